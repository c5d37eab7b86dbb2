import { z } from 'zod';

/**
 * A field with a text that must be given.
 * @param title in Chinese; forms and messages show it
 * @param max number of characters at most
 */
export const text = (title: string, max = 2000) =>
  z.string().trim().min(1, `请填写${title}`).max(max, `${title}不超过${max}字`).meta({ title });

/** A field with a day. */
export const day = (title: string) => z.iso.date('请填写日期，如 2027-06-30').meta({ title });

/** What may be added to a step that needs no words. */
export const note = z.strictObject({ note: text('备注').optional() });

/** What a step must carry that says no to somebody. */
export const reasons = z.strictObject({ reasons: text('理由') });
