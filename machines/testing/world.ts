import { randomUUID } from 'node:crypto';
import { resolveSettings } from '../../statute/settings.ts';
import type { OpeningRegisters } from '../../store/prepare-opening.ts';
import { prepareOpening } from '../../store/prepare-opening.ts';
import { canonicalJson, genesisHash, recordHash } from '../../store/record-hash.ts';
import type { StoredRow } from '../../store/verify-record.ts';
import { isRunning } from '../clock.ts';
import type { CaseStart } from '../effect.ts';
import type { ItemFacts } from '../facts.ts';
import type { Actor } from '../party.ts';
import { type Refusal, refusalOf } from '../permission.ts';
import type { Opening, Procedure } from '../procedure.ts';
import { procedures } from '../registry.ts';
import { canSettle, type Settlement } from '../settlement.ts';
import type { CommitRequest } from '../step.ts';
import { unit } from './cast.ts';
import { given, type Happening, type Move, type Story } from './story.ts';

/** A case in a world, with its record as the commit would write it, and what it has to do with others. */
export interface LivedCase {
  readonly id: string;
  readonly procedure: Procedure;
  readonly number: string;
  readonly origin: Opening['origin'];
  story: Story;
  readonly rows: StoredRow[];
  /** Ids of the started cases that it waits for. */
  awaited: string[];
  told: { readonly from: string; readonly settlement: Settlement }[];
}

const CODES = ['requester', 'provider', 'bureau', 'government', 'cityBureau', 'respondent', 'source'];

const item = (code: string, sharing: ItemFacts['sharing']): ItemFacts => ({
  ...{ code, version: 2, name: '户籍登记信息', provider: 'provider', sharing },
  dataItems: ['姓名', '住址', '户号'],
  conditions: [],
});

/** The registers of the tests' world: one unit a party, under one bureau. */
const REGISTERS: OpeningRegisters = {
  findItem: async (code) =>
    ({ household: item('household', 'conditional'), 'case-files': item('case-files', 'not-shared') })[code] ??
    null,
  findUnits: async (codes) =>
    codes
      .filter((code) => CODES.includes(code))
      .map((code) => ({ ...unit(code, code, true), disabledOn: null })),
  bureausOver: async () => ['bureau'],
  settings: async () => resolveSettings(),
};

/**
 * Cases that start one another and tell one another what they came to, on the pure core, as `workflows/` has them: a
 * started case is worked out before the step that starts it, what is told is taken once, and time goes by for all.
 */
export class World {
  readonly cases: LivedCase[] = [];
  on: string;

  constructor(on: string) {
    this.on = on;
  }

  begin(procedure: Procedure, opening: Opening): LivedCase {
    const story = given(procedure, opening);
    const lived: LivedCase = {
      ...{ id: opening.caseId, procedure, number: `${procedure.numberWord}${this.cases.length + 1}` },
      ...{ origin: opening.origin, story, rows: [], awaited: [], told: [] },
    };
    this.cases.push(lived);
    record(lived);
    return lived;
  }

  /** Somebody's action, today. @returns the refusal; undefined when it was taken */
  async act(
    lived: LivedCase,
    move: Move,
  ): Promise<Refusal | { readonly kind: string; readonly message: string } | undefined> {
    this.settle(lived);
    const { procedure, story } = lived;
    const refusal = refusalOf(procedure, story.docket, move, move.by, this.on);
    if (refusal) return refusal;
    const after = story.after({ ...move, on: this.on });
    const started = await this.#prepare(lived, after.last);
    if (!started.ok) return started.problem;
    this.#commit(lived, after);
    for (const [start, opening] of started.openings) {
      if (!start.detached) lived.awaited.push(opening.caseId);
      this.begin(procedureOf(start.procedure), opening);
    }
    return undefined;
  }

  /** What comes before any action: periods that are over end, and what was told is taken. */
  settle(lived: LivedCase): void {
    this.#passPeriods(lived);
    this.#hear(lived);
  }

  /** Time goes by until a period of a case has ended; it ends in every case where it has. */
  wait(lived: LivedCase): void {
    const due = lived.story.docket.clocks.filter(
      (clock) => isRunning(clock) && !clock.expired && clock.dueOn,
    );
    const next = due.map(({ dueOn }) => dueOn ?? '').sort()[0];
    if (next !== undefined && next >= this.on) this.on = nextDay(next);
    for (const one of this.cases) this.#passPeriods(one);
  }

  #passPeriods(lived: LivedCase): void {
    for (;;) {
      const over = lived.story.docket.clocks
        .filter(
          (clock) => isRunning(clock) && !clock.expired && clock.dueOn !== null && clock.dueOn < this.on,
        )
        .sort((one, other) => `${one.dueOn}`.localeCompare(`${other.dueOn}`))[0];
      if (!over || isClosed(lived)) return;
      this.#commit(lived, lived.story.after({ expires: over.period }));
    }
  }

  async #prepare(lived: LivedCase, { step }: CommitRequest): Promise<Prepared> {
    const openings: [CaseStart, Opening][] = [];
    for (const effect of step.effects) {
      if (effect.type !== 'startCase') continue;
      const { link, detached } = effect;
      const prepared = await prepareOpening(REGISTERS, procedureOf(effect.procedure), {
        ...{ caseId: randomUUID(), actor: effect.by, intake: effect.intake, on: step.on },
        origin: { caseId: lived.id, caseNumber: lived.number, link, ...(detached && { detached }) },
      });
      if (!prepared.ok) return prepared;
      openings.push([effect, prepared.value]);
    }
    return { ok: true, openings };
  }

  #commit(lived: LivedCase, after: Story): void {
    lived.story = after;
    record(lived);
    const { effects } = after.last.step;
    for (const effect of effects) {
      const { origin } = lived;
      if (effect.type === 'settleCase' && origin && !origin.detached) {
        const { link } = origin;
        const settlement = {
          type: 'settled',
          link,
          caseNumber: lived.number,
          payload: effect.outcome,
          on: this.on,
        };
        this.#tell(origin.caseId, lived, settlement as Settlement);
      }
      if (effect.type === 'releaseCases') {
        const released = lived.awaited;
        lived.awaited = [];
        const settlement: Settlement = { type: 'originClosed', caseNumber: lived.number, on: this.on };
        for (const id of released) this.#tell(id, lived, settlement);
      }
    }
  }

  #tell(to: string, from: LivedCase, settlement: Settlement): void {
    const heard = this.cases.find(({ id }) => id === to);
    if (!heard || isClosed(heard)) return;
    heard.told.push({ from: from.id, settlement });
    this.#hear(heard);
  }

  #hear(lived: LivedCase): void {
    for (;;) {
      const next = lived.told.find(
        ({ from, settlement }) =>
          (settlement.type === 'originClosed' || lived.awaited.includes(from)) &&
          canSettle(lived.procedure, lived.story.docket, settlement),
      );
      if (!next) return;
      lived.told = lived.told.filter((one) => one !== next);
      if (next.settlement.type === 'settled') lived.awaited = lived.awaited.filter((id) => id !== next.from);
      this.#commit(lived, lived.story.after({ tells: next.settlement } as Happening));
    }
  }
}

type Prepared =
  | { readonly ok: true; readonly openings: readonly (readonly [CaseStart, Opening])[] }
  | { readonly ok: false; readonly problem: { readonly kind: string; readonly message: string } };

export function isClosed({ story }: LivedCase): boolean {
  return story.docket.snapshot.status === 'done';
}

/** Everybody of a unit: each of four persons in each of four roles, for deputies too must not sign what they drafted. */
export function peopleOf(code: string): Actor[] {
  const roles = ['clerk', 'head', 'supervisor', 'observer'] as const;
  return roles.flatMap((of) => roles.map((role) => ({ person: `${code}-${of}`, unit: code, role })));
}

/** Writes the row that the commit would write. */
function record({ id, rows, story }: LivedCase): void {
  const { step, procedure, docket, stateLabel } = story.last;
  const body = canonicalJson({
    ...{ step: { ...step, caseId: id }, stateLabel, clocks: docket.clocks },
    procedure: { id: procedure.id, version: procedure.version },
  });
  const previousHash = rows.at(-1)?.hash ?? genesisHash(id, 'sha256');
  const { sequence, requestId, at } = step;
  const row = { caseId: id, sequence, previousHash, algorithm: 'sha256' as const, body };
  rows.push({ ...row, requestId, at: new Date(at), hash: recordHash(row) });
}

function procedureOf(id: string): Procedure {
  const procedure = Object.values(procedures).find((one) => one.id === id);
  if (!procedure) throw new Error(`'${id}' is no procedure`);
  return procedure;
}

function nextDay(on: string): string {
  return new Date(Date.parse(on) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
