import { type IsoDate, isIsoDate } from '../calendar/iso-date.ts';
import { StoreError } from './errors.ts';

/** One page of a list. `next` continues it; null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Part of every list query. */
export interface PageRequest {
  /** Items at most, 1 to 200; default 50. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string | undefined;
}

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

export function limitOf({ limit = DEFAULT_LIMIT }: PageRequest): number {
  return Math.min(Math.max(1, Math.trunc(limit)), MAX_LIMIT);
}

/**
 * Makes a page of the rows that a query gave when it asked for one more than the limit.
 * @param keyOf the place of an item in the order of the list
 */
export function pageOf<Item>(
  rows: readonly Item[],
  limit: number,
  keyOf: (item: Item) => readonly (string | null)[],
): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last ? cursorOf(keyOf(last)) : null;
  return { items, next };
}

/** What the id of a list's items looks like. */
export const TASK_ID = /^\d{1,18}$/;
export const CASE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The place after which a list goes on: a day, which an item may lack, and an id.
 * @throws {StoreError} `not-a-cursor`
 */
export function placeOf(
  cursor: string,
  idForm: RegExp,
): { readonly day: IsoDate | null; readonly id: string } {
  const { day, id } = partsOf(cursor, idForm);
  return { day, id };
}

/**
 * The same where items of one day and id follow each other: `rest` is the place of an item among them.
 * @throws {StoreError} `not-a-cursor`
 */
export function partsOf(
  cursor: string,
  idForm: RegExp,
): { readonly day: IsoDate | null; readonly id: string; readonly rest: string } {
  const [day = '', id = '', rest = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('/');
  if (!idForm.test(id) || (day !== '' && !isIsoDate(day))) {
    throw notACursor();
  }
  return { day: day === '' ? null : day, id, rest };
}

export function notACursor(): StoreError {
  return new StoreError('not-a-cursor', '翻页标记无效，请从第一页重新查询。');
}

/** The place of an item as whoever reads the list gives it back. */
export function cursorOf(key: readonly (string | null)[]): string {
  return Buffer.from(key.map((part) => part ?? '').join('/'), 'utf8').toString('base64url');
}
