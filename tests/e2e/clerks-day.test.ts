// A clerk's day in a real browser, against the real stack. What is clicked and typed is counted: it is to stay little.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CIVIL_CLERK, POLICE_CLERK, POLICE_HEAD } from '../support/registers.ts';
import { caseAfter, takeAll } from '../support/share-request.ts';
import { type Screens, seriousFindings, startScreens } from './screens.ts';

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens();
}, 180_000);
afterAll(() => screens.close());

async function numberOf(caseId: string): Promise<string> {
  const found = await screens.docket.client.get(caseId, POLICE_CLERK);
  if (!found.ok) throw new Error(found.problem.message);
  return found.value.number;
}

test('a clerk claims, signs in, asks for a supplement and replies; the head signs', {
  timeout: 120_000,
}, async () => {
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

  // 签发 can't be undone: the head is asked once more.
  const head = await screens.open(POLICE_HEAD.person);
  await head.goto(`/cases/${encodeURIComponent(number)}`);
  await head.getByRole('toolbar', { name: '可以办理' }).getByRole('button', { name: '签发答复' }).click();
  await head.getByRole('region', { name: '签发答复' }).getByRole('button', { name: '签发答复' }).click();
  await head.getByRole('dialog').getByRole('button', { name: '签发答复' }).click();
  await head.getByText('已办理：签发答复').waitFor();

  // The letter is there to be read.
  await head.getByRole('tab', { name: '文书' }).click();
  await head.getByRole('tabpanel', { name: '文书' }).getByRole('button').first().click();
  await head.locator('iframe').waitFor();
  const closing = await client.get(caseId, CIVIL_CLERK);
  expect(closing.ok && closing.value.stateLabel).toContain('提供数据');
  expect(screens.faults).toEqual([]);
});

test('no page of a clerk has a serious or critical finding of axe', { timeout: 60_000 }, async () => {
  await caseAfter(screens.docket.client, ['approve']);
  const page = await screens.open(POLICE_CLERK.person);
  for (const address of ['/inbox', '/inbox?view=unit', '/inbox?view=done', '/new']) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle').catch(() => undefined);
    expect([address, await seriousFindings(page)]).toEqual([address, []]);
  }
  const phone = await screens.open(POLICE_CLERK.person, { viewport: { width: 390, height: 844 } });
  await phone.goto('/inbox');
  await phone.getByRole('button', { name: '签收' }).first().waitFor();
  expect(await phone.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
});
