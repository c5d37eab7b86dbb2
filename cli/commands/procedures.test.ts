import { expect, test } from 'vitest';
import { jsonOf, runDocket } from '../run-docket.test-support.ts';

interface Described {
  readonly id: string;
  readonly states: readonly {
    readonly id: string;
    readonly final: boolean;
    readonly permitted: object;
    readonly waits?: string;
  }[];
  readonly actions: readonly { readonly id: string; readonly by: readonly string[] }[];
  readonly periods: readonly { readonly id: string }[];
}

test('procedures --json is an array of states, actions and periods, as documented', async () => {
  const done = await runDocket(['procedures', '--json']);
  expect(done.code).toBe(0);
  const [share] = jsonOf(done) as Described[];
  expect(share).toMatchObject({ id: 'share-request', version: 2, title: '有条件共享申请' });
  expect(share?.states).toContainEqual({
    id: 'preparing.approval',
    label: '待审核',
    article: expect.stringContaining('条例第二十条第二款'),
    final: false,
    clocks: [],
    permitted: expect.objectContaining({ 'requester.head': expect.arrayContaining(['approveApplication']) }),
  });
  expect(share?.actions).toContainEqual({
    id: 'sign',
    label: '签发答复',
    by: ['provider.head'],
    article: expect.stringContaining('条例第二十条第三款'),
  });
  expect(share?.periods).toContainEqual(
    expect.objectContaining({
      id: 'share.reply',
      amount: 10,
      unit: 'working-day',
      basis: '条例第二十一条第一款',
      statutory: true,
    }),
  );
});

test('a state that is not final is permitted something, or says what it waits for', async () => {
  const [share] = jsonOf(await runDocket(['procedures', '--json'])) as Described[];
  const idle = share?.states.filter(
    ({ final, permitted, waits }) => !final && Object.keys(permitted).length === 0 && waits === undefined,
  );
  expect(idle).toEqual([]);
});

test('people read labels in Chinese', async () => {
  const { code, stdout } = await runDocket(['procedures']);
  expect(code).toBe(0);
  expect(stdout).toContain('有条件共享申请');
  expect(stdout).toMatch(/^ {2}签发答复 +sign +数据提供单位 负责人 +/m);
});
