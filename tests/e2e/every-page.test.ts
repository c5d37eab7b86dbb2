// Every page that there is, read from the routes, in light and dark: axe finds nothing serious, nothing goes wrong in it,
// and it fits into the width that it is made for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { AUDITOR, SECURITY, SYSTEM, writeAdministrators } from '../support/administrators.ts';
import { CIVIL_CLERK, ITEM, POLICE_CLERK, SUPERVISOR } from '../support/registers.ts';
import { accepted, caseAfter, TO_SIGNING } from '../support/share-request.ts';
import { expectNoSidewaysScroll, type Screens, seriousFindings, startScreens } from './screens.ts';

let screens: Screens;
let number: string;

beforeAll(async () => {
  screens = await startScreens();
  await writeAdministrators(screens.docket.store);
  const caseId = await caseAfter(screens.docket.client, [...TO_SIGNING, 'sign']);
  number = accepted(await screens.docket.client.get(caseId, POLICE_CLERK)).number;
}, 180_000);
afterAll(() => screens.close());
afterEach(async () => expect(await screens.closeWindows()).toEqual([]));

/** The paths of web/shell/routes.tsx; a page inside the frame has its path without the first slash. */
const ROUTES = [
  ...readFileSync(join(import.meta.dirname, '../../web/shell/routes.tsx'), 'utf8').matchAll(
    /path: '([^']+)'/g,
  ),
].map(([, path = '']) => (path.startsWith('/') ? path : `/${path}`));

/** What stands for the parameters of a path, where it has any; each address is looked at. */
const EXAMPLES: { readonly [path: string]: () => readonly string[] } = {
  '/': () => [],
  '/signed-in': () => [], // closes itself
  '/apply': () => ['/public/apply'],
  '/follow': () => ['/public/follow'],
  '/inbox': () => ['/inbox', '/inbox?view=unit', '/inbox?view=done'],
  '/cases/:ref': () =>
    ['stated', 'record', 'chart', 'letters', 'papers'].map(
      (tab) => `/cases/${encodeURIComponent(number)}?tab=${tab}`,
    ),
  '/new/:procedure': () => [`/new/share-request?item=${ITEM.code}`, '/new/catalogue-change'],
  '/catalogue/:code': () => [`/catalogue/${ITEM.code}`],
};

/** Who finds a page. */
function visitorOf(path: string): string {
  if (path.startsWith('/board') || path.startsWith('/calendar')) return SUPERVISOR.person;
  if (path === '/admin/audit') return AUDITOR.person;
  if (['/admin/roles', '/admin/machines', '/admin/substitutions'].includes(path)) return SECURITY.person;
  if (path.startsWith('/admin')) return SYSTEM.person;
  return path.startsWith('/new') ? CIVIL_CLERK.person : POLICE_CLERK.person;
}

function addressesOf(path: string): readonly string[] {
  const examples = EXAMPLES[path]?.();
  if (!examples && path.includes(':'))
    throw new Error(`${path} needs an example in tests/e2e/every-page.test.ts`);
  return examples ?? [path];
}

async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('.ant-spin-spinning, .ant-skeleton-active').first().waitFor({ state: 'hidden' });
}

/** Light or dark; colours take a moment to change, and are measured when they have. */
async function turn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.waitForTimeout(500);
}

test('the routes are read', () => {
  expect(ROUTES).toEqual(expect.arrayContaining(['/sign-in', '/inbox', '/board', '/cases/:ref']));
});

test.for([...new Set(ROUTES)])('%s', async (path) => {
  const page = await screens.open(visitorOf(path));
  for (const address of addressesOf(path)) {
    await turn(page, 'light');
    await page.goto(address);
    await settle(page);
    expect([address, 'light', await seriousFindings(page)]).toEqual([address, 'light', []]);
    await expectNoSidewaysScroll(page);
    await turn(page, 'dark');
    expect([address, 'dark', await seriousFindings(page, 'colours')]).toEqual([address, 'dark', []]);
  }
});

test('a form in which nothing is filled in yet, and what it says when it is sent so', async () => {
  const caseId = await caseAfter(screens.docket.client, ['approve', 'signIn', 'review']);
  const page = await screens.open(POLICE_CLERK.person);
  await page.goto(`/cases/${caseId}`);
  const actions = page.getByRole('toolbar', { name: '可以办理' });
  await actions.waitFor();
  for (const action of ['一次性告知补正', '拟答复']) {
    await actions.getByRole('button', { name: action }).click();
    const form = page.getByRole('region', { name: action });
    if (action === '一次性告知补正') await form.getByRole('button', { name: action }).click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await turn(page, colorScheme);
      expect([action, colorScheme, await seriousFindings(page)]).toEqual([action, colorScheme, []]);
    }
  }
});
