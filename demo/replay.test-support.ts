import { chinaCalendar } from '../calendar/default-calendar.ts';
import { type IsoDate, startOfDayInShanghai } from '../calendar/iso-date.ts';
import type { ActionCall } from '../machines/action.ts';
import { countClocks } from '../machines/count-clocks.ts';
import { type Docket, openingOf } from '../machines/docket.ts';
import type { CaseStart } from '../machines/effect.ts';
import type { Actor } from '../machines/party.ts';
import { refusalOf } from '../machines/permission.ts';
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
  const procedure = procedures[demoCase.procedure];
  const life = new Life(procedure, { ...opening, intake });
  let child: Life | undefined;
  for (const { action, actor, on } of backfill.earlier) {
    const { step } = life.act(action, actor, on);
    for (const effect of step.effects) {
      if (effect.type === 'startCase') child = await startedLife(effect, opening.caseId, on);
      if (effect.type === 'releaseCases') child?.hear({ type: 'originClosed', caseNumber: '', on });
    }
  }
  life.expireUntil(today);
  child?.expireUntil(today);
  for (const { action, actor } of started?.steps ?? []) {
    if (!child) throw new Error(`${demoCase.key}: nothing was started`);
    const { step } = child.act(action, actor, today);
    for (const effect of step.effects) {
      if (effect.type !== 'settleCase') continue;
      const link = child.procedure.id;
      life.hear({ type: 'settled', link, caseNumber: '', payload: effect.outcome, on: today });
    }
  }
  return {
    procedure,
    docket: life.docket,
    ...(child && { started: { procedure: child.procedure, docket: child.docket } }),
  };
}

class Life {
  readonly procedure: Procedure;
  readonly #caseId: string;
  #docket: Docket;

  constructor(procedure: Procedure, opening: Opening) {
    this.procedure = procedure;
    this.#caseId = opening.caseId;
    this.#docket = counted(openingStep(procedure, opening, this.#frame(opening.on)));
  }

  get docket(): Docket {
    return this.#docket;
  }

  act(action: ActionCall, actor: Actor, on: IsoDate): CommitRequest {
    this.expireUntil(on);
    const refusal = refusalOf(this.procedure, this.#docket, action, actor, on);
    if (refusal) throw new Error(`${this.#caseId}, ${action.type}: ${refusal.message}`);
    return this.#take(actionStep(this.procedure, this.#docket, action, actor, this.#frame(on)));
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

  #take(request: CommitRequest): CommitRequest {
    this.#docket = counted(request);
    return request;
  }

  #frame(on: IsoDate) {
    const caseId = this.#caseId;
    return { caseId, requestId: caseId, on, at: `${on}T00:00:00.000Z`, backfilled: true };
  }
}

async function startedLife({ procedure: id, link, intake, by }: CaseStart, from: string, on: IsoDate) {
  const procedure = procedures[id as ProcedureId];
  const prepared = await prepareOpening(demoOpeningRegisters, procedure, {
    ...{ caseId: `${from}/${link}`, actor: by, intake, on },
    origin: { caseId: from, caseNumber: '', link },
  });
  if (!prepared.ok) throw new Error(`${from} starts what may not begin: ${prepared.problem.message}`);
  return new Life(procedure, prepared.value);
}

/** With the last days of the periods, which the commit counts. */
function counted({ docket }: CommitRequest): Docket {
  const { settings } = openingOf(docket).ruleSet;
  return { ...docket, clocks: countClocks(docket.clocks, chinaCalendar, settings) };
}
