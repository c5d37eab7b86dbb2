import { isoDateInShanghai } from '../../calendar/iso-date.ts';
import { backfillRefusal } from '../../machines/backfill.ts';
import { openingOf } from '../../machines/docket.ts';
import type { Actor } from '../../machines/party.ts';
import { permittedActions } from '../../machines/permission.ts';
import type { Opening, Procedure } from '../../machines/procedure.ts';
import { procedureOf, procedures } from '../../machines/registry.ts';
import type { PaperStore } from '../../papers/paper-store.ts';
import { instrument } from '../../statute/instruments.ts';
import { caseIdOf } from '../../store/case-id.ts';
import type { Store } from '../../store/connection.ts';
import type { CaseDetail } from '../../store/find-case.ts';
import { findCase } from '../../store/find-case.ts';
import { openTasks } from '../../store/open-tasks.ts';
import { openingRegisters } from '../../store/opening-registers.ts';
import { nameOf } from '../../store/people.ts';
import { prepareOpening } from '../../store/prepare-opening.ts';
import { readStep } from '../../store/read-step.ts';
import { recordSince } from '../../store/record-since.ts';
import { type CaseInput, earlierRequestId } from '../../workflows/messages.ts';
import type { FollowEvents, Followed } from '../events.ts';
import type { Outcome } from '../outcome.ts';
import { done, failed, notFound } from '../outcome.ts';
import type { ActCall, StepTaken, SubmitRequest, Transport } from '../transport.ts';
import type { CaseView, RecordEntry } from '../views.ts';
import type { Cases } from './cases.ts';
import { requestProblem } from './check-request.ts';
import { answerFromRecord } from './first-answer.ts';
import { lettersFrom } from './letters.ts';
import { noSuchCase } from './no-such-case.ts';
import { papersFrom } from './papers.ts';
import { recordEntries } from './record-entries.ts';
import { whileAvailable } from './while-available.ts';
import { taskHeldProblem } from './worklist/task-problem.ts';

export interface DirectParts {
  readonly store: Store;
  readonly cases: Cases;
  /** Where papers lie; without it none are taken or read. */
  readonly papers?: () => Promise<PaperStore>;
  /** Live updates; without it none are followed. */
  readonly follow?: FollowEvents;
  /** The client's clock, epoch milliseconds. It dates submissions; steps are dated by the workflow's. */
  nowMs(): number;
  close(): Promise<void>;
}

export function createDirectTransport({
  store,
  cases,
  papers,
  follow,
  nowMs,
  close,
}: DirectParts): Transport {
  return {
    submit: (request) => whileAvailable(request.requestId, () => submit(request)),
    act: (call) => whileAvailable(call.requestId, () => act(call)),
    getCase: (ref, actor) => whileAvailable(null, () => getCase(ref, actor)),
    listTasks: ({ actor, ...query }) =>
      whileAvailable(null, async () =>
        done(await openTasks(store.em(), { ...query, unit: actor.unit, roles: [actor.role] })),
      ),
    readRecord: (ref, actor, after) => whileAvailable(null, () => readRecord(ref, actor, after)),
    ...lettersFrom(store),
    ...papersFrom(store, papers, nowMs),
    ...(follow && { follow: (actor, signal) => followed(follow([actor.unit], undefined, signal)) }),
    close,
  };

  async function submit({
    procedure: id,
    requestId,
    backfill,
    ...request
  }: SubmitRequest): Promise<Outcome<StepTaken>> {
    const days = backfill ? [backfill.submittedOn, ...backfill.earlier.map((step) => step.on)] : [];
    const unfit = requestProblem(requestId, { request, backfill }, days);
    if (unfit) return failed(unfit);
    const procedure: Procedure | undefined = Object.values(procedures).find((known) => known.id === id);
    if (!procedure) return notFound(`没有“${id}”这一程序。`);
    const caseId = caseIdOf(requestId);
    const content = procedure.intake.safeParse(request.intake).data;
    const asked = { actor: request.actor, content };
    const intakeOf = ({ payload }: { readonly payload: unknown }) => (payload as Opening).intake;
    const earlier = backfill?.earlier ?? [];
    const first = await answerFromRecord(store.em(), caseId, { sequence: 0 }, asked, intakeOf);
    // While earlier steps are missing from the record, the case itself has to say whether they are still to come.
    if (first && (!first.ok || (await hasEntered(caseId, requestId, earlier.length)))) return first;

    const today = isoDateInShanghai(nowMs());
    const on = backfill?.submittedOn ?? today;
    const opening = await prepareOpening(openingRegisters(store), procedure, { caseId, ...request, on });
    if (!opening.ok) return opening;
    const facts = backfill ? { ...opening.value, enteredBy: backfill.by } : opening.value;
    const refusal = backfillRefusal(
      facts,
      earlier.map((step) => step.on),
      { earliest: on, latest: today },
    );
    if (refusal) return failed(refusal);
    const input: CaseInput = {
      caseId,
      requestId,
      procedure: { id: procedure.id, version: procedure.version },
      opening: facts,
      earlier,
    };
    const opened = await cases.open(input);
    if (opened.kind === 'problem') return failed(opened.problem);
    if (opened.kind === 'ended')
      return (await answerFromRecord(store.em(), caseId, { sequence: 0 }, asked, intakeOf)) ?? gone();
    const { refusedEarlier, ...taken } = opened.value;
    if (refusedEarlier) {
      const message = `案件${taken.caseNumber}已建立，但第${refusedEarlier.index + 1}步补录未被接受：${refusedEarlier.message}`;
      return failed({ kind: 'not-permitted', reason: 'rule', message, state: '', rule: null, permitted: [] });
    }
    return done(taken);
  }

  async function hasEntered(caseId: string, requestId: string, earlier: number): Promise<boolean> {
    if (earlier === 0) return true;
    const last = { requestId: earlierRequestId(requestId, earlier - 1) };
    return (await readStep(store.em(), caseId, last)) !== undefined;
  }

  async function act({ case: ref, ...request }: ActCall): Promise<Outcome<StepTaken>> {
    const unfit = requestProblem(request.requestId, request);
    if (unfit) return failed(unfit);
    const caseId = await caseIdFor(ref, request.actor);
    if (caseId === undefined) return noSuchCase(ref);
    const taken = await cases.act(caseId, request);
    if (taken.kind === 'answer') return done(taken.value);
    if (taken.kind === 'ended') return actOnEnded(caseId, ref, request);
    const { problem } = taken;
    if (problem.kind === 'unavailable') return failed(problem);
    // A unit that is no party learns nothing of a case, not even that it exists.
    if (!(await findCase(store.em(), caseId, request.actor))) return noSuchCase(ref);
    if (problem.kind !== 'conflict' || problem.reason !== 'task-held') return failed(problem);
    const { id } = problem.holder;
    return failed(taskHeldProblem({ id, name: (await nameOf(store.em(), id)) ?? id }));
  }

  /** The workflow of a closed case is gone; the record still answers for it. */
  async function actOnEnded(
    caseId: string,
    ref: string,
    call: Omit<ActCall, 'case'>,
  ): Promise<Outcome<StepTaken>> {
    const held = await findCase(store.em(), caseId, call.actor);
    if (!held) return noSuchCase(ref);
    const { type, payload } = call.action;
    const parsed = procedureOf(held.procedure, held.procedureVersion).actions[type]?.payload.safeParse(
      payload,
    ).data;
    const asked = { actor: call.actor, content: { type, payload: parsed } };
    const first = await answerFromRecord(
      store.em(),
      caseId,
      { requestId: call.requestId },
      asked,
      (action) => action,
    );
    if (first) return first;
    if (held.status === 'open') return gone();
    const message = '案件已办结，不能再办理。';
    const { stateLabel } = held;
    return failed({
      kind: 'not-permitted',
      reason: 'closed',
      message,
      state: stateLabel,
      rule: null,
      permitted: [],
    });
  }

  async function getCase(ref: string, actor: Actor): Promise<Outcome<CaseView>> {
    const held = await findCase(store.em(), ref, actor);
    return held ? done(viewOf(held, actor)) : noSuchCase(ref);
  }

  async function readRecord(
    ref: string,
    actor: Actor,
    after: number,
  ): Promise<Outcome<readonly RecordEntry[]>> {
    const caseId = await caseIdFor(ref, actor);
    const rows = caseId === undefined ? [] : await recordSince(store.em(), caseId, after, actor);
    if (rows.length === 0 && !(await findCase(store.em(), ref, actor))) return noSuchCase(ref);
    return done(await recordEntries(store, rows, actor));
  }

  /** An id is taken as it is: whether there is such a case is found out on the way. */
  async function caseIdFor(ref: string, actor: Actor): Promise<string | undefined> {
    if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(ref)) return ref;
    return (await findCase(store.em(), ref, actor))?.id;
  }

  function viewOf(held: CaseDetail, actor: Actor): CaseView {
    const procedure = procedureOf(held.procedure, held.procedureVersion);
    const { ruleSet } = openingOf(held);
    const docket = { snapshot: held.snapshot, clocks: held.clocks, sequence: held.sequence };
    const { id, number, subject, stateLabel, states, sequence, openedOn, parties, clocks, tasks } = held;
    return {
      ...{ id, number, subject, stateLabel, states, sequence, openedOn, parties, clocks, tasks },
      links: held.links,
      procedure: { id: procedure.id, version: procedure.version, title: procedure.title },
      closed: held.status === 'closed',
      rules: {
        instrument: instrument(ruleSet.instrument).title,
        reasons: ruleSet.reasons.map(({ text }) => text),
        warnings: ruleSet.warnings.map(({ text }) => text),
      },
      permitted: permittedActions(procedure, docket, actor, isoDateInShanghai(nowMs())),
    };
  }
}

async function* followed(events: AsyncIterable<Followed>): AsyncIterable<Followed> {
  yield { kind: 'open' };
  yield* events;
}

/** The store has the case, and nothing carries it any more: a fault of ours that an administrator has to look at. */
function gone() {
  const message = '案件的流程已中止，本次办理没有进行，请联系系统管理员。';
  return failed({ kind: 'unavailable', message, requestId: null });
}
