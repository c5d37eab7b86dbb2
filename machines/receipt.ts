import type { IsoDate } from '../calendar/iso-date.ts';
import { closingTimeOn } from '../statute/closing-time.ts';
import type { RulePeriod } from '../statute/governing-rules.ts';
import type { Settings } from '../statute/settings.ts';
import type { Receipt } from './clock.ts';

type ReceiptSettings = Pick<Settings, 'receipt.off-day' | 'receipt.after-hours' | 'office-hours'>;

/**
 * How a receipt is taken, by the settings of the authority: on a day off, and after office hours.
 * @param time HH:MM in Asia/Shanghai; undefined where it is not known
 * @returns null where the period does not begin with a receipt
 */
export function receiptOf(
  { fromReceipt }: Pick<RulePeriod, 'fromReceipt'>,
  settings: ReceiptSettings,
  on: IsoDate,
  time: string | undefined,
): Receipt | null {
  if (!fromReceipt) return null;
  const hours = settings['receipt.after-hours'] === 'next-working-day' ? settings['office-hours'] : [];
  // What comes on Saturday comes after Friday's office hours too: it can't be received before what came on Friday evening.
  const offDay = hours.length > 0 ? 'next-working-day' : settings['receipt.off-day'];
  return { offDay, afterHours: time !== undefined && time >= closingTimeOn(hours, on) };
}
