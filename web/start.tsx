import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.ts';
import { sessionQuery } from './api/session.ts';
import { App } from './shell/app.tsx';
import { router } from './shell/routes.tsx';
import { startStrings } from './strings/language.ts';

/** How long the first drawing may wait for what it is to show, in milliseconds; then it shows that something is on its way. */
const PATIENCE_MS = 300;

/** The module of a page; it may be able to ask for its data before it is drawn. */
interface PageModule {
  readonly Component: ComponentType;
  readonly prepare?: (params: URLSearchParams) => Promise<void>;
}

/**
 * Draws the first page, when the code and the data that are on their way have come: so nothing is drawn twice.
 * @param page its module, where it is known already
 * @param signedIn whether the page is for those only who have signed in
 */
export async function start(page: Promise<PageModule> | undefined, signedIn: boolean): Promise<void> {
  startStrings();
  const asked = Promise.allSettled([initialized(), page, signedIn && prepared(page)]);
  await Promise.race([asked, new Promise((done) => setTimeout(done, PATIENCE_MS))]);
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App />);
}

/** Resolves when the router has the code of the page that the address names. */
function initialized(): Promise<void> {
  return new Promise((done) => {
    if (router.state.initialized) return done();
    const leave = router.subscribe((state) => {
      if (!state.initialized) return;
      leave();
      done();
    });
  });
}

async function prepared(page: Promise<PageModule> | undefined): Promise<void> {
  const session = await queryClient.fetchQuery(sessionQuery);
  if (session?.acting) await (await page)?.prepare?.(new URLSearchParams(location.search));
}
