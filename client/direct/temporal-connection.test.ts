import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { connectLazily } from './temporal-connection.ts';

// Temporal's client went on with its attempts after it was closed: the call never ended, and the next attempt threw out of a
// timer, which ends a process.
test('a connection that is closed while Temporal is away ends its calls, and throws nowhere else', async () => {
  const { connection, close } = connectLazily({ address: '127.0.0.1:1' });
  const call = connection.workflowService.getSystemInfo({});
  const ended = expect(call).rejects.toThrow('the connection was closed');
  // Long enough for the first attempt to fail, so that the second one waits.
  await sleep(50);
  await close();
  await ended;
});

test('a call that is made after the end is refused', async () => {
  const { connection, close } = connectLazily({ address: '127.0.0.1:1' });
  await close();
  await expect(connection.workflowService.getSystemInfo({})).rejects.toThrow();
});
