import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  patched,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { Mutex } from 'async-mutex';
import canonicalize from 'canonicalize';
import type { Activities } from '../activities/activities.ts';
import type { FirstAnswer } from '../activities/read-answer.ts';
import { isoDateInShanghai } from '../calendar/iso-date.ts';
import type { ActionCall } from '../machines/action.ts';
import type { CalendarNews } from '../machines/calendar-news.ts';
import { isCountedWithout } from '../machines/calendar-news.ts';
import type { Docket } from '../machines/docket.ts';
import type { Actor } from '../machines/party.ts';
import { refusalOf } from '../machines/permission.ts';
import { procedureOf } from '../machines/registry.ts';
import { canSettle } from '../machines/settlement.ts';
import type { CommitRequest } from '../machines/step.ts';
import type { StepFrame } from '../machines/take-step.ts';
import { actionStep, calendarStep, dueStep, settlementStep, warningStep } from '../machines/take-step.ts';
import type { Threshold } from '../machines/threshold.ts';
import { nextThreshold } from '../machines/threshold.ts';
import {
  calendarNews,
  isRecordFault,
  refusedFailure,
  requestIdFailure,
  requestReusedFailure,
  staleFailure,
  unwrapped,
} from './failures.ts';
import { LinkedCases, requestIdOf, settlementSignal } from './linked-cases.ts';
import type {
  ActRequest,
  CaseInput,
  OpenedAnswer,
  OpenedRequest,
  SettlementMessage,
  StepAnswer,
} from './messages.ts';
import {
  calendarRequestId,
  clockRequestId,
  isRequestId,
  QUERY_CASE,
  SIGNAL_CALENDAR,
  UPDATE_ACT,
  UPDATE_COUNT,
  UPDATE_OPENED,
} from './messages.ts';
import { openCase, openingRequest } from './open-case.ts';

// A commit may run twice, so it is tried for as long as it takes: the step stands in the history before it.
const PATIENT = {
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '5 seconds' },
} as const;
const { commitStep, readAnswer } = proxyActivities<Activities>(PATIENT);
// A step of the calendar alone may stand in the record before the history knows of it: see decision 0026.
const { commitStep: commitAtOnce } = proxyLocalActivities<Activities>(PATIENT);

/**
 * With every step Temporal writes down all the updates that a run has answered, so that a step costs more the longer its run
 * has become. A run of so many events has taken some ninety steps.
 */
const EVENTS_OF_A_RUN = 1000;

const opened = defineUpdate<OpenedAnswer, [OpenedRequest]>(UPDATE_OPENED);
const act = defineUpdate<StepAnswer, [ActRequest]>(UPDATE_ACT);
const count = defineUpdate<void, [CalendarNews]>(UPDATE_COUNT);
const calendarChanged = defineSignal<[CalendarNews]>(SIGNAL_CALENDAR);
const readCase = defineQuery<Docket>(QUERY_CASE);

/**
 * A case (案卷) of any procedure, for as long as it lives. What may be done, by whom and until when is the
 * procedure's; here it is made durable: one step at a time, each committed before it is true.
 */
export async function caseWorkflow(input: CaseInput): Promise<void> {
  const { caseId } = input;
  const procedure = procedureOf(input.procedure.id, input.procedure.version);
  const turn = new Mutex();
  const answered = new Set(input.carried?.answered);
  const linked = new LinkedCases(input.carried);
  let caseNumber = input.carried?.caseNumber ?? '';
  let calendar: CalendarNews | undefined = input.carried?.calendar;
  let openedAnswer: OpenedAnswer | undefined;
  let fault: unknown;
  // Until the opening is committed this docket is only what the case is going to be; nobody can act on it.
  let docket: Docket =
    input.carried?.docket ?? openingRequest(procedure, input, frame(input.requestId)).docket;

  setHandler(readCase, () => docket);
  setHandler(settlementSignal, (message) => linked.hear(message));
  setHandler(calendarChanged, hearCalendar);
  setHandler(opened, async (asked) => {
    const { intake, submittedBy } = input.opening;
    if (canonicalize(asked) !== canonicalize({ intake, actor: submittedBy })) throw requestReusedFailure(0);
    if (input.carried) return await openingAnswer();
    await condition(() => openedAnswer !== undefined || fault !== undefined);
    if (!openedAnswer) throw fault;
    return openedAnswer;
  });
  setHandler(count, (news) => turn.runExclusive(() => countWith(news)));
  // The validator is synchronous: one that rejects asynchronously would fail the workflow task.
  setHandler(act, (request) => turn.runExclusive(() => takeAction(request)), {
    validator: (request) => {
      if (!isRequestId(request.requestId)) throw requestIdFailure();
      // While a step is under way only the handler can tell: what that step leads to may stand in the record already.
      if (!turn.isLocked() && !answered.has(request.requestId)) refuseUnlessPermitted(request);
    },
  });

  if (!input.carried) await turn.runExclusive(open);
  while (fault === undefined && docket.snapshot.status === 'active') {
    if (isToBeFollowed()) {
      await continueAsNew<typeof caseWorkflow>({
        ...input,
        earlier: [],
        carried: {
          ...{ docket, caseNumber, answered: [...answered] },
          ...(calendar && { calendar }),
          ...linked.carried(),
        },
      });
    }
    await sleepUntilSomethingComes();
    await turn.runExclusive(passWhatHasCome);
  }
  await condition(allHandlersFinished);
  if (fault !== undefined) throw fault;

  /**
   * Sleeps until the nearest threshold has come, another case has told something, the calendar has changed, the case has
   * ended, or this run should
   * be followed by another.
   */
  async function sleepUntilSomethingComes(): Promise<void> {
    const armed = nextThreshold(docket.clocks, Date.now());
    const wake = () =>
      fault !== undefined ||
      docket.snapshot.status === 'done' ||
      nextTold() !== undefined ||
      nextCalendar() !== undefined ||
      nextThreshold(docket.clocks, Date.now())?.atMs !== armed?.atMs ||
      isToBeFollowed();
    if (!armed) await condition(wake);
    else if (armed.atMs > Date.now()) await condition(wake, armed.atMs - Date.now());
  }

  /** Whether this run should be followed by another, and nothing is under way that it would cut off. */
  function isToBeFollowed(): boolean {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    // A run that had grown longer before there was a limit goes on until Temporal suggests its end.
    const isLong = historyLength > EVENTS_OF_A_RUN && patched('short-runs');
    return (continueAsNewSuggested || isLong) && allHandlersFinished() && !turn.isLocked();
  }

  async function open(): Promise<void> {
    try {
      openedAnswer = await openCase(input, {
        procedure,
        docket: () => docket,
        frame,
        commit,
        commitDue,
        passThresholds,
      });
    } catch (error) {
      fault = unwrapped(error);
    }
  }

  async function takeAction(request: ActRequest): Promise<StepAnswer> {
    try {
      if (answered.has(request.requestId)) return await repeatAnswer(request);
      for (;;) {
        await passWhatHasCome();
        if (request.seen !== undefined && request.seen !== docket.sequence)
          throw staleFailure(docket.sequence);
        refuseUnlessPermitted(request);
        const at = frame(request.requestId);
        const answer = await takenUnlessCounted(
          actionStep(procedure, docket, request.action, request.actor, at),
        );
        if (answer) return answer;
      }
    } catch (error) {
      throw noted(error);
    }
  }

  /** Counts with a version of the calendar for the roll-over, which waits for it. */
  async function countWith(news: CalendarNews): Promise<void> {
    if (fault !== undefined || docket.snapshot.status !== 'active') return;
    try {
      hearCalendar(news);
      await passWhatHasCome(commitAtOnce);
    } catch (error) {
      throw noted(error);
    }
  }

  /** The failure as callers are told it. One that no repetition mends ends the case. */
  function noted(error: unknown): unknown {
    const cause = unwrapped(error);
    if (isRecordFault(cause)) fault = cause;
    return cause;
  }

  function refuseUnlessPermitted({
    action,
    actor,
  }: {
    readonly action: ActionCall;
    readonly actor: Actor;
  }): void {
    const refusal = refusalOf(procedure, docket, action, actor, today());
    if (refusal) throw refusedFailure(refusal);
  }

  async function openingAnswer(): Promise<OpenedAnswer> {
    const { sequence, hash } = await firstAnswer(input.requestId);
    return { caseId, caseNumber, sequence, hash, refusedEarlier: null };
  }

  async function firstAnswer(requestId: string): Promise<FirstAnswer> {
    const first = await readAnswer(caseId, requestId);
    if (!first) throw new Error(`request '${requestId}' was answered but is not in the record`);
    return first;
  }

  /** A request id is unique in a case for life, over continue-as-new too: the record has the first answer. */
  async function repeatAnswer({ requestId, action, actor }: ActRequest): Promise<StepAnswer> {
    const first = await firstAnswer(requestId);
    const payload = procedure.actions[action.type]?.payload.safeParse(action.payload).data;
    const asked = canonicalize({ type: action.type, payload, actor });
    if (asked !== canonicalize({ ...first.action, actor: first.actor }))
      throw requestReusedFailure(first.sequence);
    return { caseId, caseNumber, sequence: first.sequence, hash: first.hash };
  }

  /** Takes every threshold that has come by now. */
  async function passThresholds(): Promise<void> {
    for (let next = nextThreshold(docket.clocks, Date.now()); next && next.atMs <= Date.now(); ) {
      if (next.kind === 'due') await commitDue(next);
      else
        await takenUnlessCounted(
          warningStep(procedure, docket, next, frame(clockRequestId('warning', next.clock, next.on))),
        );
      next = nextThreshold(docket.clocks, Date.now());
    }
  }

  /** What moves the case without anybody acting. Steps by people wait for it, so that the record keeps the order. */
  async function passWhatHasCome(commitCount = commitStep): Promise<void> {
    await passThresholds();
    for (let news = nextCalendar(); news; news = nextCalendar()) {
      await takenUnlessCounted(countStep(news), commitCount);
      await passThresholds();
    }
    for (let told = nextTold(); told; told = nextTold()) {
      const { settlement } = told;
      const at = { ...frame(requestIdOf(told)), on: settlement.on };
      if (await takenUnlessCounted(settlementStep(procedure, docket, settlement, at))) linked.taken(told);
    }
  }

  /** Signals may overtake each other: the latest version counts. */
  function hearCalendar(news: CalendarNews): void {
    if (calendar === undefined || news.number > calendar.number) calendar = news;
  }

  /** The version of the calendar that the case has been told of and has not counted with. */
  function nextCalendar(): CalendarNews | undefined {
    if (calendar === undefined || answered.has(calendarRequestId(calendar))) return undefined;
    return isCountedWithout(calendar, docket) ? calendar : undefined;
  }

  function nextTold(): SettlementMessage | undefined {
    return linked.next((settlement) => canSettle(procedure, docket, settlement));
  }

  /** Ends a period. */
  async function commitDue(due: Threshold): Promise<void> {
    const at = { ...frame(clockRequestId('due', due.clock, due.on)), on: due.on };
    await takenUnlessCounted(dueStep(procedure, docket, due, at));
  }

  function countStep(news: CalendarNews): CommitRequest {
    return calendarStep(procedure, docket, news, frame(calendarRequestId(news)));
  }

  /**
   * Commits a step, unless the case has to count with a version of the calendar first: because a period would end by a day
   * that another version has counted, or because the record has such a step already that the history lost (0026). Then that
   * one is taken, and whoever asks looks at the case anew: the last days may be others, and so may what is permitted.
   */
  async function takenUnlessCounted(
    request: CommitRequest,
    commitThis = commitStep,
  ): Promise<StepAnswer | undefined> {
    try {
      return await commit(request, commitThis);
    } catch (error) {
      const news = calendarNews(unwrapped(error));
      if (!news) throw error;
      await commit(countStep(news));
      return undefined;
    }
  }

  async function commit(request: CommitRequest, commitThis = commitStep): Promise<StepAnswer> {
    const starts = await linked.prepare(request, caseNumber);
    const answer = await commitThis(request);
    // Only now: the state never runs ahead of the record.
    docket = { ...request.docket, clocks: answer.clocks };
    caseNumber = answer.caseNumber;
    answered.add(request.step.requestId);
    await linked.follow(request, caseNumber, starts);
    return { caseId, caseNumber, sequence: docket.sequence, hash: answer.hash };
  }

  function frame(requestId: string): StepFrame {
    const now = Date.now();
    return {
      caseId,
      requestId,
      on: isoDateInShanghai(now),
      at: new Date(now).toISOString(),
      backfilled: false,
    };
  }

  function today(): string {
    return isoDateInShanghai(Date.now());
  }
}
