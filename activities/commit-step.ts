import { type EntityManager, UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { CalendarError } from '../calendar/errors.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Clock } from '../machines/clock.ts';
import type { Opening } from '../machines/procedure.ts';
import type { CommitAnswer, CommitRequest, Step } from '../machines/step.ts';
import type { Store } from '../store/connection.ts';
import { lockCase } from '../store/lock-case.ts';
import { movedCase } from '../store/moved-case.ts';
import { openCase, writtenParties } from '../store/open-case.ts';
import { readFacts } from '../store/read-facts.ts';
import { readStep } from '../store/read-step.ts';
import { canonicalJson } from '../store/record-hash.ts';
import { writeTogether } from '../store/write.ts';
import { writtenClocks } from '../store/written-clocks.ts';
import { writtenGrant } from '../store/written-grant.ts';
import { writtenOutbox } from '../store/written-outbox.ts';
import { writtenRecord } from '../store/written-record.ts';
import { writtenTasks } from '../store/written-tasks.ts';
import { changedFact } from './check-facts.ts';
import { countClocks } from './count-clocks.ts';
import { factsChanged, invalidContent, notAMember, recordFault } from './failures.ts';
import { pathToUnstorable } from './storable.ts';

export interface CommitParts {
  readonly store: Store;
  readonly calendar: WorkingCalendar;
}

/**
 * Commits a step in one transaction: its row in the record, and the rows that people read. It may run any number of
 * times; a step that stands in the record already is answered as it was the first time, whatever has happened since.
 * @throws {ApplicationFailure} not to be repeated: `RecordFault`, `NotAMember`, `FactsChanged`, `Refused` (content that
 *   can't be kept). Anything else, such as a database that is away, is an ordinary error, and the step may be sent again.
 */
export async function commitStep(
  request: CommitRequest,
  { store, calendar }: CommitParts,
): Promise<CommitAnswer> {
  const { step } = request;
  const unstorable = pathToUnstorable(step);
  if (unstorable !== undefined)
    throw invalidContent(unstorable, '内容含有不能保存的字符，请删除后重新提交。');
  const clocks = counted(request, calendar);
  try {
    return await store.em().transactional((em) => (step.sequence === 0 ? open : move)(em, request, clocks));
  } catch (error) {
    const taken = error instanceof UniqueConstraintViolationException && TAKEN[constraintOf(error) ?? ''];
    if (taken) throw recordFault(step, taken);
    throw error;
  }
}

/** What it means that a row of the record can't be written, by the constraint that stands against it. */
const TAKEN: { readonly [constraint: string]: string } = {
  record_request_unique: 'the same request stands in another place',
  record_pkey: 'the record is longer than its case says',
};

async function open(
  em: EntityManager,
  request: CommitRequest,
  clocks: readonly Clock[],
): Promise<CommitAnswer> {
  const { step, opening } = request;
  if (!opening) throw recordFault(step, 'the first step of a case is its opening');
  const { hash, write } = writtenRecord(recordBody(request, clocks), null, algorithmOf(request));
  // There is no case to lock yet. The insert waits for another run of the same commit, and one of them goes on.
  const claimed = await em.execute<object[]>(
    `${write.sql} on conflict (case_id, sequence) do nothing returning sequence`,
    [...write.values],
  );
  if (claimed.length === 0) return answerAgain(em, step);
  // Asked after the record: what stands there already is answered, whatever the registers say by now.
  const { actor } = step;
  const { facts, subject } = opening;
  const units = facts.units.map(({ code }) => code);
  const actors = facts.enteredBy ? [actor, facts.enteredBy] : [actor];
  const now = await readFacts(em, actors, units, facts.item?.code ?? null);
  if (!now.members) throw notAMember();
  const changed = changedFact(facts, now);
  if (changed !== undefined) throw factsChanged(changed);
  const committed = { request, clocks, hash };
  const tasksAndClocks = [...writtenTasks(committed), ...writtenClocks(committed)];
  await writeTogether(em, [writtenParties(facts), ...tasksAndClocks, writtenOutbox(request)]);
  const caseNumber = await openCase(em, subject, committed);
  return { caseNumber, clocks, hash };
}

async function move(
  em: EntityManager,
  request: CommitRequest,
  clocks: readonly Clock[],
): Promise<CommitAnswer> {
  const { step } = request;
  const locked = await lockCase(em, step.caseId, step.actor);
  if (!locked) throw recordFault(step, 'there is no such case');
  if (locked.sequence >= step.sequence) return answerAgain(em, step);
  if (locked.sequence < step.sequence - 1) throw recordFault(step, `the record ends at ${locked.sequence}`);
  if (isByPerson(step) && !locked.member) throw notAMember();
  const { hash, write } = writtenRecord(recordBody(request, clocks), locked.hash, algorithmOf(request));
  const committed = { request, clocks, hash };
  await writeTogether(em, [
    write,
    ...movedCase(committed),
    ...writtenTasks(committed),
    ...writtenClocks(committed),
    ...writtenGrant(request),
    writtenOutbox(request),
  ]);
  return { caseNumber: locked.number, clocks, hash };
}

/** The answer that a step got when it was committed first, from the record. */
async function answerAgain(em: EntityManager, step: Step): Promise<CommitAnswer> {
  const held = await readStep(em, step.caseId, { sequence: step.sequence });
  if (!held) throw recordFault(step, 'the case has passed this place, but its record has no such row');
  const same = canonicalJson(held.body.step) === canonicalJson(step);
  if (!same) throw recordFault(step, `request '${held.body.step.requestId}' holds this place`);
  return { caseNumber: held.caseNumber, clocks: held.body.clocks, hash: held.hash };
}

function counted({ docket }: CommitRequest, calendar: WorkingCalendar): readonly Clock[] {
  try {
    return countClocks(docket.clocks, calendar, openingOf(docket).ruleSet.settings);
  } catch (error) {
    if (error instanceof CalendarError) throw invalidContent('', `期限无法计算：${error.message}`);
    throw error;
  }
}

function recordBody({ step, procedure, stateLabel }: CommitRequest, clocks: readonly Clock[]) {
  return { step, procedure: { id: procedure.id, version: procedure.version }, stateLabel, clocks };
}

/** A case keeps the algorithm under whose setting it began, as it keeps its other rules. */
function algorithmOf({ docket }: CommitRequest) {
  return openingOf(docket).ruleSet.settings['record.hash'];
}

function openingOf(docket: CommitRequest['docket']): Opening {
  return (docket.snapshot.context as { readonly opening: Opening }).opening;
}

/** A warning and the end of a period are steps that no person takes. */
function isByPerson({ kind }: Step): boolean {
  return kind === 'opening' || kind === 'action';
}

/** MikroORM copies the fields of the driver's error, but does not name them in its types. */
function constraintOf(error: UniqueConstraintViolationException): string | undefined {
  return 'constraint' in error ? String(error.constraint) : undefined;
}
