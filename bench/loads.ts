import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Request } from 'playwright-core';

/** A file or an answer that a page has loaded. */
export interface Loaded {
  /** Path and query. */
  readonly path: string;
  /** As they came over the wire, with their headers. */
  readonly bytes: number;
  /** An answer of the API, and not a part of the program. */
  readonly data: boolean;
  /** How many items the answer is a list of; null for no list. */
  readonly items: number | null;
}

/** So long nothing more has come when a page is complete. Live updates never end, and are not waited for. */
const QUIET_MS = 700;

/**
 * Opens a page, and gives what it has loaded by the time nothing more comes.
 * @param shows CSS of what is on the page when it is there
 */
export async function loadsOf(context: BrowserContext, url: string, shows: string): Promise<Loaded[]> {
  const finished: Request[] = [];
  const page = await context.newPage();
  page.on('requestfinished', (request) => finished.push(request));
  await page.goto(url);
  await page.locator(shows).first().waitFor();
  for (let before = -1; before !== finished.length; ) {
    before = finished.length;
    await sleep(QUIET_MS);
  }
  const loads = await Promise.all(finished.map(loaded));
  await page.close();
  return loads;
}

async function loaded(request: Request): Promise<Loaded> {
  const { pathname, search } = new URL(request.url());
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  const data = pathname.startsWith('/api/');
  const answer = data ? await (await request.response())?.json().catch(() => null) : null;
  const items = Array.isArray(answer?.items) ? answer.items.length : null;
  return { path: pathname + search, bytes: responseBodySize + responseHeadersSize, data, items };
}
