import { countWorkingDays } from '../../../calendar/count-working-days.ts';
import {
  addDays,
  type IsoDate,
  isIsoDate,
  isoDateInShanghai,
  weekdayOf,
} from '../../../calendar/iso-date.ts';
import type { Actor } from '../../../machines/party.ts';
import { type BoardCaseRow, type BoardCasesQuery, boardCases } from '../../../store/board/board-cases.ts';
import { boardDurations } from '../../../store/board/board-durations.ts';
import { boardSummary } from '../../../store/board/board-summary.ts';
import { boardTrend } from '../../../store/board/board-trend.ts';
import { disabledUnits } from '../../../store/board/disabled-units.ts';
import type { Store } from '../../../store/connection.ts';
import type { Board, BoardListQuery, DurationQuery } from '../../board.ts';
import { done, failed, type Outcome } from '../../outcome.ts';
import { whileAvailable } from '../while-available.ts';
import { type Lights, lightsToday } from '../worklist/light-days.ts';
import { procedureTitle, stageLabel } from './labels.ts';

export interface BoardParts {
  readonly store: Store;
  /** Epoch milliseconds. */
  nowMs(): number;
}

const WEEKS = 12;
const WEEKS_AT_MOST = 53;
const DAYS = 90;
const DAYS_AT_MOST = 366;

/** The figures of supervisors, straight from the store. */
export function boardOver({ store, nowMs }: BoardParts): Board {
  const today = () => isoDateInShanghai(nowMs());
  const lights = () => lightsToday(store, nowMs());
  return {
    summary: (actor) =>
      asSupervisor(actor, async (bureau) => {
        const { counts, ...figures } = await boardSummary(store.em(), bureau, soonDay(await lights(), null));
        const rows = (by: 'unit' | 'procedure' | 'stage', label: (key: string) => string) =>
          counts
            .filter((row) => row.by === by)
            .map(({ key, name, overdue, dueSoon }) => ({ key, label: name ?? label(key), overdue, dueSoon }));
        return done({
          on: today(),
          ...figures,
          byUnit: rows('unit', (key) => key),
          byProcedure: rows('procedure', procedureTitle),
          byStage: rows('stage', stageLabel),
        });
      }),
    overdue: (query) => cases('overdue', query),
    dueSoon: (query) => cases('due-soon', query),
    trend: (actor, weeks = WEEKS) =>
      asSupervisor(actor, async (bureau) => {
        if (!Number.isInteger(weeks) || weeks < 1 || weeks > WEEKS_AT_MOST) {
          return invalid('weeks', `周数为1至${WEEKS_AT_MOST}。`);
        }
        const last = addDays(today(), 1 - weekdayOf(today()));
        return done(await boardTrend(store.em(), bureau, addDays(last, 7 * (1 - weeks)), last));
      }),
    disabledUnits: (actor) =>
      asSupervisor(actor, async (bureau) => done(await disabledUnits(store.em(), bureau))),
    durations: (query) =>
      asSupervisor(query.actor, async (bureau) => {
        const { by, procedure, unit } = query;
        const span = spanOf(query);
        if ('ok' in span) return span;
        const rows = await boardDurations(store.em(), { bureau, by, ...span, procedure, unit });
        return done(rows.map(({ name, ...row }) => ({ ...row, label: name ?? procedureTitle(row.key) })));
      }),
  };

  function cases(which: BoardCasesQuery['which'], { actor, ...query }: BoardListQuery) {
    return asSupervisor(actor, async (bureau) => {
      const shown = await lights();
      const soon = soonDay(shown, query.unit ?? null);
      const { items, next } = await boardCases(store.em(), { ...query, bureau, which, soon });
      const overBy = ({ dueOn, units }: BoardCaseRow) =>
        countWorkingDays(dueOn, today(), shown.calendar.forUnit(onlyOne(units))).workingDays;
      return done({ items: items.map((item) => ({ ...item, overBy: overBy(item) })), next });
    });
  }

  function spanOf({ from, to = today() }: DurationQuery) {
    const first = from ?? (isIsoDate(to) ? addDays(to, 1 - DAYS) : to);
    if (!isIsoDate(to)) return invalid('to', '不是有效日期（应为 YYYY-MM-DD）。');
    if (!isIsoDate(first)) return invalid('from', '不是有效日期（应为 YYYY-MM-DD）。');
    if (first > to) return invalid('from', '起日不能晚于止日。');
    if (addDays(first, DAYS_AT_MOST) <= to) return invalid('from', '一次最多统计一年。');
    return { from: first, to };
  }
}

/** The last day that is nearly due, by the working days of a unit or, for null, of all. */
function soonDay(lights: Lights, unit: string | null): IsoDate {
  return lights.daysOf(unit).lastDays.default.yellow;
}

/** Where several units have to act, only orders for all units count (decision 0016). */
function onlyOne([unit, ...others]: BoardCaseRow['units']): string | null {
  return unit && others.length === 0 ? unit.unit : null;
}

/** A supervisor sees the cases of the bureau that is their unit, and no others. */
function asSupervisor<Value>(
  { role, unit }: Actor,
  read: (bureau: string) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  if (role === 'supervisor') return whileAvailable(null, () => read(unit));
  const message = '督办看板由大数据主管部门的督办人员查看。';
  const nothing = { state: '', rule: null, permitted: [] };
  return Promise.resolve(failed({ kind: 'not-permitted', reason: 'actor', message, ...nothing }));
}

function invalid(path: string, message: string) {
  return failed({ kind: 'invalid', message, fields: [{ path, message }] });
}
