import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { buildScreens } from '../../web/build.ts';
import { type TestDocket, testDocket } from '../support/docket.ts';
import { type TestApi, testApi } from '../support/http.ts';
import { countEffort, type Effort } from './effort.ts';
import { launchChromium } from './launch-chromium.ts';

/** A whole docket with its server and its screens, and a real browser before them. */
export interface Screens {
  readonly docket: TestDocket;
  readonly api: TestApi;
  /** Where the server is: 'http://127.0.0.1:40123'. */
  readonly url: string;
  /**
   * A window of its own in which somebody has signed in; null for nobody. Whatever goes wrong in it, or in a window that it opens, is
   * told when the windows are closed: console errors, failed requests, faults.
   */
  open(person: string | null, options?: BrowserContextOptions): Promise<Window>;
  /** Ends every session of a person on the server; their windows do not know it yet. */
  endSessions(person: string): Promise<void>;
  /** Does something while the server is stopped. It comes back at the same place. */
  withoutServer(run: () => Promise<void>): Promise<void>;
  /** Gives a window a new session of the person: they have signed in again. */
  signIn(page: Page, person: string): Promise<void>;
  /** Closes all windows, and gives what went wrong in them since the last time: a test ends with it. */
  closeWindows(): Promise<readonly string[]>;
  /** What has gone wrong in any window so far. */
  readonly faults: readonly string[];
  /** Takes out the faults that a test has brought about itself. @throws when there is none of the kind */
  expectFaults(kind: RegExp): void;
  close(): Promise<void>;
}

/** A page, and what a person has clicked and typed in it. */
export interface Window extends Page {
  readonly effort: Effort;
}

export async function startScreens(): Promise<Screens> {
  await buildScreens();
  const docket = await testDocket();
  const api = testApi(docket);
  let server = await serverAt(0);
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const browser: Browser = await launchChromium();
  const faults: string[] = [];
  const signIn = async (context: BrowserContext, person: string) => {
    const { Cookie = '' } = await api.headersOf(person);
    const [name = '', value = ''] = Cookie.split('=');
    await context.addCookies([{ name, value, url }]);
  };
  return {
    docket,
    api,
    url,
    faults,
    async open(person, options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        baseURL: url,
        reducedMotion: 'reduce',
        ...options,
      });
      context.setDefaultTimeout(20_000);
      collectFaults(context, faults);
      if (person !== null) await signIn(context, person);
      const effort = await countEffort(context);
      return Object.assign(await context.newPage(), { effort });
    },
    async endSessions(person) {
      await docket.store.em().execute('delete from session where person_id = ?', [person]);
      api.forget(person);
    },
    async closeWindows() {
      await Promise.all(browser.contexts().map((context) => context.close()));
      return faults.splice(0);
    },
    async withoutServer(run) {
      end(server);
      try {
        await run();
      } finally {
        server = await serverAt(port);
      }
    },
    signIn: (page, person) => signIn(page.context(), person),
    expectFaults(kind) {
      const meant = faults.filter((fault) => kind.test(fault));
      expect(meant).not.toEqual([]);
      faults.splice(0, faults.length, ...faults.filter((fault) => !kind.test(fault)));
    },
    async close() {
      await browser.close();
      end(server);
      await api.close();
      await docket.close();
    },
  };

  async function serverAt(port: number) {
    const begun = serve({ fetch: api.app.fetch, hostname: '127.0.0.1', port });
    await once(begun, 'listening');
    return begun;
  }
}

function end(server: ReturnType<typeof serve>): void {
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
}

function collectFaults(context: BrowserContext, faults: string[]): void {
  context.on('weberror', (fault) => faults.push(fault.error().message));
  context.on('console', (said) => {
    if (said.type() === 'error') faults.push(`${said.text()} ${said.location().url}`);
  });
  context.on('response', (answer) => {
    if (answer.status() >= 400) faults.push(`${answer.status()} ${answer.url()}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A page that is left breaks off what it was asking for.
    if (why !== 'net::ERR_ABORTED') faults.push(`${why} ${request.url()}`);
  });
}

/**
 * What axe finds on a page that is serious or critical: rule, where, and what would be right.
 * @param of `colours` alone, where the page differs in nothing else from one that was looked at
 */
export async function seriousFindings(
  page: Page,
  of: 'everything' | 'colours' = 'everything',
): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const asked =
    of === 'colours'
      ? axe.withRules(['color-contrast'])
      : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']);
  const { violations } = await asked.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) =>
        [`${id}: ${target.join(' ')}`, ...any.map(({ message }) => message)].join(' '),
      ),
    );
}

/** Nothing of a page lies beyond its right edge. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect(content).toBeLessThanOrEqual(window);
}
