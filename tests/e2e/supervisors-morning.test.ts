// A supervisor's morning, and a notice that moves the dates of cases, in a real browser against the real stack.
import readExcel from 'read-excel-file/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type IsoDate, isoDateInShanghai } from '../../calendar/iso-date.ts';
import { SECOND_SUPERVISOR, writeSecondSupervisor } from '../support/calendar.ts';
import { CIVIL_CLERK, POLICE_CLERK, SUPERVISOR } from '../support/registers.ts';
import { accepted, caseAfter, INTAKE, STEPS } from '../support/share-request.ts';
import { expectNoSidewaysScroll, type Screens, startScreens, type Window } from './screens.ts';

let screens: Screens;

beforeAll(async () => {
  screens = await startScreens();
  await writeSecondSupervisor(screens.docket.store);
}, 180_000);
afterAll(() => screens.close());
afterEach(async () => expect(await screens.closeWindows()).toEqual([]));

/** A request that the police have left unanswered since a day in March. */
async function overdueCase(day: string): Promise<string> {
  const earlier = [{ ...STEPS.approve, on: day }];
  const backfill = { by: SUPERVISOR, submittedOn: day, earlier };
  const submission = { procedure: 'share-request', actor: CIVIL_CLERK, intake: INTAKE, backfill } as const;
  return accepted(await screens.docket.client.submit(submission)).caseNumber;
}

/** Those of the field that is unfolded; the others stay in the page, hidden. */
const OPTIONS = '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option';
const rowsOf = (page: Window) =>
  page.getByRole('tabpanel', { name: '已逾期' }).locator('tbody tr[data-row-key]');

/** '12月9日', as the screens write a day, with the year before it or without. */
const dayShown = (day: IsoDate) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** Chooses in a field that unfolds. */
async function choose(page: Window, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.locator(OPTIONS, { hasText: option }).first().click();
}

test('a supervisor sees the worst first, drills down, urges, supervises, opens a rectification and exports', async () => {
  const later = await overdueCase('2026-03-10');
  const worst = await overdueCase('2026-03-02');
  const page = await screens.open(SUPERVISOR.person);
  await page.goto('/board');
  await page.getByRole('heading', { name: '督办看板' }).waitFor();
  await expect.poll(() => rowsOf(page).count(), { timeout: 20_000 }).toBe(2);
  expect(await rowsOf(page).allInnerTexts()).toEqual([
    expect.stringContaining(worst),
    expect.stringContaining(later),
  ]);
  await expectNoSidewaysScroll(page);

  // Where: the unit's figure leads to its cases, and a case to its page.
  await page.getByRole('button', { name: /^潍坊市公安局：已逾期 2$/ }).click();
  await page.getByText('潍坊市公安局', { exact: true }).first().waitFor();
  await rowsOf(page).first().getByRole('link').first().click();
  await page.getByText(worst).first().waitFor();

  // 催办: the police's clerks are told with the words of the supervisor.
  await page.getByRole('button', { name: '催办', exact: true }).first().click();
  const urging = page.getByRole('dialog');
  await urging.getByRole('textbox').fill('请于今日答复');
  await urging.getByRole('button', { name: '催办' }).click();
  await page.getByText('催办：1项').waitFor();
  const clerk = await screens.open(POLICE_CLERK.person);
  await clerk.goto(`/inbox?text=${encodeURIComponent(worst)}`);
  await clerk.getByRole('row', { name: new RegExp(worst) }).waitFor();

  const actions = page.getByRole('toolbar', { name: '可以办理' });
  await actions.getByRole('button', { name: '督办', exact: true }).click();
  const measure = page.getByRole('region', { name: '督办', exact: true });
  await measure.getByRole('textbox').fill('三日内答复，并说明原因');
  await measure.getByRole('button', { name: '督办' }).click();
  await page.getByText('已办理：督办').waitFor();

  // 立案督办整改: a case of its own, linked with this one.
  await actions.getByRole('button', { name: '立案督办整改' }).click();
  const notice = page.getByRole('region', { name: '立案督办整改' });
  await choose(page, '违规情形', '未按时');
  await notice.getByRole('textbox', { name: /事实/ }).fill('共享申请逾期未答复');
  await notice.getByRole('textbox', { name: /要求/ }).fill('立即答复，查明原因');
  await notice
    .getByRole('textbox', { name: /限期|期限/ })
    .last()
    .fill('2030-01-08');
  await page.keyboard.press('Enter');
  await choose(page, '逾期的期限', '答复');
  await choose(page, '被督办单位', '公安局');
  await notice.getByRole('button', { name: '立案督办整改' }).click();
  await page.getByText('已办理：立案督办整改').waitFor();
  await page.getByRole('link', { name: /^潍数督/ }).waitFor();

  // The file holds what the screen shows: the figures, and each overdue case.
  await page.goto('/board');
  await page.getByText('已督办').first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^督办看板-\d{4}-\d{2}-\d{2}\.xlsx$/);
  const sheets = await readExcel(await download.path());
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['责任单位', '已逾期']);
  const [figures, list] = sheets.map(({ data }) => data);
  expect(figures).toContainEqual(['潍坊市公安局', 2, 0]);
  expect(list?.slice(1).map(([number, subject]) => [number, subject])).toEqual([
    [worst, expect.stringContaining('户籍登记信息')],
    [later, expect.stringContaining('户籍登记信息')],
  ]);
  expect(list?.[1]?.at(-1)).toBeGreaterThan(list?.[2]?.at(-1) as number);
});

/** A change of this year's holidays that closes the day after the next working day. */
async function noticeOfTheDay(): Promise<{
  readonly text: string;
  readonly wrong: string;
  readonly day: IsoDate;
}> {
  const today = isoDateInShanghai(Date.now());
  const { days } = accepted(await screens.docket.calendar.due({ receivedOn: today, workingDays: 2 }));
  const day = days.at(-1)?.date ?? today;
  const text = [
    `国务院办公厅关于调整${day.slice(0, 4)}年台风期间放假安排的通知`,
    `国办发明电〔${day.slice(0, 4)}〕99号`,
    `${today.slice(0, 4)}年${dayShown(today)}`,
    `一、防御台风：${dayShown(day)}放假，共1天。`,
  ].join('\n');
  return { text, wrong: text.replace('共1天', '共3天'), day };
}

test('a notice is read, entered, foreseen and confirmed by another; a case moves on the screen and says why', async () => {
  const { client } = screens.docket;
  const caseId = await caseAfter(client, ['approve', 'signIn']);
  const replyDue = async () => {
    const { number, clocks } = accepted(await client.get(caseId, POLICE_CLERK));
    return { number, dueOn: clocks.at(-1)?.dueOn ?? '' };
  };
  const before = await replyDue();
  const clerk = await screens.open(POLICE_CLERK.person);
  await clerk.goto(`/cases/${encodeURIComponent(before.number)}`);
  const clocks = clerk.locator('.ant-card').filter({ hasText: '怎样算出来的' });
  await clocks.getByText(dayShown(before.dueOn)).waitFor();

  const notice = await noticeOfTheDay();
  const page = await screens.open(SUPERVISOR.person);
  await page.goto('/calendar');
  await page.getByRole('button', { name: '录入放假通知' }).click();
  const entering = page.getByRole('dialog', { name: '录入放假通知' });
  const text = entering.getByRole('textbox', { name: '通知正文' });
  await text.fill(notice.wrong);
  await entering.getByRole('button', { name: '读取并核对' }).click();
  await entering.getByRole('alert').getByText('第4行').waitFor();
  expect(await entering.getByRole('button', { name: '录入', exact: true }).isDisabled()).toBe(true);
  await text.fill(notice.text);
  await entering.getByRole('button', { name: '读取并核对' }).click();
  await entering.getByText('读出的安排').waitFor();
  await entering.getByRole('button', { name: '录入', exact: true }).click();
  await entering.waitFor({ state: 'hidden' });

  // Whoever entered it sees what it would move, and may not put it in force.
  await page.getByRole('button', { name: '预览影响' }).click();
  const own = page.getByRole('dialog', { name: '生效后将变动的期限' });
  await own.getByText(/录入的人不能自己确认/).waitFor();
  expect(await own.getByRole('button', { name: '确认生效并换版' }).count()).toBe(0);

  // A supervisor is told of it where the day begins, and a clerk is not.
  const second = await screens.open(SECOND_SUPERVISOR.person);
  const waiting = /已经录入，还没有审定/;
  await second.goto('/inbox');
  await second.getByRole('alert').getByText(waiting).waitFor();
  const inbox = await screens.open(POLICE_CLERK.person);
  await inbox.goto('/inbox');
  await inbox.getByRole('row').first().waitFor();
  expect(await inbox.getByText(waiting).count()).toBe(0);
  await second.goto('/calendar');
  await second.getByRole('button', { name: '预览影响' }).click();
  const foreseen = second.getByRole('dialog', { name: '生效后将变动的期限' });
  const moved = foreseen.getByRole('row', { name: new RegExp(before.number) });
  await moved.getByText(dayShown(before.dueOn)).waitFor();
  await foreseen.getByRole('button', { name: '确认生效并换版' }).click();
  await second.getByText(/^换版完成/).waitFor();

  // The clerk's page has the new day without a reload, and its account names the day and the notice.
  await clocks.getByText(dayShown(before.dueOn)).waitFor({ state: 'hidden' });
  const after = await replyDue();
  expect(after.dueOn > before.dueOn).toBe(true);
  await clocks.getByText(dayShown(after.dueOn)).waitFor();
  await clerk
    .getByRole('button', { name: /^怎样算出来的/ })
    .first()
    .click();
  await clerk.getByRole('dialog').getByText('防御台风').first().waitFor();
  await clerk.keyboard.press('Escape');
  await clerk.getByRole('tab', { name: '办理记录' }).click();
  await clerk
    .getByText(/工作日历变更/)
    .first()
    .waitFor();
});
