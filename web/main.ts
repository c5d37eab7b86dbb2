import './shell/page.css';
import { addressOf } from './api/address.ts';
import { askEarly } from './api/early.ts';
import { listQuestion } from './inbox/list-question.ts';
import { listStateOf } from './inbox/list-state.ts';

// What the browser runs first. It is small: it sets off what the first page needs, the program and its data at the same time
// (decision 0031).

const { pathname, search } = location;
/** Who opens the docket by its name comes to the inbox, unless they administer it. */
const opensInbox = pathname === '/' || pathname === '/inbox';
const isForAll = /^\/(public|sign-in|signed-in)(\/|$)/.test(pathname);

if (!isForAll) askForData();
const page = fetchPage();
// The router asks for it again, and says what is the matter.
page?.catch(() => undefined);
// Not awaited: the program imports modules that are in one file with this one, and would wait for it.
void import('./start.tsx').then(({ start }) => start(page, !isForAll));

/** The pages that people open the docket with; the router fetches any other when the shell is there. */
function fetchPage() {
  if (opensInbox) return import('./inbox/inbox-page.tsx');
  if (/^\/cases\/./.test(pathname)) return import('./case/case-page.tsx');
  if (pathname === '/new') return import('./new-case/catalogue-page.tsx');
  return pathname === '/board' ? import('./board/board-page.tsx') : undefined;
}

function askForData(): void {
  const session = askEarly(addressOf('/session'));
  if (!opensInbox) return;
  const isMember = session.then(isOfMember).catch(() => false);
  const state = listStateOf(new URLSearchParams(search));
  void askEarly(addressOf('/tasks', listQuestion(state)), isMember);
  for (const path of ['/tasks/counts', '/procedures', '/calendar']) void askEarly(addressOf(path), isMember);
}

/** Without a session, or in no unit, there is no inbox to ask for. */
async function isOfMember(session: Response | undefined): Promise<boolean> {
  return session?.ok === true && (await session.clone().json()).acting !== null;
}
