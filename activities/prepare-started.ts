import type { IsoDate } from '../calendar/iso-date.ts';
import type { CaseStart } from '../machines/effect.ts';
import type { Actor } from '../machines/party.ts';
import type { Opening, Origin, Procedure } from '../machines/procedure.ts';
import { procedures } from '../machines/registry.ts';
import { startedCaseIdOf } from '../store/case-id.ts';
import type { Store } from '../store/connection.ts';
import { openingRegisters } from '../store/opening-registers.ts';
import { prepareOpening } from '../store/prepare-opening.ts';
import { startRefused } from './failures.ts';

/** A case that a step is going to start. */
export interface StartRequest {
  readonly start: CaseStart;
  readonly origin: Origin;
  /** Sequence number of the step, and the place of the case among those that it starts. */
  readonly sequence: number;
  readonly place: number;
  readonly on: IsoDate;
  /** Who enters the step, when it was taken on paper (补录). */
  readonly enteredBy?: Actor;
}

export interface StartedOpening {
  readonly procedure: { readonly id: string; readonly version: number };
  readonly opening: Opening;
}

/**
 * Works out what a started case begins with, before the step that starts it is committed. Reads only.
 * @throws {ApplicationFailure} not to be repeated: `Refused`, when the case may not begin
 */
export async function prepareStarted(request: StartRequest, store: Store): Promise<StartedOpening> {
  const { start, origin, sequence, place, on, enteredBy } = request;
  const procedure: Procedure | undefined = Object.values(procedures).find(({ id }) => id === start.procedure);
  if (!procedure) throw new Error(`a step starts a case of '${start.procedure}', which is no procedure`);
  const prepared = await prepareOpening(openingRegisters(store), procedure, {
    caseId: startedCaseIdOf(origin.caseId, sequence, place),
    actor: start.by,
    intake: start.intake,
    on,
    origin,
    ...(enteredBy && { enteredBy }),
  });
  if (!prepared.ok) throw startRefused(prepared.problem);
  return { procedure: { id: procedure.id, version: procedure.version }, opening: prepared.value };
}
