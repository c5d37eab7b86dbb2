import { spawn } from 'node:child_process';
import { pbkdf2 } from 'node:crypto';
import { expect, test } from 'vitest';
import { isAlive } from './processes.ts';

test('a zombie that its parent hears of while we look is not alive', async () => {
  const { pid = 0 } = spawn('/bin/sh', ['-c', 'exit 0'], { stdio: 'ignore' });
  // Its parent, this process, does nothing meanwhile: it stays a zombie.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  // Reading its status has to wait for these, and by then its parent has heard.
  for (let thread = 0; thread < 16; thread += 1) pbkdf2('', '', 100_000, 32, 'sha512', () => {});
  expect(await isAlive(pid)).toBe(false);
});
