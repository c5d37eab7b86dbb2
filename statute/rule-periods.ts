import type { ArticleRef } from './citation.ts';
import type { InstrumentId } from './instruments.ts';
import { type Extension, type Period, type PeriodRule, periods } from './periods.ts';
import type { ProcedureId } from './procedure-ids.ts';
import type { Reason } from './reason.ts';
import { OWN_SETTING } from './settings/targets.ts';
import type { Settings } from './settings.ts';

/** A period as a case is under it: the law's number, or the authority's where the law has none. */
export interface RulePeriod {
  readonly id: string;
  readonly label: string;
  readonly actor: Period['actor'];
  /** Only `statutory` may be shown as 法定时限. `case`: the last day is named in the case. */
  readonly basis: 'statutory' | 'internal' | 'case';
  /** Length without extension; null where nothing is set: then there is no deadline, only an age. */
  readonly amount: number | null;
  readonly unit: 'working-day' | 'calendar-day' | 'year';
  /** The authority's own, shorter number of working days beside a statutory one (条例 第二十三条); letters show the statutory one. */
  readonly target: number | null;
  readonly startsFrom: string | null;
  /** It begins with a receipt (收到), so that the authority's rules on off days and office hours apply. */
  readonly fromReceipt: boolean;
  readonly wording: string | null;
  readonly extension: Extension | null;
  readonly articles: readonly ArticleRef[];
}

interface RulePeriods {
  readonly periods: { readonly [id: string]: RulePeriod };
  readonly warnings: readonly Reason[];
}

/**
 * The periods of a procedure under an instrument, with the authority's internal targets.
 * @param byAuthority the instrument applies only because the authority says so: no period is statutory then
 */
export function rulePeriods(
  under: InstrumentId,
  procedure: ProcedureId,
  byAuthority: boolean,
  settings: Settings,
): RulePeriods {
  const taken: RulePeriod[] = [];
  const warnings: Reason[] = [];
  for (const period of periods.filter((one) => one.procedure === procedure)) {
    const rule = period.rules[under];
    if (!rule) continue;
    const target = numberSet(period.id, settings);
    const tooLong = target !== null && rule.amount !== null && target >= rule.amount;
    if (tooLong) warnings.push(targetTooLong(period, rule, target));
    const resolved = resolve(period, rule, tooLong ? null : target, settings);
    taken.push(byAuthority && resolved.basis === 'statutory' ? { ...resolved, basis: 'internal' } : resolved);
  }
  return { periods: Object.fromEntries(taken.map((period) => [period.id, period])), warnings };
}

/** The authority's own number for a period; two have a setting of their own, with its basis. */
function numberSet(period: string, settings: Settings): number | null {
  const own = OWN_SETTING[period];
  return own ? settings[own] : (settings['internal-targets'][period] ?? null);
}

function resolve(period: Period, rule: PeriodRule, target: number | null, settings: Settings): RulePeriod {
  const { id, label, actor } = period;
  const { basis, unit, startsFrom, wording, articles } = rule;
  // A reply that counts from its arrival is received like anything else.
  const repliesArrive = settings['share.delivery.counts-from'] === 'reply-arrived';
  const noExtension =
    id === 'share.reply.unconditional' && settings['share.extension.unconditional'] !== 'allowed';
  return {
    id,
    label,
    actor,
    basis,
    amount: rule.amount ?? target,
    unit,
    target: rule.amount === null ? null : target,
    startsFrom,
    fromReceipt: period.fromReceipt || (id === 'share.delivery' && repliesArrive),
    wording,
    extension: noExtension ? null : rule.extension,
    articles,
  };
}

function targetTooLong(period: Period, rule: PeriodRule, target: number): Reason {
  return {
    text: `${period.label}的内部时限${target}个工作日不短于法定的${rule.amount}个工作日，不予采用。`,
    articles: rule.articles,
  };
}
