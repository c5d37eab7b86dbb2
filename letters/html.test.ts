import { expect, test } from 'vitest';
import { letterHtml } from './html.ts';
import { SAMPLE } from './sample.test-support.ts';

const html = letterHtml(SAMPLE);
const body = html.slice(html.indexOf('<body'));

test('a letter has head, number, title, recipient, numbered text, signature, date and copies, in this order', () => {
  const text = body
    .replace(/<[^>]+>/g, '')
    .split('\n')
    .filter((line) => line !== '');
  expect(text).toEqual([
    '潍坊市公安局',
    '潍数共享答〔2026〕7号',
    '关于共享户籍登记信息的答复书',
    '潍坊市民政局：',
    '答复如下：',
    '一、共享内容',
    '1. 数据项：姓名。',
    '2. &lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;',
    '二、提供时间',
    '及时提供。',
    '潍坊市公安局',
    '2026年9月8日',
    '（印章）',
    '抄送：潍坊市大数据局，潍坊市人民政府。',
    '潍坊市公安局2026年9月8日印发',
  ]);
});

test('it asks for nothing from elsewhere and runs nothing, whatever was typed into it', () => {
  expect(html).not.toMatch(/<script|<link|<img|url\(|https?:/);
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
});

test('the page is that of GB/T 9704: margins, type, lines, fonts by name', () => {
  expect(html).toContain('@page { size: A4; margin: 37mm 26mm 35mm 28mm; }');
  expect(html).toContain('font: 16pt/28pt "仿宋_GB2312"');
  expect(html).toMatch(/h1 \{ font: 22pt\/34pt "方正小标宋简体"/);
  expect(html).toMatch(/h2 \{ font: 16pt\/28pt "黑体"/);
});

test('a font of every kind of computer in an office stands in: 方正, 麒麟 and 统信, Windows, Office, macOS, Linux', () => {
  for (const font of ['方正小标宋_GBK', 'CESI小标宋-GB2312', '华文中宋', 'Songti SC', 'Noto Serif CJK SC']) {
    expect(html).toMatch(new RegExp(`h1 \\{ font: [^;]*"${font}"`));
  }
  for (const font of ['方正仿宋_GBK', 'CESI仿宋-GB2312', 'FangSong', 'STFangsong', 'Noto Serif CJK SC']) {
    expect(html).toMatch(new RegExp(`font: 16pt/28pt [^;]*"${font}"`));
  }
});

test('the page number stands 7 mm below the text, outside, between dashes', () => {
  expect(html).toMatch(/@page :right \{ @bottom-right \{ font: 14pt[^}]*'— ' counter\(page\) ' —'[^}]*7mm/);
  expect(html).toMatch(/@page :left \{ @bottom-left \{ font: 14pt/);
});

test('a title is broken between words, never before one of one character', () => {
  expect(html).toContain('<h1>关于<wbr>共享<wbr>户籍<wbr>登记<wbr>信息的<wbr>答复书</h1>');
});

test('an address or a code is broken anywhere, for it would leave gaps; years and numbers are not', () => {
  const text = '至2026年9月8日，见https://a.cn/?x="1"&y=2，第12号。';
  const drawn = letterHtml({ ...SAMPLE, body: [{ type: 'paragraph', text }] });
  expect(drawn).toContain(
    '<p>至2026年9月8日，见<span class="long">https://a.cn/?x=&quot;1&quot;&amp;y=2</span>，第12号。</p>',
  );
});

test('it says how large its head is, and on which page the colophon stands', () => {
  expect(html).toContain('<body style="--organ: 36pt; --pages: 1; --colophon: 56pt">');
});

test('without copies there is no line for them', () => {
  expect(letterHtml({ ...SAMPLE, copies: [] })).not.toContain('抄送');
});

test('the same letter is the same text', () => {
  expect(letterHtml(structuredClone(SAMPLE))).toBe(html);
});
