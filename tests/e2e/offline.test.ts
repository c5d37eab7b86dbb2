// The network goes away, or the server is stopped, in front of a real browser: what is shown stays, what was typed stays, every
// view says what is the matter, and goes on by itself.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { CIVIL_CLERK, ITEM, POLICE_CLERK, SUPERVISOR } from '../support/registers.ts';
import { accepted, caseAfter, INTAKE, STEPS } from '../support/share-request.ts';
import { type Screens, startScreens, type Window } from './screens.ts';

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens();
}, 180_000);
afterAll(() => screens.close());
afterEach(async () => expect(await screens.closeWindows()).toEqual([]));

/** What a browser says of requests that reach nobody. */
const UNREACHED = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_FAILED|ERR_INCOMPLETE|ERR_EMPTY/;

const banner = (page: Window) => page.getByText('网络已断开');
const unreached = (page: Window) => page.getByRole('alert').filter({ hasText: '连不上服务器' });

/** While it runs, the browser has no network. */
async function offline(page: Window, run: () => Promise<void>): Promise<void> {
  await page.context().setOffline(true);
  await banner(page).waitFor();
  await run();
  await page.context().setOffline(false);
  await banner(page).waitFor({ state: 'hidden' });
}

test('the inbox goes on showing what it had; a list that it had not says so, and comes by itself', async () => {
  await caseAfter(screens.docket.client, ['approve']);
  const page = await screens.open(POLICE_CLERK.person);
  await page.goto('/inbox');
  const claim = page.getByRole('button', { name: '签收', exact: true }).first();
  await claim.waitFor();
  await offline(page, async () => {
    await claim.click();
    await page.getByText('请检查网络后重试').first().waitFor();
    await claim.waitFor();
    await page.getByRole('tab', { name: /^已办/ }).click();
    await unreached(page).waitFor();
  });
  await unreached(page).waitFor({ state: 'hidden' });
  await page.getByText('还没有办理过案件').waitFor();
  screens.expectFaults(UNREACHED);
});

test('the form of an action keeps what was typed while the server is stopped, and is sent when it is back', async () => {
  const caseId = await caseAfter(screens.docket.client, ['approve', 'signIn']);
  const page = await screens.open(POLICE_CLERK.person);
  await page.goto(`/cases/${caseId}`);
  await page.getByRole('button', { name: '一次性告知补正' }).click();
  const form = page.getByRole('region', { name: '一次性告知补正' });
  const send = form.getByRole('button', { name: '一次性告知补正' });
  await form.getByRole('textbox').first().fill('核对授权书');
  await screens.withoutServer(async () => {
    await send.click();
    await unreached(page).waitFor();
    expect(await form.getByRole('textbox').first().inputValue()).toBe('核对授权书');
  });
  await send.click();
  await page.getByText('已办理：一次性告知补正').waitFor();
  screens.expectFaults(UNREACHED);
});

test('a new case that can’t be handed in keeps its form, also when the page is loaded again, and opens one case', async () => {
  const { person } = CIVIL_CLERK;
  const page = await screens.open(person);
  // What was written yesterday, as the page itself keeps it.
  await page.addInitScript(
    `localStorage.setItem('docket.draft.${person}.new.share-request/${ITEM.code}', ${JSON.stringify(JSON.stringify(INTAKE))})`,
  );
  await page.goto(`/new/share-request?item=${ITEM.code}`);
  const send = page.getByRole('button', { name: '提交', exact: true });
  await send.waitFor();
  await screens.withoutServer(async () => {
    await send.click();
    await unreached(page).waitFor();
    expect(await page.locator('main, #main').first().innerHTML()).toContain(INTAKE.scene);
  });
  await page.reload();
  await send.click();
  await page
    .getByText(/潍数共享〔\d{4}〕\d+号/)
    .first()
    .waitFor();
  await page.getByText(INTAKE.scene).first().waitFor();
  screens.expectFaults(UNREACHED);
});

test('the board stays, a look closer says that the server is away, and a page that was not loaded yet can be had later', async () => {
  const earlier = [{ ...STEPS.approve, on: '2026-03-02' }];
  const backfill = { by: SUPERVISOR, submittedOn: '2026-03-02', earlier };
  accepted(
    await screens.docket.client.submit({
      procedure: 'share-request',
      actor: CIVIL_CLERK,
      intake: INTAKE,
      backfill,
    }),
  );
  const page = await screens.open(SUPERVISOR.person);
  await page.goto('/board');
  const figure = page.getByRole('button', { name: /^潍坊市公安局：已逾期 1$/ });
  await figure.waitFor();
  await offline(page, async () => {
    await figure.click();
    await unreached(page).waitFor();
  });
  await unreached(page).waitFor({ state: 'hidden' });
  await page.getByRole('tabpanel', { name: '已逾期' }).getByRole('link').first().waitFor();

  await offline(page, async () => {
    await page.getByRole('menuitem', { name: '案件查询' }).click();
    await page.getByText('连不上服务器').waitFor();
    // There is no point in loading the page anew as long as nobody answers.
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByText('连不上服务器').waitFor();
  });
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByRole('heading', { name: '案件查询' }).waitFor();
  screens.expectFaults(UNREACHED);
});
