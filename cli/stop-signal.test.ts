import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listenForStop, type StopRequest } from './stop-signal.ts';

const hard = vi.fn<() => void>();
let stop: StopRequest;

beforeEach(() => {
  hard.mockClear();
  vi.useFakeTimers();
  stop = listenForStop(hard);
});
afterEach(() => {
  stop.close();
  vi.useRealTimers();
});

test.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s asks for an orderly stop', async (signal) => {
  expect(stop.signal.aborted).toBe(false);
  process.emit(signal);
  await stop.asked;
  expect(hard).not.toHaveBeenCalled();
});

test('the same Ctrl-C from the terminal and from npm counts once', () => {
  process.emit('SIGINT');
  vi.advanceTimersByTime(900);
  process.emit('SIGINT');
  expect(hard).not.toHaveBeenCalled();
});

test('a second Ctrl-C means at once', () => {
  process.emit('SIGINT');
  vi.advanceTimersByTime(1100);
  process.emit('SIGINT');
  expect(hard).toHaveBeenCalledOnce();
});

test('after the end, signals are the process’s own again', () => {
  const before = process.listenerCount('SIGINT');
  stop.close();
  expect(process.listenerCount('SIGINT')).toBe(before - 1);
});
