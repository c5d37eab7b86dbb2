import type { LetterBlock, LetterDefinition, LetterView } from '../machines/letter.ts';
import { citedUnder } from '../machines/letter-words.ts';
import type { Letter } from './letter.ts';

/** The letters that a step issues, in the order in which the procedure lists them. Most steps issue none. */
export function lettersIssued(
  definitions: readonly LetterDefinition[],
  view: LetterView,
): readonly LetterDefinition[] {
  return definitions
    .filter(({ actions }) => actions.includes(view.action.type))
    .filter((definition) => definition.isIssued?.(view) ?? true);
}

/** A letter in its final words. @param number its 发文字号 */
export function composeLetter(definition: LetterDefinition, view: LetterView, number: string): Letter {
  const { kind, label, articles, from, to, copies } = definition;
  return {
    ...{ kind, label, number, articles: citedUnder(articles, view.governing) },
    organ: view.nameOf(from),
    title: oneLine(definition.title(view)),
    recipient: view.nameOf(to),
    body: definition.says(view).flatMap(inOneLine),
    date: view.on,
    // A unit that stands for two parties gets no copy of its own letter.
    copies: [...new Set(copies.map((party) => view.nameOf(party)))].filter(
      (name) => name !== view.nameOf(from) && name !== view.nameOf(to),
    ),
    caseNumber: view.caseNumber,
  };
}

/** What people typed may have several lines: each line of a paragraph is a paragraph, a heading or item has one. */
function inOneLine(block: LetterBlock): LetterBlock[] {
  switch (block.type) {
    case 'paragraph': {
      const lines = block.text.split(/\s*\n\s*/).filter((line) => line.trim() !== '');
      return lines.map((text) => ({ type: 'paragraph', text }));
    }
    case 'heading':
      return [{ type: 'heading', text: oneLine(block.text) }];
    case 'items':
      return block.items.length === 0 ? [] : [{ type: 'items', items: block.items.map(oneLine) }];
  }
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
