import { z } from 'zod';
import { chooseInstrument } from './choose-instrument.ts';
import { articleLabels } from './citation.ts';
import { StatuteError } from './error.ts';
import { type InstrumentId, instrument } from './instruments.ts';
import { PROCEDURE_IDS, type ProcedureId } from './procedure-ids.ts';
import type { Reason } from './reason.ts';
import { type RulePeriod, rulePeriods } from './rule-periods.ts';
import type { Settings } from './settings.ts';

export type { RulePeriod } from './rule-periods.ts';

/** One side of a case, as far as the choice of rules needs it. */
interface Side {
  /** Whether 条例 covers it: 行政机关 and bodies that laws authorise (条例 第二条); the others are under 办法 alone. */
  readonly covered: boolean;
}

export interface RulesQuestion {
  /** Null where no unit requests: in 目录变更, and in 开放申请, whose applicant is no public body. */
  readonly requester: Side | null;
  /** The unit whose data it is, or that the case is about. */
  readonly provider: Side;
  /** The triggering date in Asia/Shanghai: receipt of the request, change of the law. */
  readonly on: string;
  readonly procedure: string;
  readonly settings: Settings;
}

/** The rules that a case is under for its whole life. Plain JSON, stored with the case; the texts are not in it. */
export interface RuleSet {
  readonly instrument: InstrumentId;
  readonly procedure: ProcedureId;
  readonly on: string;
  /** The instrument applies only because the authority goes on with it after 办法 lapsed: no period is statutory then. */
  readonly byAuthority: boolean;
  /** The instrument that speaks where the governing one is silent (办法 第三十七条); null when there is none. */
  readonly gapsFilledBy: InstrumentId | null;
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
  /** The periods of the procedure, by id. One that the instrument does not know is absent. */
  readonly periods: { readonly [id: string]: RulePeriod };
  readonly settings: Settings;
}

export type GoverningRules =
  | { readonly kind: 'governed'; readonly ruleSet: RuleSet }
  | { readonly kind: 'no-instrument'; readonly reasons: readonly Reason[]; readonly whatToDo: string };

/**
 * Which rules govern a case, with the reasons. Both sides under 条例: 条例; one side outside: 办法; on a day on which
 * neither applies there is no rule, and the answer says what the authority can do.
 * @throws {StatuteError} `not-a-date`, `unknown-procedure`
 */
export function governingRules(question: RulesQuestion): GoverningRules {
  const { on, settings } = question;
  if (!z.iso.date().safeParse(on).success) {
    throw new StatuteError('not-a-date', `“${on}”不是有效日期，应当如 2026-11-23。`);
  }
  const procedure = PROCEDURE_IDS.find((id) => id === question.procedure);
  if (!procedure) {
    throw new StatuteError(
      'unknown-procedure',
      `没有程序“${question.procedure}”，应当是 ${PROCEDURE_IDS.join('、')} 之一。`,
    );
  }
  const sides = question.requester ? [question.requester, question.provider] : [question.provider];
  const choice = chooseInstrument({ sides, on, procedure, afterExpiry: settings['measures.after-expiry'] });
  if (choice.kind === 'no-instrument') return choice;
  const { warnings, periods } = rulePeriods(choice.instrument, procedure, choice.byAuthority, settings);
  return {
    kind: 'governed',
    ruleSet: {
      instrument: choice.instrument,
      procedure,
      on,
      byAuthority: choice.byAuthority,
      gapsFilledBy: choice.gapsFilledBy,
      reasons: [...choice.reasons, { text: `${settings['clock.first-day.basis']}。`, articles: [] }],
      warnings: [...choice.warnings, ...outlives(choice.instrument, on, periods), ...warnings],
      periods,
      settings,
    },
  };
}

/** A warning when the instrument may lapse before the longest period of the case has run. */
function outlives(
  id: InstrumentId,
  on: string,
  periods: { readonly [id: string]: RulePeriod },
): readonly Reason[] {
  const { validUntil, shortTitle } = instrument(id);
  if (validUntil === null || on > validUntil) return [];
  const longest = Math.max(0, ...Object.values(periods).map(longestWorkingDays));
  if (daysBetween(on, validUntil) > calendarDaysAtMost(longest)) return [];
  const articles = ['S39'] as const;
  return [
    {
      text: `${shortTitle}有效期至${validUntil}，本案的期限可能在此之后届满；本案继续适用收到之日的规则（${articleLabels(articles)}）。`,
      articles,
    },
  ];
}

function longestWorkingDays({ unit, amount, target, extension }: RulePeriod): number {
  return unit === 'working-day' ? (amount ?? target ?? 0) + (extension?.max ?? 0) : 0;
}

/**
 * An upper bound, for there is no calendar here: five working days a week, and two weeks more for the longest holiday
 * of the year with the weekends around it.
 */
function calendarDaysAtMost(workingDays: number): number {
  return Math.ceil(workingDays / 5) * 7 + 14;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
