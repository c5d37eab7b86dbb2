import { z } from 'zod';
import { choice } from '../../choice.ts';
import { day, note, reasons, text } from '../../fields.ts';
import { action } from './common.ts';

/** What a source finds in its own data. */
const SOURCE_FINDINGS = {
  corrected: '有误，已更正',
  correct: '无误',
} as const;

const sourceFinding = z.strictObject({
  finding: choice('核实结果', SOURCE_FINDINGS),
  explanation: text('核实和更正情况'),
  correctedOn: day('更正日期').optional(),
});
export type SourceFinding = z.infer<typeof sourceFinding>;

/**
 * 转数源部门: an error that comes from a third department is forwarded to it. The provider stays bound to feed back; the law
 * gives the forwarding no time of its own (条例 第十九条第二款、第二十六条第二款).
 */
export const source = {
  forwardToSource: action({
    label: '转数源部门核实',
    by: ['provider.clerk', 'provider.head'],
    articles: ['R19(2)', 'R26(2)', 'S18(2)'],
    payload: z.strictObject({ unit: text('数源部门', 100), explanation: text('转办说明') }),
    payloadRules: [
      {
        id: 'source-is-a-third-department',
        articles: ['R19(2)', 'S18(2)'],
        says: '数源部门应当是提出校核的单位、数据提供单位以外的部门。',
        broken: ({ context: { parties }, payload: { unit } }) =>
          [...(parties.requester ?? []), ...(parties.provider ?? [])].includes(unit),
      },
    ],
  }),
  recordSourceFinding: action({
    label: '反馈核实结果',
    by: ['reviewer.clerk', 'reviewer.head'],
    articles: ['R19(2)', 'S18(1)'],
    payload: sourceFinding,
    payloadRules: [
      {
        id: 'source-correction-has-its-day',
        articles: ['R19(2)', 'S18(1)'],
        says: '已经更正的，应当写明更正日期，且不晚于反馈之日。',
        broken: ({ payload: { finding, correctedOn }, on }) =>
          finding === 'corrected' && (correctedOn === undefined || correctedOn > on),
      },
    ],
  }),
  declineAsSource: action({
    label: '退回：不是本部门的数据',
    by: ['reviewer.clerk', 'reviewer.head'],
    articles: ['R19(2)', 'S18(2)'],
    payload: reasons,
  }),
  recallFromSource: action({
    label: '收回自行核实',
    by: ['provider.clerk', 'provider.head'],
    articles: ['R26(2)', 'S18(2)'],
    payload: note,
  }),
};
