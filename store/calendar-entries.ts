import type { EntityManager } from '@mikro-orm/postgresql';
import type { LocalOrder } from '../calendar/local-order.ts';
import type { Notice } from '../calendar/notice.ts';
import type { People } from '../machines/four-eyes.ts';
import { isoMoment } from './iso-moment.ts';
import { CASE_ID } from './page.ts';

/** What was entered: a notice of the State Council, or an order of the authority (本地调整). */
export type EntryContent =
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'order'; readonly order: LocalOrder };

/** A notice or an order as it was entered, and what was decided on it. */
export interface CalendarEntry {
  readonly id: string;
  readonly content: EntryContent;
  /** The text of the notice as it was pasted; null when it came as data. */
  readonly wording: string | null;
  readonly entered: Act;
  readonly status: 'draft' | 'confirmed' | 'rejected';
  /** Null while it is a draft. */
  readonly decided: (Act & { readonly reasons: string | null }) | null;
  /** The version of the calendar that it made; null as long as it has not been confirmed. */
  readonly version: string | null;
}

/** Who did something, for which bureau, and when. */
interface Act {
  readonly by: People;
  readonly unit: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** Writes an entry; one that stands under the id already stays as it is. @returns what stands there now */
export async function writeEntry(
  em: EntityManager,
  entry: Pick<CalendarEntry, 'id' | 'content' | 'wording' | 'entered'>,
): Promise<CalendarEntry> {
  const { id, content, wording, entered } = entry;
  const data = dataOf(content);
  await em.execute(
    `insert into calendar_entry (id, kind, number, content, wording, entered_by, entered_for_code, entered_at)
     values (?, ?, ?, ?::jsonb, ?, array(select jsonb_array_elements_text(?::jsonb)), ?, ?)
     on conflict (id) do nothing`,
    [
      ...[id, content.kind, data.number, JSON.stringify(data), wording],
      ...[JSON.stringify(entered.by), entered.unit, entered.at],
    ],
  );
  const written = await findEntry(em, id);
  if (!written) throw new Error(`entry ${id} was written and is not there`);
  return written;
}

/** Writes the decision on an entry, on which there is none yet. */
export async function writeDecision(
  em: EntityManager,
  entryId: string,
  decision: 'confirmed' | 'rejected',
  { by, unit, at, reasons }: NonNullable<CalendarEntry['decided']>,
): Promise<void> {
  await em.execute(
    `insert into calendar_decision (entry_id, decision, reasons, decided_by, decided_for_code, decided_at)
     values (?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)), ?, ?)`,
    [entryId, decision, reasons, JSON.stringify(by), unit, at],
  );
}

const ENTRIES = `
  select entry.id, entry.wording, coalesce(decision, 'draft') as status, version.id as version,
    case kind when 'notice' then jsonb_build_object('kind', kind, 'notice', entry.content)
              else jsonb_build_object('kind', kind, 'order', entry.content) end as content,
    jsonb_build_object('by', to_jsonb(entered_by), 'unit', entered_for_code, 'at', ${isoMoment('entered_at')}) as entered,
    case when entry_decision.entry_id is not null then jsonb_build_object('by', to_jsonb(decided_by),
      'unit', decided_for_code, 'at', ${isoMoment('decided_at')}, 'reasons', reasons) end as decided
  from calendar_entry as entry
  left join calendar_decision as entry_decision on entry_decision.entry_id = entry.id
  left join calendar_version as version on version.entry_id = entry.id`;

export async function findEntry(em: EntityManager, id: string): Promise<CalendarEntry | undefined> {
  if (!CASE_ID.test(id)) return undefined;
  const [row] = await em.execute<CalendarEntry[]>(`${ENTRIES} where entry.id = ?`, [id]);
  return row;
}

/** Locks an entry for a decision, until the transaction ends. */
export async function lockEntry(em: EntityManager, id: string): Promise<CalendarEntry | undefined> {
  if (!CASE_ID.test(id)) return undefined;
  await em.execute('select id from calendar_entry where id = ? for update', [id]);
  return findEntry(em, id);
}

const LISTED = 500;

/** What was entered, the latest first: some notices and orders a year. */
export function listEntries(em: EntityManager): Promise<CalendarEntry[]> {
  return em.execute<CalendarEntry[]>(`${ENTRIES} order by entered_at desc, entry.id desc limit ?`, [LISTED]);
}

/** The notice or the order itself. */
function dataOf(content: EntryContent): Notice | LocalOrder {
  return content.kind === 'notice' ? content.notice : content.order;
}
