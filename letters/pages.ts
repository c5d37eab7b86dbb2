import { dateInWords } from '../machines/letter-words.ts';
import type { Letter } from './letter.ts';
import { numbered } from './numbered.ts';
import {
  CHARACTER_SPACING_PT,
  LINE_PT,
  ORGAN_SPACING_EM,
  organSize,
  SMALL_PT,
  TEXT_AREA_PT,
  TEXT_PT,
  TITLE_PT,
} from './page.ts';
import { widthOf } from './width.ts';

/** Height of a line of the head, in parts of its size. */
export const ORGAN_LINE = 1.3;
export const TITLE_LINE_PT = 34;

const TEXT = TEXT_PT + CHARACTER_SPACING_PT;
const SMALL = SMALL_PT + CHARACTER_SPACING_PT;
const TITLE = TITLE_PT + CHARACTER_SPACING_PT;

interface Filled {
  readonly pages: number;
  /** Height of the colophon (版记), in points. */
  readonly colophon: number;
}

/**
 * How many pages a letter fills, for the colophon stands at the foot of the last one and nothing in a page of HTML can tell
 * which that is. Counted from the characters: where fonts make it a line more or less at the end of a page, the colophon
 * comes to stand on a page of its own, as it often does (版记 on the back), or at the head of one.
 */
export function pagesOf(letter: Letter): Filled {
  const head = headOf(letter);
  const colophon = LINE_PT * colophonLines(letter);
  const lines = textLines(letter);
  const onFirst = Math.floor((TEXT_AREA_PT.height - head) / LINE_PT);
  const onOthers = Math.floor(TEXT_AREA_PT.height / LINE_PT);
  const more = Math.max(0, Math.ceil((lines - onFirst) / onOthers));
  const used = more === 0 ? head + lines * LINE_PT : (lines - onFirst - (more - 1) * onOthers) * LINE_PT;
  const fits = used + colophon <= TEXT_AREA_PT.height;
  return { pages: 1 + more + (fits ? 0 : 1), colophon };
}

/** From the name of the organ through the title and the line below it. */
function headOf({ organ, title }: Letter): number {
  const size = organSize(organ);
  const organHeight = linesFor(organ, size * (1 + ORGAN_SPACING_EM)) * size * ORGAN_LINE;
  const number = 3 * LINE_PT;
  // 4 mm and the red line itself.
  const rule = 14;
  return organHeight + number + rule + 3 * LINE_PT + linesFor(title, TITLE) * TITLE_LINE_PT;
}

/** From the recipient through the date, with the two blank lines before the signature. */
function textLines({ recipient, body, organ }: Letter): number {
  const text = numbered(body).map((line) => linesFor(`　　${line.text}`, TEXT));
  const signature = 2 + linesFor(`　　　　${organ}`, TEXT) + 1;
  return [linesFor(`${recipient}：`, TEXT), ...text, signature].reduce((sum, lines) => sum + lines, 0);
}

function colophonLines({ organ, date, copies }: Letter): number {
  const issued = linesFor(`　　　${organ}${dateInWords(date)}印发`, SMALL);
  return issued + (copies.length > 0 ? linesFor(`　　抄送：${copies.join('，')}。`, SMALL) : 0);
}

/** @param advance of a character, in points */
function linesFor(words: string, advance: number): number {
  return Math.max(1, Math.ceil(widthOf(words) / Math.floor(TEXT_AREA_PT.width / advance)));
}
