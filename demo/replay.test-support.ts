import { chinaCalendar } from '../calendar/default-calendar.ts';
import { type IsoDate, startOfDayInShanghai } from '../calendar/iso-date.ts';
import type { ActionCall } from '../machines/action.ts';
import { countClocks } from '../machines/count-clocks.ts';
import { type Docket, openingOf } from '../machines/docket.ts';
import type { CaseStart } from '../machines/effect.ts';
import type { Actor } from '../machines/party.ts';
import { type Refusal, refusalOf } from '../machines/permission.ts';
import type { Opening, Procedure } from '../machines/procedure.ts';
import { type ProcedureId, procedures } from '../machines/registry.ts';
import { canSettle, type Settlement } from '../machines/settlement.ts';
import type { CommitRequest } from '../machines/step.ts';
import { actionStep, dueStep, openingStep, settlementStep } from '../machines/take-step.ts';
import { nextThreshold } from '../machines/threshold.ts';
import { prepareOpening } from '../store/prepare-opening.ts';
import type { DemoCase } from './cases.ts';
import { demoOpeningRegisters } from './opening-registers.ts';

/** A demo case on the pure core, as it stands when the day of seeding begins and all its steps are taken. */
export interface Replayed {
  readonly procedure: Procedure;
  readonly docket: Docket;
  /** The case that it has started. */
  readonly started?: { readonly procedure: Procedure; readonly docket: Docket };
}

/**
 * Carries a demo case as the case workflow does, and the case that it starts.
 * @throws {Error} when a step is not permitted
 */
export async function replay(demoCase: DemoCase, today: IsoDate): Promise<Replayed> {
  const { opening, started } = demoCase;
  const { intake, backfill } = demoCase.submission();
  const life = new Life(procedures[demoCase.procedure], { ...opening, intake });
  for (const { action, actor, on } of backfill.earlier) await life.act(action, actor, on);
  life.expireUntil(today);
  for (const { action, actor } of started?.steps ?? []) {
    if (!life.started) throw new Error(`${demoCase.key}: nothing was started`);
    await life.started.act(action, actor, today);
  }
  const { procedure, docket } = life;
  return { procedure, docket, ...(life.started && { started: life.started }) };
}

/** A case on the pure core, the case that it starts, and what the two tell each other. */
export class Life {
  readonly procedure: Procedure;
  readonly #caseId: string;
  readonly #startedBy: Life | undefined;
  #docket: Docket;
  #started: Life | undefined;

  constructor(procedure: Procedure, opening: Opening, startedBy?: Life) {
    this.procedure = procedure;
    this.#caseId = opening.caseId;
    this.#startedBy = startedBy;
    this.#docket = counted(openingStep(procedure, opening, this.#frame(opening.on)));
  }

  get docket(): Docket {
    return this.#docket;
  }

  /** The case that it started last. */
  get started(): Life | undefined {
    return this.#started;
  }

  refusalOf(action: ActionCall, actor: Actor, on: IsoDate): Refusal | undefined {
    return refusalOf(this.procedure, this.#docket, action, actor, on);
  }

  /** @throws {Error} when it is not permitted */
  async act(action: ActionCall, actor: Actor, on: IsoDate): Promise<void> {
    this.expireUntil(on);
    const refusal = this.refusalOf(action, actor, on);
    if (refusal) throw new Error(`${this.#caseId}, ${action.type}: ${refusal.message}`);
    const { step } = this.#take(actionStep(this.procedure, this.#docket, action, actor, this.#frame(on)));
    for (const effect of step.effects) {
      if (effect.type === 'startCase') this.#started = await this.#start(effect, on);
      if (effect.type === 'releaseCases') this.#started?.hear({ type: 'originClosed', caseNumber: '', on });
      if (effect.type === 'settleCase') this.#tell(effect.outcome, on);
    }
  }

  hear(told: Settlement): void {
    if (!canSettle(this.procedure, this.#docket, told)) throw new Error(`${this.#caseId} waits for nothing`);
    this.#take(settlementStep(this.procedure, this.#docket, told, this.#frame(told.on)));
  }

  /** Lets the periods end that ended before a day. */
  expireUntil(day: IsoDate): void {
    const startMs = startOfDayInShanghai(day);
    for (
      let next = nextThreshold(this.#docket.clocks, startMs);
      next?.kind === 'due' && next.atMs <= startMs;
    ) {
      this.#take(dueStep(this.procedure, this.#docket, next, this.#frame(next.on)));
      next = nextThreshold(this.#docket.clocks, startMs);
    }
  }

  #tell(payload: unknown, on: IsoDate): void {
    this.#startedBy?.hear({ type: 'settled', link: this.procedure.id, caseNumber: '', payload, on });
  }

  async #start({ procedure: id, link, intake, by }: CaseStart, on: IsoDate): Promise<Life> {
    const caseId = `${this.#caseId}/${link}`;
    const origin = { caseId: this.#caseId, caseNumber: '', link };
    const procedure = procedures[id as ProcedureId];
    const request = { caseId, actor: by, intake, on, origin };
    const prepared = await prepareOpening(demoOpeningRegisters, procedure, request);
    if (!prepared.ok) throw new Error(`${caseId} may not begin: ${prepared.problem.message}`);
    return new Life(procedure, prepared.value, this);
  }

  #take(request: CommitRequest): CommitRequest {
    this.#docket = counted(request);
    return request;
  }

  #frame(on: IsoDate) {
    const caseId = this.#caseId;
    return { caseId, requestId: caseId, on, at: `${on}T00:00:00.000Z`, backfilled: true };
  }
}

/** With the last days of the periods, which the commit counts. */
function counted({ docket }: CommitRequest): Docket {
  const { settings } = openingOf(docket).ruleSet;
  return { ...docket, clocks: countClocks(docket.clocks, chinaCalendar, settings) };
}
