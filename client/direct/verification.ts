import type { Store } from '../../store/connection.ts';
import { findCase } from '../../store/find-case.ts';
import { verifyCase } from '../../store/verify-case.ts';
import { done } from '../outcome.ts';
import type { VerifyRecord } from '../verification.ts';
import { noSuchCase } from './no-such-case.ts';
import { whileAvailable } from './while-available.ts';

/** Verification, straight on the rows of the record. */
export function verificationOver(store: Store): VerifyRecord {
  return (ref, actor) =>
    whileAvailable(null, async () => {
      const held = await findCase(store.em(), ref, actor);
      const verdict = held && (await verifyCase(store.em(), held.id));
      if (!verdict) return noSuchCase(ref);
      const { caseId, number, rows, faults } = verdict;
      return done({ caseId, caseNumber: number, intact: faults.length === 0, rows, faults });
    });
}
