import type { BrowserContext } from 'playwright-core';

/** How much a person has to do: what is counted is what reaches the page, whichever way a test does it. */
export interface Effort {
  clicks: number;
  keys: number;
}

/** Counts the clicks and keystrokes in all pages of a context, across reloads. */
export async function countEffort(context: BrowserContext): Promise<Effort> {
  const effort: Effort = { clicks: 0, keys: 0 };
  await context.exposeBinding('docketEffort', (_page, kind: keyof Effort) => {
    effort[kind] += 1;
  });
  await context.addInitScript(`
    const count = (event, kind) => addEventListener(event, ({ isTrusted }) => isTrusted && docketEffort(kind), true);
    count('pointerdown', 'clicks');
    count('keydown', 'keys');
  `);
  return effort;
}

/** What a piece of work took. It ends with something that is seen, so that everything before it has been counted. */
export async function effortOf(effort: Effort, work: () => Promise<unknown>): Promise<Effort> {
  const before = { ...effort };
  await work();
  return { clicks: effort.clicks - before.clicks, keys: effort.keys - before.keys };
}
