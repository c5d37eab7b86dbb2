// The daily clearing on a real Temporal: one schedule however many workers there are, and what it runs.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepSchedules } from '../worker/daily.ts';
import { type TestDocket, testDocket } from './support/docket.ts';

let docket: TestDocket;

beforeAll(async () => {
  docket = await testDocket();
});
afterAll(() => docket.close());

test('workers that start at once keep one schedule, and what it starts each night runs to its end', async () => {
  const { temporal, taskQueue } = docket;
  const handle = temporal.schedule.getHandle('clear-papers');
  await Promise.all([1, 2, 3].map(() => keepSchedules(temporal, taskQueue)));
  try {
    const { spec } = await handle.describe();
    expect(spec.timezone).toBe('Asia/Shanghai');
    expect(spec.calendars).toMatchObject([{ hour: [{ start: 3 }], minute: [{ start: 30 }] }]);
    await handle.trigger();
    const started = async () =>
      (await handle.describe()).info.recentActions[0]?.action.workflow.workflowId ?? '';
    await expect.poll(started).toContain('clear-papers');
    expect(await temporal.workflow.getHandle(await started()).result()).toBe(0);
  } finally {
    await handle.delete();
  }
});
