// The screens in a real Chromium, over a million tasks, 50 000 of them open: how soon the inbox can be used, how large the
// first page's bundle is, and what each main page loads for what it shows.
// Run it with `node bench/screens.ts`, or with another number of tasks: `node bench/screens.ts 40000`.
// Aim: the inbox usable (first rows visible, input answered) within 1 s on a warm server, p95.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchChromium } from '../tests/e2e/launch-chromium.ts';
import { buildScreens } from '../web/build.ts';
import { bundleLine } from './bundle-size.ts';
import { type Loaded, loadsOf } from './loads.ts';
import { machineLine, quantile } from './machine.ts';
import { type ManyTasksServer, manyTasksServer } from './many-tasks-server.ts';

const VISITS = 20;
/** So long a new window goes on making its own parts, on a second of the processors: people have theirs open. */
const WINDOW_OPENS_MS = 2000;

/** What the first rows of any of the pages are. */
const SHOWN = 'tbody tr.ant-table-row, main .ant-statistic, main .ant-list-item, main h1';

/** Main pages, with who opens them and in which of their roles. */
const PAGES = [
  ['/inbox', 'p-1-3', 'u-1/clerk'],
  ['/inbox?view=done', 'p-1-3', 'u-1/clerk'],
  ['/cases', 'p-1-3', 'u-1/clerk'],
  ['/new', 'p-1-3', 'u-1/clerk'],
  ['/board', 'p-0-0', 'u-0/supervisor'],
  ['/calendar', 'p-1-3', 'u-1/clerk'],
] as const;

await buildScreens();
console.log(machineLine());
const bench = await manyTasksServer(Number(process.argv[2] ?? 1_000_000));
const browser = await launchChromium();
try {
  await usableInbox(browser, bench);
  await pageLoads(browser, bench);
} finally {
  await browser.close();
  await bench.close();
}

/** How soon the inbox can be used, with nothing in the browser's cache and as somebody finds it who was there before. */
async function usableInbox(browser: Browser, { server }: ManyTasksServer): Promise<void> {
  const [path, person, acting] = PAGES[0];
  const ms = { first: [] as number[], again: [] as number[] };
  // The first visit warms the server, and tells what the page is made of.
  const { context } = await signedIn(browser, server, person, acting);
  const loads = await loadsOf(context, server.url + path, SHOWN);
  console.log(await bundleLine(loads));
  await context.close();
  for (let visit = 0; visit < VISITS; visit += 1) {
    const { context } = await signedIn(browser, server, person, acting);
    ms.first.push(await untilUsable(context, server.url + path));
    ms.again.push(await untilUsable(context, server.url + path));
    await context.close();
  }
  for (const [how, times] of Object.entries(ms)) {
    const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)].map(Math.round);
    console.log(
      `inbox usable, ${how === 'first' ? 'empty cache' : 'visited before'} (aim 1000 ms): p50 ${p50} ms, p95 ${p95} ms`,
    );
  }
}

async function pageLoads(browser: Browser, { server }: ManyTasksServer): Promise<void> {
  for (const [path, person, acting] of PAGES) {
    const { context } = await signedIn(browser, server, person, acting);
    const loads = await loadsOf(context, server.url + path, SHOWN);
    console.log(`${path} with an empty cache: ${lineOf(loads)}`);
    await context.close();
  }
}

function lineOf(loads: readonly Loaded[]): string {
  const [code, data] = [loads.filter(({ data }) => !data), loads.filter(({ data }) => data)];
  const kib = (of: readonly Loaded[]) => (of.reduce((sum, { bytes }) => sum + bytes, 0) / 1024).toFixed(0);
  const asked = data.map(({ path, items, bytes }) => {
    const rows = items === null ? '' : `${items} items, `;
    return `${path} (${rows}${(bytes / 1024).toFixed(1)} KiB)`;
  });
  return `${loads.length} requests; code ${kib(code)} KiB in ${code.length}; data ${kib(data)} KiB in ${data.length}: ${asked.join(', ')}`;
}

/** A browser with an empty cache in which somebody has signed in. */
async function signedIn(browser: Browser, server: ManyTasksServer['server'], person: string, acting: string) {
  const { Cookie = '' } = await server.headersOf(person);
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
  const [name = '', value = ''] = Cookie.split('=');
  await context.addCookies([{ name, value, url: server.url }]);
  await context.addInitScript(`sessionStorage.setItem('docket.acting', ${JSON.stringify(acting)})`);
  return { context };
}

/** Milliseconds from the address to the first row being selected by a click, and said so. */
async function untilUsable(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await sleep(WINDOW_OPENS_MS);
  const begun = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('tbody tr.ant-table-row').first().getByRole('checkbox').check();
  await page.getByText('已选1项').waitFor();
  const ms = performance.now() - begun;
  await page.close();
  return ms;
}
