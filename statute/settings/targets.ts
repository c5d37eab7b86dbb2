import { z } from 'zod';
import { INSTRUMENT_IDS } from '../instruments.ts';
import { periods } from '../periods.ts';
import type { Setting } from './kinds.ts';

type Targets = { readonly [period: string]: number };

const MOST_WORKING_DAYS = 250;

const schema = z
  .record(z.string(), z.unknown(), '应当是期限编号到工作日数的对照')
  .transform((targets, context): Targets => {
    const taken: [string, number][] = [];
    for (const [id, days] of Object.entries(targets)) {
      const fault = faultOf(id, days);
      if (fault) context.addIssue({ code: 'custom', message: fault });
      else taken.push([id, days as number]);
    }
    return Object.fromEntries(taken);
  });

/** The periods whose number has a setting of its own. */
export const OWN_SETTING: {
  readonly [period: string]: 'supplement.notice-within' | 'supplement.answer-within';
} = {
  'share.supplement-notice': 'supplement.notice-within',
  'share.supplement-answer': 'supplement.answer-within',
};

/** 内部时限: the authority's own number for a period, in working days. */
export const targets = {
  'internal-targets': {
    label: '内部时限',
    row: 10,
    basis:
      '办法、条例没有写明天数的（争议各环节、开放、整改等）不设默认值；有法定时限的，内部时限只能更短，文书仍写法定时限。',
    articles: ['R23'],
    inEffect: true,
    kind: 'targets',
    schema,
    default: {},
  } satisfies Setting<typeof schema>,
};

function faultOf(id: string, days: unknown): string | null {
  const period = periods.find((one) => one.id === id);
  if (!period) return `没有期限“${id}”`;
  if (OWN_SETTING[id]) return `${period.label}（${id}）的天数由设置项 ${OWN_SETTING[id]} 给出`;
  const rules = INSTRUMENT_IDS.map((instrument) => period.rules[instrument]).filter((rule) => rule !== null);
  if (rules.some(({ basis }) => basis === 'case'))
    return `${period.label}（${id}）的截止日由个案写明，不能设天数`;
  if (rules.some(({ unit }) => unit !== 'working-day')) return `${period.label}（${id}）不按工作日计算`;
  const longest = rules.some(({ amount }) => amount === null)
    ? MOST_WORKING_DAYS
    : Math.max(...rules.map(({ amount }) => amount ?? 0)) - 1;
  if (longest < 1) return `${period.label}（${id}）的法定时限不能再缩短`;
  if (Number.isInteger(days) && Number(days) >= 1 && Number(days) <= longest) return null;
  return `${period.label}（${id}）应当是 1 至 ${longest} 的整数`;
}
