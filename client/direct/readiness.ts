import type { Connection } from '@temporalio/client';
import type { Store } from '../../store/connection.ts';

/** Whether the servers that a docket stands on answer now. */
export interface Readiness {
  readonly database: boolean;
  readonly temporal: boolean;
}

/** Asks both servers, each for as long as the patience lasts, in milliseconds. */
export function readinessOf(store: Store, connection: Connection) {
  return async (patienceMs = 2000): Promise<Readiness> => {
    const [database, temporal] = await Promise.all([
      answers(store.em().execute('select 1'), patienceMs),
      answers(
        connection.withDeadline(Date.now() + patienceMs, () => connection.workflowService.getSystemInfo({})),
        patienceMs,
      ),
    ]);
    return { database, temporal };
  };
}

async function answers(asked: Promise<unknown>, patienceMs: number): Promise<boolean> {
  const late = Promise.withResolvers<false>();
  const timer = setTimeout(() => late.resolve(false), patienceMs);
  const answered = asked.then(
    () => true,
    () => false,
  );
  const outcome = await Promise.race([answered, late.promise]);
  clearTimeout(timer);
  return outcome;
}
