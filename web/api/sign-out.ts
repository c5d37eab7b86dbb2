import { actAs } from './acting.ts';
import { queryClient } from './query-client.ts';
import { request } from './request.ts';

/** Ends the session, and forgets what this window had of it. */
export async function signOut(): Promise<void> {
  await request('/auth/sign-out', { method: 'POST' });
  actAs(undefined);
  sessionStorage.clear();
  queryClient.clear();
  location.assign('/sign-in');
}
