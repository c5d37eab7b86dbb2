import type { Clock } from '../machines/clock.ts';
import type { CommittedStep } from './case-projection.ts';
import type { Write } from './write.ts';

/** The fields of a clock by the columns that keep them; together they are all that a clock is. */
const COLUMN_OF = {
  id: 'id',
  period: 'period',
  label: 'label',
  event: 'event',
  target: 'target',
  basis: 'basis',
  articles: 'articles',
  receivedOn: 'received_on',
  receipt: 'receipt',
  startedBy: 'started_by',
  workingDays: 'working_days',
  until: 'until',
  extensions: 'extensions',
  excluded: 'excluded',
  dueOn: 'due_on',
  cutOff: 'cut_off',
  provisional: 'provisional',
  calendarVersion: 'calendar_version',
  warnOn: 'warn_on',
  warned: 'warned',
  expired: 'expired',
  supervised: 'supervised',
  rectificationStarted: 'rectification_started',
  stoppedOn: 'stopped_on',
  lateBy: 'late_by',
  laterDueOn: 'later_due_on',
  reviewedDueOn: 'reviewed_due_on',
} as const satisfies { readonly [Field in keyof Clock]-?: string };

const COLUMNS = ['case_id', 'place', ...Object.values(COLUMN_OF)].join(', ');
const CHANGES = Object.values(COLUMN_OF)
  .filter((column) => column !== 'id')
  .map((column) => `${column} = excluded.${column}`)
  .join(', ');

/**
 * Writes the clocks that run or that this step stopped. One that a docket still carries though it was stopped earlier does
 * not change any more.
 */
export function writtenClocks({ request, clocks }: CommittedStep): Write[] {
  const ended = new Set(request.docket.clocks.filter(({ lateBy }) => lateBy !== null).map(({ id }) => id));
  const left = request.docket.pastClocks?.count ?? 0;
  const rows = clocks
    .map((clock, place) => ({ ...rowOf(clock), case_id: request.step.caseId, place: left + place }))
    .filter(({ id }) => !ended.has(id));
  if (rows.length === 0) return [];
  const sql = `insert into clock (${COLUMNS}) select ${COLUMNS} from jsonb_populate_recordset(null::clock, ?::jsonb)
               on conflict (case_id, id) do update set ${CHANGES}`;
  return [{ sql, values: [JSON.stringify(rows)] }];
}

function rowOf(clock: Clock): { readonly id: string } {
  const fields = Object.entries(COLUMN_OF) as [keyof Clock, string][];
  return { ...Object.fromEntries(fields.map(([field, column]) => [column, clock[field]])), id: clock.id };
}
