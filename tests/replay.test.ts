// Cases that are open when new code is deployed are replayed by it: it must come to the same steps as the old one.
import { join } from 'node:path';
import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { expect, inject, test } from 'vitest';
import { statesOf } from '../machines/inspect.ts';
import { procedures } from '../machines/registry.ts';
import { homeFolder } from '../stack/home.ts';
import { workflowBundle } from '../worker/workflow-bundle.ts';
import { commitsIn, type History, readHistories, stepsIn } from './histories.ts';
import './support/quiet-runtime.ts';

const histories = readHistories();

async function replay(
  all: readonly { readonly name: string; readonly history: History }[],
  codePath = inject('bundlePath'),
) {
  const workflows = all.map(({ name, history }) => ({ workflowId: name, history }));
  // Where the spans of a traced bundle go; while it replays it makes none.
  const sinks = { exporter: { export: { fn: () => undefined } } };
  const options = { workflowBundle: { codePath }, sinks };
  const faults: { readonly name: string; readonly error: Error }[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories(options, workflows)) {
    if (error) faults.push({ name: workflowId, error });
  }
  return faults;
}

test("every recorded history is replayed by today's code", async () => {
  expect(await replay(histories)).toEqual([]);
});

test('a case that began without traces goes on when they are turned on', { timeout: 180_000 }, async () => {
  const some = histories.filter((_, place) => place % 8 === 0);
  expect(await replay(some, await workflowBundle(join(homeFolder(), 'bundles'), true))).toEqual([]);
});

test('a history that tells of other steps is noticed', async () => {
  const events = histories[0]?.history.events?.map((event) => {
    const scheduled = event.activityTaskScheduledEventAttributes;
    if (!scheduled) return event;
    const activityType = { name: 'anotherStep' };
    return { ...event, activityTaskScheduledEventAttributes: { ...scheduled, activityType } };
  });
  const [fault] = await replay([{ name: 'doctored', history: { events: events ?? [] } }]);
  expect(fault?.error).toBeInstanceOf(DeterminismViolationError);
});

test('every state of every statechart has a history that rests in it', () => {
  const states = Object.values(procedures).flatMap((procedure) =>
    statesOf(procedure).map(({ id }) => `${procedure.id} ${id}`),
  );
  const last = histories.flatMap(({ history }) => commitsIn(history).at(-1) ?? []);
  const rested = new Set(last.flatMap(({ procedure, step }) => step.to.map((id) => `${procedure.id} ${id}`)));
  expect(states.filter((state) => !rested.has(state))).toEqual([]);
});

test('there are histories of every kind of step, of timers that fired, and of a case that went on in a new run', () => {
  const kinds = new Set(histories.flatMap(({ history }) => stepsIn(history).map(({ kind }) => kind)));
  expect([...kinds].sort()).toEqual(['action', 'calendar', 'due', 'opening', 'settlement', 'warning']);
  const events = histories.flatMap(({ history }) => history.events ?? []);
  expect(events.some((event) => event.timerFiredEventAttributes)).toBe(true);
  expect(events.some((event) => event.workflowExecutionContinuedAsNewEventAttributes)).toBe(true);
});
