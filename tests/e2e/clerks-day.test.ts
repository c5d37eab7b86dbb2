// A clerk's day in a real browser, against the real stack. What is clicked and typed is counted: it is to stay little.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { INTAKE as DOUBTED } from '../support/correction.ts';
import {
  CIVIL_CLERK,
  POLICE_CLERK,
  POLICE_HEAD,
  SECOND_POLICE_CLERK,
  WATER_CLERK,
} from '../support/registers.ts';
import { accepted, caseAfter, TO_SIGNING, takeAll } from '../support/share-request.ts';
import { type Effort, effortOf } from './effort.ts';
import { writeLongInbox } from './long-inbox.ts';
import {
  expectNoSidewaysScroll,
  type Screens,
  seriousFindings,
  startScreens,
  type Window,
} from './screens.ts';

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens();
}, 180_000);
afterAll(() => screens.close());
afterEach(async () => expect(await screens.closeWindows()).toEqual([]));

const toolbar = (page: Window) => page.getByRole('toolbar', { name: '可以办理' });

async function openCase(person: string, caseId: string): Promise<Window> {
  const page = await screens.open(person);
  await page.goto(`/cases/${encodeURIComponent(await numberOf(caseId))}`);
  await toolbar(page).waitFor();
  return page;
}

async function numberOf(caseId: string): Promise<string> {
  const found = await screens.docket.client.get(caseId, POLICE_CLERK);
  if (!found.ok) throw new Error(found.problem.message);
  return found.value.number;
}

test('a clerk claims, signs in, asks for a supplement and replies; the head signs', async () => {
  const { client } = screens.docket;
  const caseId = await caseAfter(client, ['approve']);
  const number = await numberOf(caseId);
  const page = await screens.open(POLICE_CLERK.person);

  // 待签收: one click claims, and the task is under 待办.
  await page.goto('/inbox');
  const row = page.getByRole('row', { name: new RegExp(number) });
  await row.getByRole('button', { name: '签收' }).click();
  await page.getByText('签收：1项').waitFor();
  await page.getByRole('tab', { name: /^待办/ }).click();
  await row.getByRole('link').click();
  await page.getByRole('toolbar', { name: '可以办理' }).waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  // 签收 of the request itself: an action of the case.
  const actions = page.getByRole('toolbar', { name: '可以办理' });
  await actions.getByRole('button', { name: '签收', exact: true }).click();
  await page.getByRole('region', { name: '签收' }).getByRole('button', { name: '签收' }).click();
  await page.getByText('已办理：签收').waitFor();

  // 一次性告知补正, with what is missing left out first: the form says so, and nothing is sent.
  await actions.getByRole('button', { name: '一次性告知补正' }).click();
  const supplement = page.getByRole('region', { name: '一次性告知补正' });
  await supplement.getByRole('button', { name: '一次性告知补正' }).click();
  await supplement
    .getByText(/请填写|至少填写/)
    .first()
    .waitFor();
  await supplement.getByRole('textbox').first().fill('核对授权书');
  await supplement.getByRole('button', { name: '一次性告知补正' }).click();
  await page.getByText('已办理：一次性告知补正').waitFor();

  // The other side supplies meanwhile; its step appears here without a reload.
  await takeAll(client, caseId, ['supply']);
  await actions.getByRole('button', { name: '记录安全审查' }).click();
  const review = page.getByRole('region', { name: '记录安全审查' });
  await review.getByText('通过', { exact: true }).click();
  await review.getByRole('textbox').last().fill('接口限流，调用留痕');
  await review.getByRole('button', { name: '记录安全审查' }).click();
  await page.getByText('已办理：记录安全审查').waitFor();

  // 拟答复 begins with what was applied for: one click more sends it.
  await actions.getByRole('button', { name: '拟答复' }).click();
  await page.getByRole('region', { name: '拟答复' }).getByRole('button', { name: '拟答复' }).click();
  await page.getByText('已办理：拟答复').waitFor();

  // 签发 can't be undone, and asks for nothing but that one means it.
  const head = await screens.open(POLICE_HEAD.person);
  await head.goto(`/cases/${encodeURIComponent(number)}`);
  await toolbar(head).getByRole('button', { name: '签发答复' }).click();
  await head.getByRole('region', { name: '签发答复' }).getByText('本步骤办理后不能撤回').waitFor();
  await head.getByRole('region', { name: '签发答复' }).getByRole('button', { name: '签发答复' }).click();
  await head.getByText('已办理：签发答复').waitFor();

  // The letter is there to be read.
  await head.getByRole('tab', { name: '文书' }).click();
  await head.getByRole('tabpanel', { name: '文书' }).getByRole('button').first().click();
  await head.locator('iframe').waitFor();
  const closing = await client.get(caseId, CIVIL_CLERK);
  expect(closing.ok && closing.value.stateLabel).toContain('提供数据');
});

/** What each may take at most, with the mouse and with the keys alone, from the list in which a person finds it. */
const AT_MOST = {
  claim: { mouse: { clicks: 1, keys: 0 }, keyboard: { clicks: 0, keys: 2 } },
  reply: { mouse: { clicks: 3, keys: 0 }, keyboard: { clicks: 0, keys: 5 } },
  sign: { mouse: { clicks: 3, keys: 0 }, keyboard: { clicks: 0, keys: 4 } },
} as const satisfies { readonly [what: string]: { readonly [how: string]: Effort } };

function expectAtMost(what: keyof typeof AT_MOST, how: 'mouse' | 'keyboard', took: Effort): void {
  const most = AT_MOST[what][how];
  console.log(`${what}, ${how}: ${took.clicks} clicks, ${took.keys} keys`);
  expect([what, how, took.clicks <= most.clicks, took.keys <= most.keys]).toEqual([what, how, true, true]);
}

test('claiming, replying and signing take few clicks, and few keys without the mouse', async () => {
  const { client } = screens.docket;
  for (const how of ['mouse', 'keyboard'] as const) {
    const clerk = await screens.open(POLICE_CLERK.person);
    const withMouse = how === 'mouse';
    const claimed = await numberOf(await caseAfter(client, ['approve']));
    await clerk.goto(`/inbox?text=${encodeURIComponent(claimed)}`);
    const row = clerk.getByRole('row', { name: new RegExp(claimed) });
    await row.getByRole('button', { name: '签收' }).waitFor();
    const claim = await effortOf(clerk.effort, async () => {
      if (withMouse) await row.getByRole('button', { name: '签收' }).click();
      else {
        await press(clerk, 'j');
        await clerk.locator('tr[aria-current=true]').waitFor();
        await press(clerk, 'c');
      }
      await clerk.getByText('签收：1项').waitFor();
    });
    expectAtMost('claim', how, claim);

    const replied = await numberOf(await caseAfter(client, ['approve', 'signIn', 'review']));
    const reply = await doFromTheList(clerk, replied, '拟答复', withMouse);
    expectAtMost('reply', how, reply);

    const head = await screens.open(POLICE_HEAD.person);
    const signed = await numberOf(await caseAfter(client, TO_SIGNING));
    expectAtMost('sign', how, await doFromTheList(head, signed, '签发答复', withMouse));
  }
});

async function press(page: Window, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Takes an action of a case, beginning with the case in the list. */
async function doFromTheList(
  page: Window,
  number: string,
  action: string,
  withMouse: boolean,
): Promise<Effort> {
  await page.goto(`/inbox?text=${encodeURIComponent(number)}`);
  const row = page.getByRole('row', { name: new RegExp(number) });
  await row.getByRole('link').waitFor();
  const button = toolbar(page).getByRole('button', { name: action });
  const region = page.getByRole('region', { name: action });
  return effortOf(page.effort, async () => {
    if (withMouse) {
      await row.getByRole('link').click();
      await button.click();
      await region.getByRole('button', { name: action }).click();
    } else {
      await press(page, 'j');
      await page.locator('tr[aria-current=true]').waitFor();
      await press(page, 'Enter');
      await page.keyboard.press((await button.getAttribute('aria-keyshortcuts')) ?? '');
      await region.locator(':focus').waitFor();
      await sendWithKeys(page, region);
    }
    await page.getByText(`已办理：${action}`).waitFor();
  });
}

/** Enter where the button has the focus, because there is nothing to fill in; Ctrl+Enter from a field. */
async function sendWithKeys(page: Window, region: ReturnType<Window['getByRole']>): Promise<void> {
  const onButton = (await region.locator('button:focus').count()) > 0;
  await page.keyboard.press(onButton ? 'Enter' : 'Control+Enter');
}

test('of two clerks on one task the second sees at once who took it', async () => {
  const number = await numberOf(await caseAfter(screens.docket.client, ['approve']));
  const [first, second, third] = await Promise.all([
    screens.open(POLICE_CLERK.person),
    screens.open(SECOND_POLICE_CLERK.person),
    screens.open(SECOND_POLICE_CLERK.person),
  ]);
  const rowOn = (page: Window) => page.getByRole('row', { name: new RegExp(number) });
  await Promise.all([
    first.goto(`/inbox?text=${encodeURIComponent(number)}`),
    second.goto(`/inbox?view=unit&text=${encodeURIComponent(number)}`),
    third.goto(`/inbox?text=${encodeURIComponent(number)}`),
  ]);
  await rowOn(second).getByText('无人签收').waitFor();
  await rowOn(third).getByRole('button', { name: '签收' }).waitFor();
  // The third window hears nothing more from the server, as one whose connection is slow: its list is an old one.
  const held = Promise.withResolvers<void>();
  await third.route(/\/api\/v1\/tasks(\?|\/counts)/, async (route) => {
    await held.promise;
    await route.continue();
  });

  await rowOn(first).getByRole('button', { name: '签收' }).click();
  await first.getByText('签收：1项').waitFor();
  await rowOn(second).getByText(POLICE_CLERK.person).waitFor();

  await rowOn(third).getByRole('button', { name: '签收' }).click();
  await third
    .getByText(new RegExp(`${POLICE_CLERK.person}.*签收`))
    .first()
    .waitFor();
  held.resolve();
  await rowOn(third).waitFor({ state: 'hidden' });
  screens.expectFaults(/^409 |status of 409/);
});

test('no page asks for the same thing twice when it is opened', async () => {
  await caseAfter(screens.docket.client, ['approve']);
  // News that came just before a page was opened may be told to it once more.
  await sleep(3000);
  const pages = ['/inbox', '/inbox?view=done', '/cases', '/new', '/calendar'].map(askedFor);
  for (const asked of await Promise.all(pages)) {
    expect(asked.filter((one, place) => asked.indexOf(one) !== place)).toEqual([]);
  }
});

/** What a page asks of the server when it is opened. */
async function askedFor(path: string): Promise<readonly string[]> {
  const page = await screens.open(POLICE_CLERK.person);
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(`${request.method()} ${pathname}${search}`);
  });
  await page.goto(path);
  await expect.poll(() => asked.length, { message: path }).toBeGreaterThan(1);
  // Until nothing more is asked for, for longer than the news of a burst are gathered.
  for (let before = -1; before !== asked.length; ) {
    before = asked.length;
    await page.waitForTimeout(2000);
  }
  return asked;
}

test('what one side does is seen by the other without a reload', async () => {
  const { client } = screens.docket;
  const caseId = await caseAfter(client, ['approve', 'signIn']);
  const [provider, requester] = await Promise.all([
    openCase(POLICE_CLERK.person, caseId),
    openCase(CIVIL_CLERK.person, caseId),
  ]);
  await toolbar(provider).getByRole('button', { name: '一次性告知补正' }).click();
  const form = provider.getByRole('region', { name: '一次性告知补正' });
  await form.getByRole('textbox').first().fill('核对授权书');
  await form.getByRole('button', { name: '一次性告知补正' }).click();
  await provider.getByText('已办理：一次性告知补正').waitFor();
  await toolbar(requester).getByRole('button', { name: /补正/ }).waitFor();
});

test('a session that ends in the middle of a form loses nothing: one signs in again and goes on', async () => {
  const caseId = await caseAfter(screens.docket.client, ['approve', 'signIn']);
  const page = await openCase(POLICE_CLERK.person, caseId);
  await toolbar(page).getByRole('button', { name: '一次性告知补正' }).click();
  const form = page.getByRole('region', { name: '一次性告知补正' });
  await form.getByRole('textbox').first().fill('核对授权书，加盖公章');
  // While the action is on its way: ended sooner, a live update of the page might be the first to learn of it.
  await page.route(
    '**/actions',
    async (sent) => {
      await screens.endSessions(POLICE_CLERK.person);
      await sent.continue();
    },
    { times: 1 },
  );
  await form.getByRole('button', { name: '一次性告知补正' }).click();

  const ended = page.getByRole('dialog', { name: '登录已过期' });
  const [window] = await Promise.all([
    page.waitForEvent('popup'),
    ended.getByRole('button', { name: '重新登录' }).click(),
  ]);
  await window.getByRole('heading', { name: '数据案卷' }).waitFor();
  // The identity provider has let them in again (tests/sign-in.test.ts does that part in full).
  await screens.signIn(page, POLICE_CLERK.person);
  await Promise.all([window.waitForEvent('close'), window.goto('/signed-in').catch(() => undefined)]);
  await ended.waitFor({ state: 'hidden' });
  expect(await form.getByRole('textbox').first().inputValue()).toBe('核对授权书，加盖公章');
  await form.getByRole('button', { name: '一次性告知补正' }).click();
  await page.getByText('已办理：一次性告知补正').waitFor();
  screens.expectFaults(/^401 |status of 401/);
  const record = await screens.docket.client.record(caseId, POLICE_CLERK);
  expect(JSON.stringify(record)).toContain('核对授权书，加盖公章');
});

test('two hundred tasks with long names stay readable, and the keyboard has them all', async () => {
  await writeLongInbox(screens.docket.store, WATER_CLERK.unit, 200);
  const page = await screens.open(WATER_CLERK.person);
  await page.goto('/inbox');
  await page.getByText('已显示50条').waitFor();
  await expectNoSidewaysScroll(page);
  await press(page, ...Array.from({ length: 12 }, () => 'j'));
  const here = page.locator('[aria-current=true]');
  await expect.poll(() => here.textContent()).toContain('（第');
  const [name, row] = await Promise.all([here.getByRole('link').boundingBox(), here.boundingBox()]);
  if (!name || !row) throw new Error('the row one is at is out of sight');
  expect(name.y + name.height).toBeLessThanOrEqual(row.y + row.height);
  // The next pages come by themselves where the list ends.
  await page.mouse.move(row.x + 400, row.y + 10);
  for (const shown of [100, 150, 200]) {
    await page.mouse.wheel(0, 100_000);
    await page.getByText(`已显示${shown}条`).waitFor();
  }
  await expectNoSidewaysScroll(page);
  await press(page, 'X', 'c');
  await page.getByText(/签收：\d+项/).waitFor();
});

test('the inbox can be used on a phone', async () => {
  await caseAfter(screens.docket.client, ['approve']);
  const phone = await screens.open(POLICE_CLERK.person, { viewport: { width: 390, height: 844 } });
  await phone.goto('/inbox');
  await phone.getByRole('button', { name: '签收' }).first().waitFor();
  await expectNoSidewaysScroll(phone);
  expect(await seriousFindings(phone)).toEqual([]);
});

test('a case whose content has parts of its own fits a phone', async () => {
  const [doubt] = DOUBTED.doubts;
  const records = `${'诸城市2026年第三季度批次'.repeat(3)}第17行`;
  const intake = { ...DOUBTED, doubts: [{ ...doubt, records }] } as typeof DOUBTED;
  const submission = { procedure: 'correction', actor: CIVIL_CLERK, intake } as const;
  const { caseNumber } = accepted(await screens.docket.client.submit(submission));
  const phone = await screens.open(POLICE_CLERK.person, { viewport: { width: 390, height: 844 } });
  await phone.goto(`/cases/${encodeURIComponent(caseNumber)}`);
  await phone.getByText(records).waitFor();
  await expectNoSidewaysScroll(phone);
});
