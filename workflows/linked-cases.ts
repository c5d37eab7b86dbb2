import {
  defineSignal,
  getExternalWorkflowHandle,
  log,
  ParentClosePolicy,
  proxyActivities,
  startChild,
} from '@temporalio/workflow';
import type { Activities } from '../activities/activities.ts';
import { openingOf } from '../machines/docket.ts';
import type { Opening } from '../machines/procedure.ts';
import type { Settlement } from '../machines/settlement.ts';
import type { CommitRequest } from '../machines/step.ts';
import type { Carried, CaseInput, SettlementMessage } from './messages.ts';
import {
  CASE_WORKFLOW,
  SIGNAL_SETTLEMENT,
  settlementRequestId,
  startedRequestId,
  workflowIdOf,
} from './messages.ts';

const { prepareStarted } = proxyActivities<Activities>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '5 seconds' },
});

export const settlementSignal = defineSignal<[SettlementMessage]>(SIGNAL_SETTLEMENT);

/**
 * What a case has to do with others: those that it started and waits for, and the one that started it. Each is told
 * once what the other came to: Temporal delivers a signal at least once, and what was taken is not taken again.
 */
export class LinkedCases {
  #started: readonly string[];
  #told: readonly SettlementMessage[];

  constructor(carried: Pick<Carried, 'started' | 'told'> = { started: [], told: [] }) {
    this.#started = carried.started;
    this.#told = carried.told;
  }

  /** What the next run has to know. */
  carried(): Pick<Carried, 'started' | 'told'> {
    return { started: this.#started, told: this.#told };
  }

  hear(message: SettlementMessage): void {
    this.#told = [...this.#told, message];
  }

  /**
   * The next message that the case can take. One that it can't take yet waits; one from a case that it does not wait
   * for (any more) is passed over.
   */
  next(canTake: (settlement: Settlement) => boolean): SettlementMessage | undefined {
    return this.#told.find(
      ({ from, settlement }) =>
        (settlement.type === 'originClosed' || this.#started.includes(from)) && canTake(settlement),
    );
  }

  /** A message stands in the record: whatever else was told by the same case says the same. */
  taken({ from, settlement }: SettlementMessage): void {
    this.#told = this.#told.filter(
      (message) => message.from !== from || message.settlement.type !== settlement.type,
    );
    if (settlement.type === 'settled') this.#started = this.#started.filter((caseId) => caseId !== from);
  }

  /**
   * Works out the cases that a step is going to start, before it is committed: a refusal is told to whoever acts, and
   * nothing has happened.
   */
  async prepare({ step, docket }: CommitRequest, caseNumber: string): Promise<readonly CaseInput[]> {
    const { enteredBy } = openingOf(docket);
    const starts = step.effects.filter((effect) => effect.type === 'startCase');
    const inputs: CaseInput[] = [];
    for (const [place, { type: _, ...start }] of starts.entries()) {
      const { procedure, opening } = await prepareStarted({
        start,
        origin: {
          ...{ caseId: step.caseId, caseNumber, link: start.link },
          ...(start.detached && { detached: true }),
        },
        ...{ sequence: step.sequence, place, on: step.on },
        ...(step.backfilled && enteredBy && { enteredBy }),
      });
      const requestId = startedRequestId(step.caseId, step.sequence);
      inputs.push({ caseId: opening.caseId, requestId, procedure, opening, earlier: [] });
    }
    return inputs;
  }

  /** Carries out what a committed step means for other cases. */
  async follow(
    { step, docket }: CommitRequest,
    caseNumber: string,
    starts: readonly CaseInput[],
  ): Promise<void> {
    const { origin } = openingOf(docket);
    const { caseId: from, on } = step;
    for (const effect of step.effects) {
      if (effect.type === 'settleCase' && origin && !origin.detached) {
        const { link } = origin;
        const settlement = { type: 'settled' as const, link, caseNumber, payload: effect.outcome, on };
        await tell(origin.caseId, { from, settlement });
      }
      if (effect.type === 'releaseCases') {
        const released = this.#started;
        this.#started = [];
        const settlement = { type: 'originClosed' as const, caseNumber, on };
        for (const caseId of released) await tell(caseId, { from, settlement });
      }
    }
    for (const input of starts) await this.#start(input, caseNumber);
  }

  async #start(input: CaseInput, originNumber: string): Promise<void> {
    // Waited for from now on: it might end before its start is known here.
    if (!input.opening.origin?.detached) this.#started = [...this.#started, input.caseId];
    await startChild(CASE_WORKFLOW, {
      workflowId: workflowIdOf(input.caseId),
      parentClosePolicy: ParentClosePolicy.ABANDON,
      args: [{ ...input, opening: withOriginNumber(input.opening, originNumber) }],
    });
  }
}

/** A case whose opening starts another one has its own number only after its commit. */
function withOriginNumber(opening: Opening, caseNumber: string): Opening {
  return opening.origin ? { ...opening, origin: { ...opening.origin, caseNumber } } : opening;
}

/** The id under which a message stands in the record. */
export function requestIdOf({ from, settlement }: SettlementMessage): string {
  return settlementRequestId(settlement.type, from);
}

/** A case that has closed waits for nothing: what it would have been told is lost on nobody. */
async function tell(caseId: string, message: SettlementMessage): Promise<void> {
  try {
    await getExternalWorkflowHandle(workflowIdOf(caseId)).signal(settlementSignal, message);
  } catch (error) {
    log.info('the other case has closed', { caseId, told: message.settlement.type, error });
  }
}
