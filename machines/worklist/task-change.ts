import { z } from 'zod';
import { text } from '../fields.ts';

const person = text('人员', 200);
const note = text('说明', 500).optional();

/**
 * What may be changed about who does a task. Nothing of it is a step of the case: the signing-in (签收) that the law asks
 * of a provider is an action of the case, claiming a task is how a unit shares out its work.
 */
export const taskChangeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('claim') }),
  z.strictObject({ type: z.literal('release') }),
  z.strictObject({ type: z.literal('assign'), person, note }),
  z.strictObject({ type: z.literal('delegate'), person, note }),
  z.strictObject({ type: z.literal('take-back') }),
  z.strictObject({ type: z.literal('return'), reason: text('退回理由', 500) }),
  z.strictObject({ type: z.literal('urge'), message: text('催办内容', 500) }),
  z.strictObject({
    type: z.literal('copy'),
    people: z.array(person).min(1, '请选择抄送对象').max(20, '一次最多抄送20人').meta({ title: '抄送对象' }),
    note,
  }),
  z.strictObject({ type: z.literal('read') }),
]);

export type TaskChange = z.output<typeof taskChangeSchema>;

/** What each change is called. */
export const TASK_CHANGES = {
  claim: '签收',
  release: '释放',
  assign: '转办',
  delegate: '委派',
  'take-back': '收回',
  return: '退回',
  urge: '催办',
  copy: '抄送',
  read: '已阅',
} as const satisfies { readonly [Type in TaskChange['type']]: string };

/** The words that come with a change: a reason, a message, a note. */
export function wordsOf(change: TaskChange): string | null {
  if (change.type === 'return') return change.reason;
  if (change.type === 'urge') return change.message;
  return 'note' in change ? (change.note ?? null) : null;
}
