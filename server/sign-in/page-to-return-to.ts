/**
 * The page of the docket to go back to after signing in. An address of another site is none: whoever gives out a link
 * must not choose where people land with their session.
 * @returns path and query; '/' for anything else
 */
export function pageToReturnTo(asked: string | undefined): string {
  const inside = 'http://docket.invalid';
  const url = URL.parse(asked ?? '/', inside);
  // A page of the docket, and no request to its API.
  if (!url || url.origin !== inside || url.pathname.startsWith('/api/')) return '/';
  return `${url.pathname}${url.search}${url.hash}`.replace(/^\/{2,}/, '/');
}
