import { partiesOf } from '../docket.ts';
import type { LetterBlock, LetterDefinition, LetterView } from '../letter.ts';
import type { Opening, Procedure } from '../procedure.ts';
import type { Story } from './story.ts';

/** Names of the units of a test's case, by their codes: each party's code is its name. */
const NAMES: { readonly [unit: string]: string } = {
  requester: '潍坊市民政局',
  provider: '潍坊市公安局',
  bureau: '潍坊市大数据局',
  cityBureau: '潍坊市大数据局',
  government: '潍坊市人民政府',
  respondent: '潍坊市供水公司',
  justice: '潍坊市司法局',
  secrecy: '潍坊市国家保密局',
  civil: '潍坊市民政局',
  health: '潍坊市卫生健康委员会',
  source: '潍坊市自然资源和规划局',
};

/** What the letters of a story's last step are written from. */
export function letterView({ last: { step, docket } }: Story): LetterView {
  const { opening } = docket.snapshot.context as { readonly opening: Opening };
  const unitName = (code: string) => NAMES[code] ?? code;
  return {
    context: docket.snapshot.context,
    clocks: docket.clocks,
    action: step.action,
    on: step.on,
    governing: opening.ruleSet.instrument,
    caseNumber: '潍数共享〔2026〕12号',
    nameOf: (party) => (partiesOf(docket)[party] ?? []).map(unitName).join('、'),
    unitName,
  };
}

/** The letters that the last step of a story issues. */
export function lettersAfter(procedure: Procedure, story: Story): readonly LetterDefinition[] {
  const view = letterView(story);
  return (procedure.letters ?? []).filter(
    (letter) => letter.actions.includes(view.action.type) && (letter.isIssued?.(view) ?? true),
  );
}

/** The text of the one letter that the last step of a story issues, block by block. */
export function textAfter(procedure: Procedure, story: Story): readonly string[] {
  const [letter, ...more] = lettersAfter(procedure, story);
  if (!letter || more.length > 0) throw new Error(`${more.length + (letter ? 1 : 0)} letters, not one`);
  const view = letterView(story);
  return [letter.title(view), ...letter.says(view).flatMap(linesOf)];
}

function linesOf(block: LetterBlock): readonly string[] {
  return block.type === 'items' ? block.items : [block.text];
}
