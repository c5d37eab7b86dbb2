import type { Actor } from '../machines/party.ts';
import type { Outcome } from './outcome.ts';

/** What the verification of a case's record found. */
export interface RecordVerification {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly intact: boolean;
  /** How many rows the record has. */
  readonly rows: number;
  readonly faults: readonly {
    /** The row that is wrong; for a missing one, its number. */
    readonly sequence: number;
    readonly fault: string;
    /** In Chinese: how it is wrong. */
    readonly says: string;
  }[];
}

/** Verifies the record of a case that the actor's unit may see. */
export type VerifyRecord = (ref: string, actor: Actor) => Promise<Outcome<RecordVerification>>;
