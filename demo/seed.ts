import { setTimeout as sleep } from 'node:timers/promises';
import { Semaphore } from 'async-mutex';
import { chinaCalendar } from '../calendar/default-calendar.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { DocketClient } from '../client/docket-client.ts';
import type { Outcome } from '../client/outcome.ts';
import type { Actor } from '../machines/party.ts';
import { caseIdOf } from '../store/case-id.ts';
import type { Store } from '../store/connection.ts';
import { findCase } from '../store/find-case.ts';
import { findItem } from '../store/find-item.ts';
import { findUnits } from '../store/find-units.ts';
import { readStep } from '../store/read-step.ts';
import { writeRegisters } from '../store/write-registers.ts';
import { type DemoCase, demoCases, requestIdOf } from './cases.ts';
import { withPapers } from './papers.ts';
import { demoRegisters } from './registers.ts';
import { demoUnits } from './units.ts';

/** Cases that are seeded side by side: enough to be quick, few enough for a small machine. */
const SIDE_BY_SIDE = 8;

/** How long a busy machine may take for one answer, and for a case that another one starts to appear, in milliseconds. */
const PATIENCE_MS = 120_000;

interface DemoDocket {
  readonly store: Store;
  readonly client: DocketClient;
}

/**
 * Fills a docket with the demo registers and the demo cases. Goes on where a seeding was broken off; changes nothing
 * when all is there, and nothing in a docket that has units of its own: that is somebody's real one.
 * @param today day of seeding in Asia/Shanghai
 * @param onCase called after each case with how many there are and how many will be
 * @param signal aborted: the cases that have been begun are finished, no other is begun; the next seeding goes on from there
 * @throws {Error} when a demo case is not taken: a fault of the demo
 */
export async function seedDemo(
  docket: DemoDocket,
  today: IsoDate,
  onCase: (count: number, total: number) => void = () => {},
  signal?: AbortSignal,
): Promise<void> {
  if (!(await seedRegisters(docket.store))) return;
  const all = await demoCases(today, chinaCalendar);
  const numbers = new Map<string, string>();
  const missing: DemoCase[] = [];
  for (const one of all) {
    const held = await findCase(docket.store.em(), idOf(one), 'trusted');
    if (held) numbers.set(one.key, held.number);
    if (!held || !(await startedStands(docket.store, one, held.links.started.at(-1)?.caseId)))
      missing.push(one);
  }
  let count = all.length - missing.length;
  const turn = new Semaphore(SIDE_BY_SIDE);
  const seed = (one: DemoCase) =>
    turn.runExclusive(async () => {
      if (signal?.aborted) return;
      const cited = one.cites === undefined ? undefined : numbers.get(one.cites);
      if (!numbers.has(one.key)) numbers.set(one.key, await submit(docket.client, one, cited));
      if (one.started) await takeStartedSteps(docket.client, one, one.started.steps);
      onCase(++count, all.length);
    });
  // A case that names another by its number can be told only when that one has its number.
  await Promise.all(missing.filter(({ cites }) => cites === undefined).map(seed));
  await Promise.all(missing.filter(({ cites }) => cites !== undefined).map(seed));
}

/** @returns false in a docket that has units of its own */
async function seedRegisters(store: Store): Promise<boolean> {
  const demoCodes = new Set(demoUnits.map(({ code }) => code));
  const units = await findUnits(store.em());
  if (units.some(({ code }) => !demoCodes.has(code))) return false;
  // The registers are written in one transaction. What is there already may have been changed since, an item by a case,
  // a role by an administrator.
  const { items = [], ...others } = demoRegisters;
  const isKnown = await Promise.all(items.map(({ code, version }) => findItem(store.em(), code, version)));
  const missingItems = items.filter((_, index) => !isKnown[index]);
  await writeRegisters(store, { ...(units.length === 0 && others), items: missingItems });
  return true;
}

/** @returns the number (案号) of the case */
async function submit(client: DocketClient, one: DemoCase, cited: string | undefined): Promise<string> {
  const submission = one.submission(cited);
  const intake = await withPapers(submission.intake, (name, content) =>
    client
      .uploadPaper({ actor: submission.actor, name, content })
      .then((outcome) => taken(one, outcome).hash),
  );
  return (await answer(one, () => client.submit({ ...submission, intake }))).caseNumber;
}

async function takeStartedSteps(
  client: DocketClient,
  one: DemoCase,
  steps: NonNullable<DemoCase['started']>['steps'],
): Promise<void> {
  const started = await startedCase(client, one, one.opening.submittedBy);
  for (const [place, { actor, action }] of steps.entries()) {
    const requestId = stepId(one, place);
    await answer(one, () => client.act({ case: started, actor, action, requestId }));
  }
}

/** A started case is opened a moment after the step that starts it. */
async function startedCase(client: DocketClient, one: DemoCase, reader: Actor): Promise<string> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const { links } = await answer(one, () => client.get(idOf(one), reader));
    const started = links.started.at(-1);
    if (started) return started.caseId;
    await sleep(100);
  }
  throw new Error(`demo case '${one.key}' has started no other`);
}

/** Whether all is done that the demo does in the case that this one starts. */
async function startedStands(store: Store, one: DemoCase, caseId: string | undefined): Promise<boolean> {
  if (!one.started) return true;
  const last = stepId(one, one.started.steps.length - 1);
  return caseId !== undefined && (await readStep(store.em(), caseId, { requestId: last })) !== undefined;
}

/** What a call comes to. Under the same request id it may be sent again for as long as nobody has answered. */
async function answer<Value>(one: DemoCase, call: () => Promise<Outcome<Value>>): Promise<Value> {
  const until = Date.now() + PATIENCE_MS;
  let outcome = await call();
  while (!outcome.ok && outcome.problem.kind === 'unavailable' && Date.now() < until) {
    await sleep(500);
    outcome = await call();
  }
  return taken(one, outcome);
}

function taken<Value>({ key }: DemoCase, outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`demo case '${key}': ${outcome.problem.message}`);
  return outcome.value;
}

const idOf = ({ key }: DemoCase) => caseIdOf(requestIdOf(key));
const stepId = ({ key }: DemoCase, place: number) => `${requestIdOf(key)}/${place}`;
