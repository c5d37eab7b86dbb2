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
  const organ = view.nameOf(from);
  const recipients = unique(to.map((party) => view.nameOf(party)));
  return {
    ...{ kind, label, number, articles: citedUnder(articles, view.governing) },
    organ,
    title: oneLine(definition.title(view)),
    recipient: definition.addressee?.(view) ?? recipients.join('、'),
    body: definition.says(view).flatMap(inOneLine),
    date: view.on,
    // A unit that stands for two parties gets no copy of its own letter.
    copies: unique(copies.map((party) => view.nameOf(party))).filter(
      (name) => name !== organ && !recipients.includes(name),
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

/** Each name once; a party for which nobody stands in the case has none. */
function unique(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== '');
}
