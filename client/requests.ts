import type { Actor } from '../machines/party.ts';
import type { Outcome } from './outcome.ts';
import type { StepTaken } from './transport.ts';

/**
 * What became of a request whose answer did not come in time. `unknown`: it stands nowhere in the record, yet or for
 * good. Sending it again with the same id is safe, and tells for certain.
 */
export interface RequestState {
  readonly requestId: string;
  readonly status: 'taken' | 'unknown';
  readonly step: StepTaken | null;
}

/** Looks a request up: a submission by its id alone, an action with the case that it was for. */
export type LookUpRequest = (requestId: string, actor: Actor, ref?: string) => Promise<Outcome<RequestState>>;
