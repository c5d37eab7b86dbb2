// A citizen without an account, in a real browser: from the open list to the answer, by the number and the code of the receipt.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { carry } from '../support/carry.ts';
import { USE_WAYS, writeOpenItem, writePublicIntake } from '../support/opening-request.ts';
import { BUREAU_CLERK } from '../support/registers.ts';
import { accepted } from '../support/share-request.ts';
import { type Screens, seriousFindings, startScreens } from './screens.ts';

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens();
  await writeOpenItem(screens.docket.store);
  await writePublicIntake(screens.docket.store);
}, 180_000);
afterAll(() => screens.close());

async function expectSound(page: Page, place: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect([place, await seriousFindings(page)]).toEqual([place, []]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
}

test('an application on a telephone, the receipt, a notice answered, and the answer read', async () => {
  const { client } = screens.docket;
  const page = await screens.open(null, { viewport: { width: 390, height: 844 } });
  await page.goto('/public');
  await expectSound(page, 'list');
  await page.getByRole('button', { name: '申请使用：公共停车场泊位信息' }).click();
  await page.getByText('公民', { exact: true }).click();
  await page.getByLabel('使用用途').fill('城市停车引导服务');
  await page.getByRole('group', { name: '使用范围' }).getByText('车场名称').click();
  await page.getByLabel('使用时限').fill('2036年5月1日 周四');
  await page.getByLabel('使用时限').press('Enter');
  await expectSound(page, 'form');
  await page.getByRole('button', { name: '提交', exact: true }).click();

  await page.getByRole('heading', { name: '开放申请回执' }).waitFor();
  await expectSound(page, 'receipt');
  const told = async (label: string) =>
    ((await page.locator(`dt:text-is("${label}") + dd`).textContent()) ?? '').trim();
  const [number, code] = [await told('登记号'), await told('查询码')];
  const caseNumber =
    /潍数开放〔\d{4}〕\d+号/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '';

  // A notice is written; the applicant comes back with the receipt.
  await carry(client, caseNumber, USE_WAYS['formalCheck.supplementing'] ?? []);
  await page.goto('/public/follow');
  await page.getByLabel('登记号或者案号').fill(number);
  await page.getByLabel('查询码').fill('0000-0000-0000-0000');
  await page.getByRole('button', { name: '查询', exact: true }).click();
  await page.getByText('登记号或者查询码不对').waitFor();
  await page.getByLabel('查询码').fill(code.toLowerCase());
  await page.getByRole('button', { name: '查询', exact: true }).click();
  await page.getByRole('button', { name: '补正告知书' }).waitFor();
  await expectSound(page, 'follow');
  await page.getByRole('button', { name: '补正告知书' }).click();
  await page.frameLocator('iframe').getByText('安全承诺书').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('iframe').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '仅列名称' }).click();
  await page.getByLabel('补正材料 1').fill('安全承诺书（已交窗口）');
  await page.getByRole('button', { name: '提交补正材料' }).click();
  await page.getByText('补正材料已提交').waitFor();

  // The department decides; the answer is there to be read, and nothing of how it came about.
  await carry(client, caseNumber, USE_WAYS.agreement ?? []);
  await page.getByRole('button', { name: '查询', exact: true }).click();
  await page.getByRole('button', { name: '开放答复书' }).click();
  await page.frameLocator('iframe').getByText('同意使用').first().waitFor();
  expect(await page.locator('main').textContent()).not.toMatch(/安全审查|限流|police/);
  const rows = accepted(await client.record(caseNumber, BUREAU_CLERK));
  expect(rows.filter(({ actor }) => actor.person === 'client-public-intake.bureau')).toHaveLength(2);
  // A wrong code is an answer of the server that a browser writes down as a failed request.
  expect(screens.faults.filter((fault) => !fault.includes('404'))).toEqual([]);
});
