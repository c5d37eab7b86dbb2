// Cases that go from unit to unit, each in a browser of its own: a dispute through its rungs, and a change of the catalogue
// from its draft to its publication. What only repeats goes through the client.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { writeItem } from '../support/catalogue-change.ts';
import { disputeOf, takeInDispute, untilView, writeDisputeRegisters } from '../support/dispute.ts';
import { BUREAU_CLERK, BUREAU_HEAD, CIVIL_CLERK, POLICE_CLERK, POLICE_HEAD } from '../support/registers.ts';
import { accepted, caseAfter, TO_REFUSED } from '../support/share-request.ts';
import { type Screens, startScreens, type Window } from './screens.ts';

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens();
  await writeDisputeRegisters(screens.docket.store);
}, 180_000);
afterAll(() => screens.close());
afterEach(async () => expect(await screens.closeWindows()).toEqual([]));

/** The page of a case before somebody. */
async function openCase(person: string, number: string): Promise<Window> {
  const page = await screens.open(person);
  await page.goto(`/cases/${encodeURIComponent(number)}`);
  await page.getByRole('toolbar', { name: '可以办理' }).waitFor();
  return page;
}

/** Takes a step on the screen: opens its form, fills it in, sends it, and says yes where that is asked. */
async function take(
  page: Window,
  action: string,
  fill: (form: ReturnType<Window['getByRole']>) => Promise<unknown> = async () => undefined,
): Promise<void> {
  await page
    .getByRole('toolbar', { name: '可以办理' })
    .getByRole('button', { name: action, exact: true })
    .click();
  const form = page.getByRole('region', { name: action, exact: true });
  await fill(form);
  await form.getByRole('button', { name: action, exact: true }).click();
  const done = page.getByText(`已办理：${action}`);
  const sure = page.getByRole('dialog').getByRole('button', { name: action, exact: true });
  await done.or(sure).first().waitFor();
  if (await sure.isVisible()) await sure.click();
  await done.waitFor();
}

const OPTIONS = '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option';

test('a dispute climbs its rungs before people of six units, and its ruling reaches the request', {
  timeout: 180_000,
}, async () => {
  const { client } = screens.docket;
  const requestId = await caseAfter(client, TO_REFUSED);
  const request = accepted(await client.get(requestId, CIVIL_CLERK)).number;

  // The requester does not accept the refusal; the dispute is linked with the request.
  const requester = await openCase(CIVIL_CLERK.person, request);
  await take(requester, '提起争议', (form) => form.getByRole('textbox').fill('核对救助资格确需使用'));
  const disputeId = await disputeOf(client, requestId);
  await requester.getByRole('link', { name: /^潍数争议/ }).waitFor();
  const { number } = accepted(await client.get(disputeId, CIVIL_CLERK));

  // 协商 comes to nothing; the provider says so.
  const provider = await openCase(POLICE_CLERK.person, number);
  await take(provider, '协商未果，申请协调', async (form) => {
    await form.getByRole('textbox').first().fill('未达成一致');
    await form.getByRole('textbox').nth(1).fill('双方各执己见');
  });

  // 协调 by the bureau, whose opinion the provider's head does not accept.
  const bureau = await openCase(BUREAU_CLERK.person, number);
  await take(bureau, '受理协调');
  await takeInDispute(client, disputeId, ['opinion', 'rejectOpinion']);

  // 共同审议 with two departments, who see the case from then on.
  const head = await openCase(BUREAU_HEAD.person, number);
  await take(head, '会同相关部门共同审议', async (form) => {
    await form.getByRole('combobox', { name: '相关部门' }).click();
    for (const name of ['潍坊市justice', '潍坊市secrecy']) {
      await head.locator(OPTIONS, { hasText: name }).click();
    }
    await form.getByRole('textbox', { name: '审议事项' }).fill('能否提供');
  });
  const reviewer = await openCase('justice-clerk', number);
  await take(reviewer, '提出审议意见', async (form) => {
    await form
      .getByText('应当共享', { exact: true })
      .or(form.getByText('共享', { exact: true }))
      .first()
      .click();
    await form.getByRole('textbox').first().fill('于法有据');
  });
  await takeInDispute(client, disputeId, ['secrecy', 'unresolved', 'submitUp', 'draftRuling']);

  // 裁定 of the government; the requester's page moves without a reload.
  const government = await openCase('government-head', number);
  await take(government, '签发裁定');
  await requester.getByText('提供数据', { exact: true }).first().waitFor();
  const ruled = await untilView(client, disputeId, ({ closed }) => closed);
  expect(ruled.parties.map(({ unit }) => unit)).toEqual(
    expect.arrayContaining(['civil', 'police', 'bureau', 'justice', 'secrecy', 'government']),
  );
});

test('a change of the catalogue is drafted, approved and published, and the catalogue shows it', async () => {
  await writeItem(screens.docket.store, 'deeds', ['坐落', '面积', '用途']);
  const clerk = await screens.open(POLICE_CLERK.person);
  await clerk.goto('/catalogue/deeds');
  await clerk.getByRole('button', { name: '提出目录变更' }).click();
  // The form begins with what the catalogue says: what is to be different is changed.
  const items = clerk.getByRole('group', { name: '目录内容' });
  await expect
    .poll(() => items.getByRole('textbox', { name: '目录名称' }).inputValue(), { timeout: 20_000 })
    .toBe('事项deeds');
  await items.getByRole('textbox', { name: '数据项 3' }).fill('户主关系');
  const choose = async (field: string, option: string) => {
    await clerk.getByRole('combobox', { name: field }).click();
    await clerk.locator(OPTIONS, { hasText: option }).first().click();
  };
  await choose('变更的原因', '职能发生变更');
  await clerk.getByRole('textbox', { name: '依据的文件' }).fill('潍编〔2026〕8号');
  await clerk.getByRole('textbox', { name: '调整、变化发生之日' }).fill('20260105');
  await clerk.keyboard.press('Enter');
  await choose('数据格式', '数据库表');
  await choose('更新周期', '每日');
  await choose('安全级别', '3级');
  await items.getByRole('radio', { name: '不予开放' }).click();
  await items.getByRole('button', { name: /^增加一项 共享属性的依据$/ }).click();
  await items.getByRole('textbox', { name: '文件名称' }).fill('中华人民共和国居民身份证法');
  await choose('效力级别', '法律');
  await clerk.getByRole('button', { name: '提交' }).click();
  await clerk.getByText(/^已立案：/).waitFor();
  await clerk.getByRole('toolbar', { name: '可以办理' }).waitFor();
  const number = (await clerk.locator('.docket-number').first().textContent())?.trim() ?? '';

  await take(clerk, '完成评估，报部门负责人审核', async (form) => {
    await form.getByRole('radio', { name: '不涉及国家秘密、工作秘密', exact: true }).click();
    await form.getByRole('radio', { name: '不涉及个人信息', exact: true }).click();
    await form.getByRole('textbox', { name: '评估情况' }).fill('只返回核验结果，调用留痕。');
  });
  await take(await openCase(POLICE_HEAD.person, number), '部门负责人审核同意');
  const bureau = await openCase(BUREAU_HEAD.person, number);
  await take(bureau, '审核通过，明确数据责任部门，发布目录', async (form) => {
    await form.getByRole('textbox').first().fill('潍数备〔2026〕12号');
    await form.getByRole('combobox').first().click();
    await bureau.locator(OPTIONS, { hasText: '公安局' }).first().click();
  });

  await clerk.goto('/catalogue/deeds');
  await clerk.getByText(/第2版/).first().waitFor();
  await clerk.getByText('户主关系').first().waitFor();
});
