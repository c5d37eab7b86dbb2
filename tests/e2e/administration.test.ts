// 三员分立 and the pages of administration in a real browser: who sees which, and that what is done there takes effect.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, isoDateInShanghai } from '../../calendar/iso-date.ts';
import { AUDITOR, SECURITY, SYSTEM, writeAdministrators } from '../support/administrators.ts';
import { POLICE_CLERK, POLICE_HEAD, SECOND_POLICE_CLERK } from '../support/registers.ts';
import { caseAfter } from '../support/share-request.ts';
import { type Screens, seriousFindings, startScreens } from './screens.ts';

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens();
  await writeAdministrators(screens.docket.store);
}, 180_000);
afterAll(() => screens.close());

/** The pages of each, as the bar names them, and a page of somebody else with what it says. */
const PAGES = [
  [
    SYSTEM.person,
    ['/admin/register', '/admin/register?tab=people', '/admin/settings'],
    '机构与人员 机关设置 工作日历',
    '/admin/roles',
    '安全管理员',
  ],
  [
    SECURITY.person,
    ['/admin/roles', '/admin/machines', '/admin/substitutions?unit=police'],
    '角色任职 接入系统 休假代理 工作日历',
    '/admin/audit',
    '审计管理员',
  ],
  [AUDITOR.person, ['/admin/audit'], '审计日志 工作日历', '/admin/settings', '系统管理员'],
  [
    POLICE_HEAD.person,
    ['/substitutions', '/webhooks'],
    '工作台 新建案件 案件查询 工作日历 休假代理 回调订阅',
    '/admin/audit',
    '审计管理员',
  ],
] as const;

test.for(PAGES)(
  '%s has the own pages and no others',
  { timeout: 60_000 },
  async ([person, own, bar, foreign, whose]) => {
    const page = await screens.open(person);
    for (const address of own) {
      await page.goto(address);
      await shown(page);
      expect([address, await seriousFindings(page)]).toEqual([address, []]);
    }
    const items = await page.getByRole('navigation').getByRole('menuitem').allInnerTexts();
    expect(items.map((text) => text.trim()).join(' ')).toBe(bar);
    await page.goto(foreign);
    await page.getByText(`本页由${whose}使用`).waitFor();
    expect(screens.faults).toEqual([]);
  },
);

test('a unit is disabled after a look at what it has in hand: nobody asks it any more, the supervisor sees what is left with it', async () => {
  const { client } = screens.docket;
  await caseAfter(client, ['approve']);
  const page = await screens.open(SYSTEM.person);
  await page.goto('/admin/register');
  await page.getByRole('button', { name: '停用 潍坊市公安局' }).click();
  const dialog = page.getByRole('dialog', { name: '停用：潍坊市公安局' });
  await dialog.getByText(/还有\d+项待办、\d+件在办案件/).waitFor();
  await dialog.getByText('还有3个目录事项').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: '停用' }).click();
  await dialog.getByText('请填写').first().waitFor();
  await dialog.getByLabel('依据').fill('潍编〔2026〕5号');
  await dialog.getByRole('button', { name: '停用' }).click();
  await page.getByRole('button', { name: '启用 潍坊市公安局' }).waitFor();
  expect(await dialog.isVisible()).toBe(false);
  await page.getByRole('combobox', { name: '状态' }).click();
  await page.getByTitle('已停用', { exact: true }).click();
  await page.getByRole('row', { name: /潍坊市民政局/ }).waitFor({ state: 'hidden' });
  await page.getByRole('row', { name: /潍坊市公安局/ }).waitFor();

  const theirs = await screens.open('civil-clerk');
  await theirs.goto('/catalogue/household');
  await theirs.getByText('提供单位“潍坊市公安局”已于').waitFor();
  expect(await theirs.getByRole('link', { name: /申请/ }).count()).toBe(0);

  const supervisor = await screens.open('bureau-supervisor');
  await supervisor.goto('/board');
  const left = supervisor.locator('.ant-card', { hasText: '停用的机构尚有的事项' });
  await left.getByRole('link', { name: '户籍登记信息' }).first().waitFor();
  expect(await seriousFindings(supervisor)).toEqual([]);

  await page.getByRole('button', { name: '启用 潍坊市公安局' }).click();
  await page.getByLabel('依据').fill('潍编〔2026〕6号');
  await page.getByRole('dialog').getByRole('button', { name: '启用' }).click();
  await page.getByText('没有符合条件的机构').waitFor();
  const auditor = await screens.open(AUDITOR.person);
  await auditor.goto('/admin/audit');
  await auditor
    .getByRole('row', { name: /停用机构/ })
    .first()
    .waitFor();
  expect(screens.faults).toEqual([]);
});

test('a role that is granted is there to act in at once, and the grant is in the audit log', async () => {
  const { person } = SECOND_POLICE_CLERK;
  const page = await screens.open(SECURITY.person);
  await page.goto('/admin/roles');
  await page.getByRole('button', { name: `授予任职 ${person}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('观察员', { exact: true }).click();
  await dialog.getByRole('button', { name: '授予任职' }).click();
  await page.getByRole('button', { name: `免去 ${person} 潍坊市公安局 观察员` }).waitFor();

  const theirs = await screens.open(person);
  await theirs.goto('/inbox');
  await theirs.getByRole('button', { name: new RegExp(`^${person}`) }).click();
  await theirs.getByRole('menuitem', { name: '潍坊市公安局 · 观察员' }).waitFor();

  const auditor = await screens.open(AUDITOR.person);
  await auditor.goto('/admin/audit');
  await auditor.getByText('变更', { exact: true }).first().click();
  await auditor
    .getByRole('row', { name: /授予任职/ })
    .first()
    .waitFor();
  await auditor.getByRole('button', { name: '核验日志' }).click();
  await auditor.getByText('日志完整').waitFor();
  expect(screens.faults).toEqual([]);
});

test('a program is entered for its unit, and shut', async () => {
  const page = await screens.open(SECURITY.person);
  await page.goto('/admin/machines');
  await page.getByRole('button', { name: '登记接入系统' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('编号（client_id）').fill('police-exchange');
  await dialog.getByLabel('名称').fill('公安数据交换系统');
  await dialog.getByRole('combobox', { name: '机构' }).click();
  await page.getByTitle('潍坊市公安局').click();
  await dialog.getByRole('button', { name: '保存' }).click();
  const row = page.getByRole('row', { name: /police-exchange/ });
  await row.getByText('可以登录').waitFor();
  expect(await row.textContent()).toContain('潍坊市公安局经办人');
  await row.getByRole('button', { name: '停用' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await row.getByText('已停用').waitFor();
  expect(screens.faults).toEqual([]);
});

test('a setting is changed on a decision, and shows it with who and when', async () => {
  const page = await screens.open(SYSTEM.person);
  await page.goto('/admin/settings');
  await page.getByRole('button', { name: '变更 休息日收到的申请' }).click();
  const dialog = page.getByRole('dialog', { name: '休息日收到的申请' });
  await dialog.getByText('下一工作日视为收到').click();
  await dialog.getByRole('button', { name: '变更' }).click();
  // Without its decision it is not sent, and what was chosen stays.
  await dialog.getByText('至少4个字').first().waitFor();
  await dialog.getByLabel('决定依据').fill('潍数发〔2026〕5号');
  await dialog.getByRole('button', { name: '变更' }).click();
  await page
    .getByRole('dialog', { name: '变更“休息日收到的申请”吗？' })
    .getByRole('button', { name: '变更' })
    .click();
  const row = page.getByRole('row', { name: /receipt\.off-day/ });
  await row.getByText('潍数发〔2026〕5号').waitFor();
  expect(await row.textContent()).toContain(`管理员${SYSTEM.person}`);
  expect(await row.textContent()).toMatch(/已变更/);
  expect(screens.faults).toEqual([]);
});

test('a clerk on leave has the head act in their place, who then has the task', async () => {
  const caseId = await caseAfter(screens.docket.client, ['approve']);
  const found = await screens.docket.client.get(caseId, POLICE_CLERK);
  if (!found.ok) throw new Error(found.problem.message);
  const page = await screens.open(POLICE_CLERK.person);
  await page.goto('/substitutions');
  await page.getByRole('button', { name: '设立代理' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('代理人', { exact: true }).click();
  await page.getByTitle(`${POLICE_HEAD.person}（负责人）`).click();
  const today = isoDateInShanghai(Date.now());
  const days = dialog.locator('.ant-picker-range input');
  await days.first().fill(today);
  await days.first().press('Enter');
  await days.last().fill(addDays(today, 3));
  await days.last().press('Enter');
  await dialog.getByRole('button', { name: '设立代理' }).click();
  await page.getByRole('button', { name: `收回 ${POLICE_CLERK.person} ${POLICE_HEAD.person}` }).waitFor();

  const substitute = await screens.open(POLICE_HEAD.person);
  await substitute.goto('/substitutions');
  await substitute.getByRole('button', { name: '以此身份办理' }).click();
  await substitute.getByText(`您正在代理${POLICE_CLERK.person}的任职`).waitFor();
  const row = substitute.getByRole('row', { name: new RegExp(found.value.number) });
  await row.getByRole('button', { name: '签收' }).click();
  await substitute.getByText('签收：1项').waitFor();
  expect(screens.faults).toEqual([]);
});

async function shown(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
}
