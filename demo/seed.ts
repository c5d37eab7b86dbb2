import { chinaCalendar } from '../calendar/default-calendar.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { DocketClient } from '../client/docket-client.ts';
import { caseIdOf } from '../store/case-id.ts';
import type { Store } from '../store/connection.ts';
import { findCase } from '../store/find-case.ts';
import { findItem } from '../store/find-item.ts';
import { findUnits } from '../store/find-units.ts';
import { writeRegisters } from '../store/write-registers.ts';
import { type DemoCase, demoCases } from './cases.ts';
import { demoRegisters } from './registers.ts';
import { demoUnits } from './units.ts';

/** Cases that are submitted side by side: enough to be quick, few enough for a small machine. */
const SIDE_BY_SIDE = 4;

/**
 * Fills a docket with the demo registers and the demo cases. Goes on where a seeding was broken off; changes nothing
 * when all is there, and nothing in a docket that has units of its own: that is somebody's real one.
 * @param today day of seeding in Asia/Shanghai
 * @param onCase called after each case with how many there are and how many will be
 * @throws {Error} when a demo case is not taken: a fault of the demo
 */
export async function seedDemo(
  { store, client }: { readonly store: Store; readonly client: DocketClient },
  today: IsoDate,
  onCase: (count: number, total: number) => void = () => {},
): Promise<void> {
  const demoCodes = new Set(demoUnits.map(({ code }) => code));
  const units = await findUnits(store.em());
  if (units.some(({ code }) => !demoCodes.has(code))) return;
  // The registers are written in one transaction. What is there already may have been changed since, an item by a case,
  // a role by an administrator.
  const { items = [], ...others } = demoRegisters;
  const isKnown = await Promise.all(items.map(({ code, version }) => findItem(store.em(), code, version)));
  const missingItems = items.filter((_, index) => !isKnown[index]);
  await writeRegisters(store, { ...(units.length === 0 && others), items: missingItems });

  const all = demoCases(today, chinaCalendar);
  const missing: DemoCase[] = [];
  for (const one of all) if (!(await stands(store, one))) missing.push(one);
  let count = all.length - missing.length;
  const queue = missing.values();
  const takeNext = async () => {
    for (const { submission } of queue) {
      const outcome = await client.submit(submission);
      if (!outcome.ok) throw new Error(`demo case '${submission.requestId}': ${outcome.problem.message}`);
      onCase(++count, all.length);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, takeNext));
}

async function stands(store: Store, { submission }: DemoCase): Promise<boolean> {
  return (await findCase(store.em(), caseIdOf(submission.requestId), 'trusted')) !== undefined;
}
