import { articleLabels } from '../statute/citation.ts';
import { INSTRUMENT_LEVELS } from '../statute/instrument-level.ts';
import { INSTRUMENT_IDS, type InstrumentId, instrument } from '../statute/instruments.ts';
import type { PeriodRule } from '../statute/periods.ts';
import { periodRule } from '../statute/periods.ts';
import type { PermittedByRole } from './inspect.ts';
import { actionsOfProcedure, periodIdsOf, statesOf } from './inspect.ts';
import type { PartyRole } from './party.ts';
import type { Procedure } from './procedure.ts';

/** A period under one instrument. */
export interface PeriodUnder {
  /** Length without extension; null where the instrument has no number. */
  readonly amount: number | null;
  readonly unit: PeriodRule['unit'];
  /** The article it rests on, readable. */
  readonly basis: string;
  /** Whether it may be called 法定期限. */
  readonly statutory: boolean;
  /** By how many units it may be extended at most; null when it may not. */
  readonly extension: number | null;
}

/** What a procedure is, for people and programs: plain JSON, articles as readable text. */
export interface ProcedureDescription {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly states: readonly {
    readonly id: string;
    readonly label: string;
    readonly article: string;
    readonly final: boolean;
    readonly clocks: readonly string[];
    readonly permitted: PermittedByRole;
    readonly waits?: string;
  }[];
  readonly actions: readonly {
    readonly id: string;
    readonly label: string;
    readonly by: readonly PartyRole[];
    readonly article: string;
  }[];
  /**
   * One row a period. A row itself says what holds under `instrument`, the highest that knows the period; `under` has
   * every instrument that does, for which of them governs hangs on the parties of a case.
   */
  readonly periods: readonly (PeriodUnder & {
    readonly id: string;
    readonly instrument: InstrumentId;
    readonly under: { readonly [I in InstrumentId]?: PeriodUnder };
  })[];
}

/** @throws {Error} when the chart counts a period that no instrument knows: a fault of the procedure */
export function describeProcedure(procedure: Procedure): ProcedureDescription {
  const { id, version, title } = procedure;
  return {
    id,
    version,
    title,
    states: statesOf(procedure).map(({ articles, ...state }) => ({
      id: state.id,
      label: state.label,
      article: articleLabels(articles),
      final: state.final,
      clocks: state.clocks,
      permitted: state.permitted,
      ...(state.waits !== undefined && { waits: state.waits }),
    })),
    actions: actionsOfProcedure(procedure).map((action) => ({
      id: action.id,
      label: action.label,
      by: action.by,
      article: articleLabels(action.articles),
    })),
    periods: periodIdsOf(procedure).map(describePeriod),
  };
}

function describePeriod(id: string): ProcedureDescription['periods'][number] {
  const rows = BY_RANK.flatMap((of) => {
    const rule = periodRule(id, of);
    return rule ? [[of, periodUnder(rule)] as const] : [];
  });
  const [highest] = rows;
  if (!highest) throw new Error(`no instrument knows the period '${id}'`);
  return { id, instrument: highest[0], ...highest[1], under: Object.fromEntries(rows) };
}

function periodUnder({ amount, unit, articles, basis, extension }: PeriodRule): PeriodUnder {
  return {
    amount,
    unit,
    basis: articleLabels(articles),
    statutory: basis === 'statutory',
    extension: extension?.max ?? null,
  };
}

const rankOf = (id: InstrumentId) => INSTRUMENT_LEVELS.indexOf(instrument(id).level);

/** The highest first: the lower instrument yields to it (办法 第三十七条). */
const BY_RANK = INSTRUMENT_IDS.toSorted((a, b) => rankOf(a) - rankOf(b));
