import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  type IRunOptions,
  LineRuleType,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { dateInWords } from '../machines/letter-words.ts';
import type { Letter } from './letter.ts';
import { numbered } from './numbered.ts';
import {
  CHARACTER_SPACING_PT,
  FONTS,
  LINE_PT,
  LONG_RUN,
  ORGAN_SPACING_EM,
  organSize,
  PAGE_MM,
  RED,
  SMALL_PT,
  TEXT_PT,
  TITLE_PT,
} from './page.ts';
import { widthOf } from './width.ts';

/** Lengths in Word are twentieths of a point (twip), sizes of type half points. */
const twip = (pt: number) => Math.round(pt * 20);
const mm = (length: number) => twip((length * 72) / 25.4);
const LINE = { line: twip(LINE_PT), lineRule: LineRuleType.EXACT };
const TEXT_WIDTH = mm(PAGE_MM.width - PAGE_MM.left - PAGE_MM.right);

/**
 * A letter as a Word document (DOCX), for offices that go on working with it. It is drawn from the same words as the
 * authentic text, but is not authentic itself: anybody may edit it.
 */
export function letterDocx(letter: Letter): Promise<Uint8Array> {
  const { organ, number, title, recipient, body, date, copies } = letter;
  const lines = numbered(body);
  const document = new Document({
    title: `${number} ${title}`,
    creator: organ,
    styles: { default: { document: { run: { font: fontOf('text'), size: 2 * TEXT_PT } } } },
    sections: [
      {
        properties: { page: PAGE, grid: GRID },
        footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
        children: [
          centred(
            run(organ, 'title', organSize(organ), {
              color: RED.slice(1),
              characterSpacing: twip(organSize(organ) * ORGAN_SPACING_EM),
            }),
          ),
          blank(),
          blank(),
          redLine(number),
          blank(),
          blank(),
          centred(run(title, 'title', TITLE_PT)),
          blank(),
          text(`${recipient}：`, { indent: false }),
          ...lines.map(({ level, text: words }, place) =>
            // The last line goes with the signature: no page has a signature and no text.
            text(words, {
              font: level === 'heading' ? 'heading' : 'text',
              keepNext: place === lines.length - 1,
            }),
          ),
          blank({ keepNext: true }),
          blank({ keepNext: true }),
          signature(organ, date, organ),
          signature(dateInWords(date), date, organ),
          blank(),
          ...colophon(organ, date, copies),
        ],
      },
    ],
    evenAndOddHeaderAndFooters: true,
  });
  return Packer.toBuffer(document);
}

const PAGE = {
  size: { width: mm(PAGE_MM.width), height: mm(PAGE_MM.height) },
  margin: {
    top: mm(PAGE_MM.top),
    right: mm(PAGE_MM.right),
    bottom: mm(PAGE_MM.bottom),
    left: mm(PAGE_MM.left),
    footer: mm(PAGE_MM.bottom - 12),
  },
  pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
};

// Lines only: on a grid of characters, programs disagree on how wide its cells are.
const GRID = { type: DocumentGridType.LINES, linePitch: twip(LINE_PT) };

function fontOf(use: keyof typeof FONTS) {
  const latin = 'Times New Roman';
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: FONTS[use][0] };
}

function run(text: string, use: keyof typeof FONTS, sizePt: number, more: IRunOptions = {}): TextRun {
  const characterSpacing = twip(sizePt === TEXT_PT ? CHARACTER_SPACING_PT : 0);
  return new TextRun({ text, font: fontOf(use), size: 2 * sizePt, characterSpacing, ...more });
}

function centred(child: ParagraphChild): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [child] });
}

function blank({ keepNext = false } = {}): Paragraph {
  return new Paragraph({ spacing: LINE, keepNext });
}

/** The number, and under it the red line across the text area. */
function redLine(number: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: LINE,
    border: { bottom: { style: BorderStyle.SINGLE, size: 16, color: RED.slice(1), space: 11 } },
    children: [run(number, 'text', TEXT_PT)],
  });
}

function text(
  words: string,
  { indent = true, font = 'text', keepNext = false }: TextOptions = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: LINE,
    ...(indent && { indent: { firstLine: twip(2 * TEXT_PT) } }),
    keepNext: keepNext || font === 'heading',
    // Word then breaks Latin words anywhere: only where one is so long that it would leave a gap.
    wordWrap: LONG_RUN.test(words),
    children: [run(words, font, TEXT_PT)],
  });
}

interface TextOptions {
  readonly indent?: boolean;
  readonly font?: 'text' | 'heading';
  readonly keepNext?: boolean;
}

/** 署名 and 成文日期: each in the middle of the longer one, which ends four characters before the margin. */
function signature(words: string, date: string, organ: string): Paragraph {
  const widest = Math.max(widthOf(organ), widthOf(dateInWords(date)));
  const right = twip(TEXT_PT * (4 + (widest - widthOf(words)) / 2));
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: LINE,
    indent: { right },
    keepNext: words === organ,
    children: [run(words, 'text', TEXT_PT)],
  });
}

/** 版记: who gets copies, who issued the letter and when. */
function colophon(organ: string, date: string, copies: readonly string[]): Paragraph[] {
  const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 1 };
  const thin = { ...thick, size: 4 };
  const indent = { left: twip(SMALL_PT), right: twip(SMALL_PT) };
  const issued = new Paragraph({
    indent,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - twip(SMALL_PT) }],
    border: { top: copies.length > 0 ? thin : thick, bottom: thick },
    children: [
      run(organ, 'text', SMALL_PT),
      new TextRun({ children: [new Tab()] }),
      run(`${dateInWords(date)}印发`, 'text', SMALL_PT),
    ],
  });
  if (copies.length === 0) return [issued];
  const copied = new Paragraph({
    indent,
    border: { top: thick },
    keepNext: true,
    children: [run(`抄送：${copies.join('，')}。`, 'text', SMALL_PT)],
  });
  return [copied, issued];
}

function footer(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const folio = new TextRun({
    font: fontOf('number'),
    size: 2 * SMALL_PT,
    children: ['— ', PageNumber.CURRENT, ' —'],
  });
  const indent = { left: twip(SMALL_PT), right: twip(SMALL_PT) };
  return new Footer({ children: [new Paragraph({ alignment, indent, children: [folio] })] });
}
