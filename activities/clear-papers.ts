import type { PaperStore } from '../papers/paper-store.ts';
import { resolveSettings } from '../statute/settings.ts';
import { allSettings } from '../store/all-settings.ts';
import { forgetUnusedPapers, removeClearedContents } from '../store/clear-papers.ts';
import type { Store } from '../store/connection.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Clears away papers that were uploaded longer ago than the authority keeps them and that no step refers to.
 * @returns how many contents have gone; none where the authority keeps all
 */
export async function clearPapers(
  store: Store,
  papers: () => Promise<PaperStore>,
  nowMs: number,
): Promise<number> {
  const em = store.em();
  const days = resolveSettings(await allSettings(em))['papers.unused-days'];
  if (days !== null) await forgetUnusedPapers(em, new Date(nowMs - days * DAY_MS).toISOString());
  const kept = await papers();
  try {
    return await removeClearedContents(em, (hash) => kept.remove(hash));
  } finally {
    await kept.close();
  }
}
