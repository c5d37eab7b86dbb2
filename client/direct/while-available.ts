import { ConnectionException, DriverException } from '@mikro-orm/core';
import { StoreError, type StoreErrorCode } from '../../store/errors.ts';
import type { Outcome } from '../outcome.ts';
import { failed } from '../outcome.ts';
import { unavailable } from './problem-of.ts';

/** SQLSTATE classes of a database that is away or going: connection exceptions, operator intervention. */
const AWAY = /^(08|57P)/;
const AWAY_IN_NODE = /^E(CONN|PIPE|TIMEDOUT|HOSTUNREACH)/;

/** The parameter of a call that the store refuses, by what it says. */
const PATHS: { readonly [Code in StoreErrorCode]?: string } = {
  'not-a-cursor': 'after',
  'search-too-short': 'text',
};

/**
 * Runs a call that needs the database. A database that is away is an expected failure, not a fault.
 * @param requestId of the call when it may change something, else null
 */
export async function whileAvailable<Value>(
  requestId: string | null,
  call: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  try {
    return await call();
  } catch (error) {
    if (isAway(error)) return failed(unavailable(requestId));
    const path = error instanceof StoreError && PATHS[error.code];
    if (path) {
      const fields = [{ path, message: error.message }];
      return failed({ kind: 'invalid', message: error.message, fields });
    }
    throw error;
  }
}

function isAway(error: unknown): boolean {
  if (error instanceof ConnectionException) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (AWAY.test(code) || AWAY_IN_NODE.test(code)) return true;
  // The driver gives no code when the connection ended in the middle, or none came in time.
  const lost = /Connection terminated|is not queryable|timeout exceeded when trying to connect/.test(
    error.message,
  );
  return lost || (error instanceof DriverException && isAway(error.cause));
}
