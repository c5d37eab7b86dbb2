import { onlineManager } from '@tanstack/react-query';
import { queryClient } from './query-client.ts';

/**
 * Has whatever keys begin with one of these asked for anew after a change. Done when the answers are there; or as soon as
 * the network is away, for a question waits for it to come back then, and whoever made the change is to hear at once.
 */
export async function askAgain(...kinds: readonly (readonly string[])[]): Promise<void> {
  const away = Promise.withResolvers<void>();
  const forget = onlineManager.subscribe((online) => online || away.resolve());
  if (!onlineManager.isOnline()) away.resolve();
  const asked = kinds.map((queryKey) => queryClient.invalidateQueries({ queryKey }));
  await Promise.race([Promise.all(asked), away.promise]);
  forget();
}
