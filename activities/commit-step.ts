import {
  type ConstraintViolationException,
  type EntityManager,
  ForeignKeyConstraintViolationException,
  UniqueConstraintViolationException,
} from '@mikro-orm/postgresql';
import type { CalendarNews } from '../machines/calendar-news.ts';
import type { Clock } from '../machines/clock.ts';
import { disabledUnitIn } from '../machines/disabled-unit.ts';
import { openingOf } from '../machines/docket.ts';
import type { Opening } from '../machines/procedure.ts';
import { isPublicIntake } from '../machines/public-intake.ts';
import type { Recount } from '../machines/recount.ts';
import type { CommitAnswer, CommitRequest, Step } from '../machines/step.ts';
import { heldByAnother } from '../machines/worklist/held-by-another.ts';
import { resolveSettings } from '../statute/settings.ts';
import { allSettings } from '../store/all-settings.ts';
import { holdCalendar } from '../store/calendar-in-force.ts';
import { calendarVersion } from '../store/calendar-versions.ts';
import { committedStep } from '../store/case-projection.ts';
import type { Store } from '../store/connection.ts';
import { type LockedCase, lockCase } from '../store/lock-case.ts';
import { movedCase } from '../store/moved-case.ts';
import { openCase } from '../store/open-case.ts';
import { prepared } from '../store/prepared.ts';
import { readFacts } from '../store/read-facts.ts';
import { readStep } from '../store/read-step.ts';
import type { RecordBody } from '../store/record-body.ts';
import { canonicalJson } from '../store/record-hash.ts';
import { writeTogether } from '../store/write.ts';
import { writtenClockEnds } from '../store/written-clock-ends.ts';
import { writtenClocks } from '../store/written-clocks.ts';
import { writtenDocketChange } from '../store/written-docket-change.ts';
import { writtenDone } from '../store/written-done.ts';
import { writtenGrant } from '../store/written-grant.ts';
import { type DrawnLetter, writtenLetters } from '../store/written-letters.ts';
import { writtenLink } from '../store/written-link.ts';
import { writtenOutbox } from '../store/written-outbox.ts';
import { writtenJoins } from '../store/written-parties.ts';
import { writtenRecord } from '../store/written-record.ts';
import { writtenRecounts } from '../store/written-recounts.ts';
import { writtenTasks } from '../store/written-tasks.ts';
import { bringPapers } from './bring-papers.ts';
import { changeCatalogue } from './catalogue-effects.ts';
import { changedFact } from './check-facts.ts';
import { checkJoiningUnits } from './check-joining-units.ts';
import { countStep } from './count-step.ts';
import {
  againstRule,
  calendarChanged,
  factsChanged,
  invalidContent,
  notAMember,
  recordFault,
  taskHeld,
} from './failures.ts';
import { issueLetters } from './issue-letters.ts';
import { pathToUnstorable } from './storable.ts';

/**
 * Commits a step in one transaction: its row in the record, and the rows that people read. It may run any number of
 * times; a step that stands in the record already is answered as it was the first time, whatever has happened since.
 * @throws {ApplicationFailure} not to be repeated: `RecordFault`, `NotAMember`, `TaskHeld`, `FactsChanged`, `Refused`
 *   (content that can't be kept, a rule of the catalogue), `CalendarChanged` (before a period ends). Anything else, such as a database that is away, is an ordinary error, and the step may be sent again.
 */
export async function commitStep(request: CommitRequest, store: Store): Promise<CommitAnswer> {
  const { step } = request;
  const unstorable = pathToUnstorable(step);
  if (unstorable !== undefined)
    throw invalidContent(unstorable, '内容含有不能保存的字符，请删除后重新提交。');
  try {
    return await store.em().transactional((em) => (step.sequence === 0 ? open : move)(em, request));
  } catch (error) {
    const taken = error instanceof UniqueConstraintViolationException && TAKEN[constraintOf(error) ?? ''];
    if (taken) throw recordFault(step, taken);
    const noSuchUnit = error instanceof ForeignKeyConstraintViolationException && namesUnit(error);
    if (noSuchUnit) throw invalidContent('', '没有该编码的机构，请从机构名录中选择。');
    throw error;
  }
}

/** What it means that a row of the record can't be written, by the constraint that stands against it. */
const TAKEN: { readonly [constraint: string]: string } = {
  record_request_unique: 'the same request stands in another place',
  record_pkey: 'the record is longer than its case says',
};

async function open(em: EntityManager, request: CommitRequest): Promise<CommitAnswer> {
  const { step, opening } = request;
  if (!opening) throw recordFault(step, 'the first step of a case is its opening');
  const { clocks } = countStep(request, await calendarVersion(em, await holdCalendar(em)), 'stay-expired');
  const { hash, write } = writtenRecord(recordBody(request, clocks), null, algorithmOf(request));
  // There is no case to lock yet. The insert waits for another run of the same commit, and one of them goes on.
  const claimed = await prepared<object[]>(
    em,
    `${write.sql} on conflict (case_id, sequence) do nothing returning sequence`,
    [...write.values],
  );
  if (claimed.length === 0) return answerAgain(em, step);
  const { facts, subject } = opening;
  // Asked after the record: what stands there already is answered, whatever the registers say by now. A case that
  // another one starts was checked before the step that started it, and stands by that: it can't be refused any more.
  if (!facts.origin) await checkRegisters(em, facts);
  const papers = await bringPapers(em, request);
  await changeCatalogue(em, request);
  const committed = committedStep(request, clocks, hash);
  const tasksAndClocks = [...writtenTasks(committed), ...writtenClocks(committed)];
  await writeTogether(em, [
    ...writtenLink(facts),
    ...tasksAndClocks,
    ...papers,
    ...writtenDone(request),
    writtenOutbox(request),
    writtenDocketChange(request),
  ]);
  const caseNumber = await openCase(em, subject, committed);
  return { caseNumber, clocks, hash };
}

async function checkRegisters(em: EntityManager, facts: Opening): Promise<void> {
  const { submittedBy, enteredBy } = facts;
  const units = facts.units.map(({ code }) => code);
  const actors = enteredBy ? [submittedBy, enteredBy] : [submittedBy];
  const now = await readFacts(em, actors, units, facts.item?.code ?? null, facts.on);
  if (!now.members) throw notAMember();
  const disabled = disabledUnitIn(facts, now.units);
  if (disabled) throw againstRule(disabled);
  const changed = changedFact(facts, now);
  if (changed !== undefined) throw factsChanged(changed);
}

async function move(em: EntityManager, asked: CommitRequest): Promise<CommitAnswer> {
  const { step } = asked;
  const locked = await lockCase(em, step.caseId, step.actor, step.on);
  if (!locked) throw recordFault(step, 'there is no such case');
  if (locked.sequence >= step.sequence) return answerAgain(em, step);
  if (locked.sequence < step.sequence - 1) throw recordFault(step, `the record ends at ${locked.sequence}`);
  if (isByPerson(step) && !locked.member) throw notAMember();
  checkHolder(step, locked);
  await checkJoiningUnits(em, asked);
  const version = await calendarVersion(em, locked.calendar);
  const { clocks, recounts, ends, tasks } = countStep(asked, version, await expiredPeriods(em, step));
  const request = { ...asked, tasks };
  const papers = await bringPapers(em, request);
  await changeCatalogue(em, request);
  const algorithm = algorithmOf(request);
  const letters = await issueLetters(em, request, { caseNumber: locked.number, clocks, algorithm });
  const { hash, write } = writtenRecord(
    recordBody(request, clocks, letters, recounts),
    locked.hash,
    algorithm,
  );
  const committed = committedStep(request, clocks, hash);
  await writeTogether(em, [
    write,
    ...movedCase(committed),
    ...writtenTasks(committed),
    ...writtenClocks(committed),
    ...writtenClockEnds(request, ends),
    ...writtenDone(request),
    ...writtenJoins(committed),
    ...writtenGrant(request),
    ...writtenLetters(step, letters),
    ...writtenRecounts(step, recounts),
    ...papers,
    writtenOutbox(request),
    writtenDocketChange(request),
  ]);
  return { caseNumber: locked.number, clocks, hash };
}

/** What the authority lets become of expired periods: its setting of today. Only a new version of the calendar asks for it. */
async function expiredPeriods(em: EntityManager, { kind }: Step) {
  if (kind !== 'calendar') return 'stay-expired';
  return resolveSettings(await allSettings(em))['calendar.expired-periods'];
}

/**
 * A task that somebody holds (签收) is done by nobody else. What was done on paper before (补录) is done, and what an applicant
 * hands in waits for no clerk who means to enter it.
 */
function checkHolder({ kind, backfilled, actor, action }: Step, { tasks }: LockedCase): void {
  if (kind !== 'action' || backfilled || isPublicIntake(actor)) return;
  const holder = heldByAnother(tasks, actor, action.type);
  if (holder !== undefined) throw taskHeld(holder);
}

/** The answer that a step got when it was committed first, from the record. */
async function answerAgain(em: EntityManager, step: Step): Promise<CommitAnswer> {
  const held = await readStep(em, step.caseId, { sequence: step.sequence });
  if (!held) throw recordFault(step, 'the case has passed this place, but its record has no such row');
  const there = held.body.step;
  if (!isSameStep(there, step)) {
    // The record may be ahead of its case by a step of the calendar (0026): the case takes that one first.
    if (there.kind === 'calendar') throw calendarChanged(there.action.payload as CalendarNews);
    throw recordFault(step, `request '${there.requestId}' holds this place`);
  }
  return { caseNumber: held.caseNumber, clocks: held.body.clocks, hash: held.hash };
}

/** A step of the calendar may have been sent before by a try of which the history knows nothing, and at another time. */
function isSameStep(there: Step, step: Step): boolean {
  if (there.kind === 'calendar' && step.kind === 'calendar') return there.requestId === step.requestId;
  return canonicalJson(there) === canonicalJson(step);
}

function recordBody(
  { step, procedure, stateLabel }: CommitRequest,
  clocks: readonly Clock[],
  letters: readonly DrawnLetter[] = [],
  recounts: readonly Recount[] = [],
): RecordBody {
  const { id, version } = procedure;
  return {
    ...{ step, procedure: { id, version }, stateLabel, clocks },
    ...(letters.length > 0 && { letters: letters.map(({ letter, hash }) => ({ letter, hash })) }),
    ...(recounts.length > 0 && { recounts }),
  };
}

/** A case keeps the algorithm under whose setting it began, as it keeps its other rules. */
function algorithmOf({ docket }: CommitRequest) {
  return openingOf(docket).ruleSet.settings['record.hash'];
}

/** A warning, the end of a period, and what another case tells are steps that no person takes. */
function isByPerson({ kind }: Step): boolean {
  return kind === 'opening' || kind === 'action';
}

/** A step may name units that join the case. The units of an opening come from the register. */
function namesUnit(error: ForeignKeyConstraintViolationException): boolean {
  return ['case_party_unit_code_foreign', 'task_unit_code_foreign'].includes(constraintOf(error) ?? '');
}

/** MikroORM copies the fields of the driver's error, but does not name them in its types. */
function constraintOf(error: ConstraintViolationException): string | undefined {
  return 'constraint' in error ? String(error.constraint) : undefined;
}
