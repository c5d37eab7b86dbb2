import { type LetterView, lettersOf } from '../../letter.ts';
import type { Party } from '../../party.ts';
import type { OpeningRequestContext } from '../context.ts';

export type View = LetterView<OpeningRequestContext>;

export const letter = lettersOf<OpeningRequestContext>();

/** '申请人（登记号KF-2026-128）': who it is stands with the opening platform, and in no letter (decision 0014). */
export const addressee = ({ context }: View): string =>
  `申请人（登记号${context.opening.intake.applicant.reference}）`;

/** How the applicant is spoken to. */
export const you = ({ context }: View): string =>
  context.opening.intake.applicant.kind === 'citizen' ? '你' : '你单位';

/** What is applied for, in a few words. */
export function dataName({ context }: View): string {
  const { intake, item } = context.opening;
  return intake.kind === 'use' ? (item?.name ?? intake.item) : intake.data;
}

/** '你单位提出的关于“公共停车场泊位信息”的数据使用申请（案号：潍数开放〔2026〕1号）' */
export function application(view: View): string {
  const kind = view.context.opening.intake.kind === 'use' ? '数据使用申请' : '数据需求申请';
  return `${you(view)}提出的关于“${dataName(view)}”的${kind}（案号：${view.caseNumber}）`;
}

/**
 * 复议和诉讼 against a decision not to open, where the authority's setting says so (docs/reference/statute.md, row 13). Only of
 * a department: what is no 行政机关 makes no decision that is open to them. 行政复议法 第二十条, 行政诉讼法 第四十六条.
 */
export function remedies({ context }: View, by: Party): string | null {
  const { ruleSet, units, parties } = context.opening;
  if (ruleSet.settings['opening.refusal-remedies'] !== 'told') return null;
  const organ = units.find(({ code }) => parties[by]?.includes(code));
  if (organ?.covered !== true) return null;
  return '对本决定不服的，可以自收到本告知书之日起60日内依法申请行政复议，也可以自收到之日起6个月内依法提起行政诉讼。';
}
