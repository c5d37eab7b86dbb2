import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import { serve } from '@hono/node-server';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { buildScreens } from '../../web/build.ts';
import { type TestDocket, testDocket } from '../support/docket.ts';
import { testApi } from '../support/http.ts';
import { ensureChromium } from './chromium.ts';

/** A whole docket with its server and its screens, and a real browser before them. */
export interface Screens {
  readonly docket: TestDocket;
  /** A window of its own in which somebody has signed in; null for nobody. Whatever goes wrong in it is in `faults`. */
  open(person: string | null, options?: BrowserContextOptions): Promise<Page>;
  /** Console errors, failed requests and faults in any window; a test expects none. */
  readonly faults: string[];
  close(): Promise<void>;
}

export async function startScreens(): Promise<Screens> {
  await buildScreens();
  const docket = await testDocket();
  const api = testApi(docket);
  const server = serve({ fetch: api.app.fetch, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser: Browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
  const faults: string[] = [];
  return {
    docket,
    faults,
    async open(person, options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: 'zh-CN',
        baseURL: url,
        reducedMotion: 'reduce',
        ...options,
      });
      if (person !== null) {
        const { Cookie = '' } = await api.headersOf(person);
        const [name = '', value = ''] = Cookie.split('=');
        await context.addCookies([{ name, value, url }]);
      }
      const page = await context.newPage();
      page.on('pageerror', ({ message }) => faults.push(message));
      page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
      page.on(
        'response',
        (answer) => answer.status() >= 400 && faults.push(`${answer.status()} ${answer.url()}`),
      );
      return page;
    },
    async close() {
      await browser.close();
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await api.close();
      await docket.close();
    },
  };
}

/** What axe finds on a page that is serious or critical: rule, and where. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
