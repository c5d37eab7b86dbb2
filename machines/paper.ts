import { z } from 'zod';

/**
 * A paper (材料) as a request names it: by its name alone, when it is handed in elsewhere, or with the hash under which it
 * was uploaded. The content never enters a case.
 */
export const paper = z.union([
  z.string().trim().min(1, '请填写材料名称').max(200, '材料名称不超过200字'),
  z.strictObject({
    name: z.string().trim().min(1, '请填写材料名称').max(200, '材料名称不超过200字'),
    /** SHA-256 of the content. */
    paper: z.string().regex(/^[0-9a-f]{64}$/, '请先上传材料'),
  }),
]);

/** A paper that a step refers to. */
export interface PaperReference {
  /** Where in the content of the step, 'intake.papers.0.paper'. */
  readonly path: string;
  readonly hash: string;
}

/** The uploaded papers that the content of a step refers to, wherever they stand in it. */
export function papersIn(value: unknown, path: readonly string[] = []): PaperReference[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = [...path, key];
    const isHash = key === 'paper' && typeof inner === 'string' && /^[0-9a-f]{64}$/.test(inner);
    return isHash ? [{ path: place.join('.'), hash: inner }] : papersIn(inner, place);
  });
}
