import type { LetterBlock } from '../machines/letter.ts';

/** A line of a letter as it is set: with its number, and in the type of its level. */
export interface Line {
  readonly level: 'heading' | 'text';
  readonly text: string;
}

const NUMERALS = '一二三四五六七八九十';

/** The text of a letter line by line: headings as 一、 二、, items as 1. 2. (GB/T 9704: 结构层次序数). */
export function numbered(body: readonly LetterBlock[]): readonly Line[] {
  let headings = 0;
  return body.flatMap((block): Line[] => {
    if (block.type === 'paragraph') return [{ level: 'text', text: block.text }];
    if (block.type === 'heading') {
      const numeral = NUMERALS[headings++] ?? headings;
      return [{ level: 'heading', text: `${numeral}、${block.text}` }];
    }
    const { items } = block;
    return items.map((text, place) => ({
      level: 'text',
      text: items.length === 1 ? text : `${place + 1}. ${text}`,
    }));
  });
}
