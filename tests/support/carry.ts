import type { ActionOf, DocketClient } from '../../client/docket-client.ts';
import type { Outcome, Problem } from '../../client/outcome.ts';
import type { StepTaken } from '../../client/transport.ts';
import type { Actor } from '../../machines/party.ts';
import type { ProcedureId } from '../../machines/registry.ts';

/** A step of a case: who takes it, and what it says. */
export interface StepOf<Id extends ProcedureId> {
  readonly actor: Actor;
  readonly action: ActionOf<Id>;
}

/** Makes the steps of a procedure. */
export const stepsOf =
  <Id extends ProcedureId>() =>
  (actor: Actor, action: ActionOf<Id>): StepOf<Id> => ({ actor, action });

/** Takes steps that must all be accepted. */
export async function carry(
  client: DocketClient,
  caseRef: string,
  steps: readonly StepOf<ProcedureId>[],
): Promise<void> {
  for (const { actor, action } of steps) {
    const { type } = action;
    const taken: Outcome<StepTaken> = await client.act({ case: caseRef, actor, action });
    if (!taken.ok) throw new Error(`${type} was refused: ${JSON.stringify(taken.problem)}`);
  }
}

/** Takes a step that must be refused. @returns why */
export async function refusalOf(
  client: DocketClient,
  caseRef: string,
  { actor, action }: StepOf<ProcedureId>,
): Promise<Problem> {
  const taken: Outcome<StepTaken> = await client.act({ case: caseRef, actor, action });
  if (taken.ok) throw new Error(`${action.type} was accepted`);
  return taken.problem;
}
