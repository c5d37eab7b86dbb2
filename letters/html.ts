import { dateInWords } from '../machines/letter-words.ts';
import type { Letter } from './letter.ts';
import { numbered } from './numbered.ts';
import { LONG_RUN, organSize } from './page.ts';
import { pagesOf } from './pages.ts';
import { STYLE } from './style.ts';

/**
 * The authentic text of a letter: one HTML document that needs nothing else and runs nothing. Its bytes are what the
 * letter's hash covers, so the same letter always gives the same text.
 */
export function letterHtml(letter: Letter): string {
  const { organ, number, title, recipient, body, date, copies } = letter;
  const lines = numbered(body).map(({ level, text }) =>
    level === 'heading' ? `<h2>${escaped(text)}</h2>` : `<p>${withLongRuns(text)}</p>`,
  );
  const { pages, colophon } = pagesOf(letter);
  const style = `--organ: ${organSize(organ)}pt; --pages: ${pages}; --colophon: ${colophon}pt`;
  const written = `<time datetime="${date}">${dateInWords(date)}</time>`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(`${number} ${title}`)}</title>
<style>
${STYLE}
</style>
</head>
<body style="${style}">
<header>
<p class="organ">${escaped(organ)}</p>
<p class="number">${escaped(number)}</p>
<hr>
</header>
<main>
<h1>${inWords(title)}</h1>
<p class="recipient">${escaped(recipient)}：</p>
${lines.join('\n')}
</main>
<div class="signature">
<p>${escaped(organ)}</p>
<p>${written}</p>
<div class="seal" aria-hidden="true">（印章）</div>
</div>
<div class="colophon-space"></div>
<footer class="colophon">
${copies.length > 0 ? `<p>抄送：${escaped(copies.join('，'))}。</p>\n` : ''}<p class="issued"><span>${escaped(organ)}</span><span>${dateInWords(date)}印发</span></p>
</footer>
</body>
</html>
`;
}

/** A title is broken between words only (回行时词意完整), and never before a word of one character, such as 的. */
function inWords(title: string): string {
  const words = [...WORDS.segment(title)].map(({ segment }) => segment);
  return words.map((word, at) => (at > 0 && word.length > 1 ? '<wbr>' : '') + escaped(word)).join('');
}
const WORDS = new Intl.Segmenter('zh-CN', { granularity: 'word' });

function withLongRuns(text: string): string {
  return text
    .split(LONG_RUN)
    .map((piece) => (LONG_RUN.test(piece) ? `<span class="long">${escaped(piece)}</span>` : escaped(piece)))
    .join('');
}

const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What people typed, as text and never as markup. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
