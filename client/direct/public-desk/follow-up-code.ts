import { createHash, timingSafeEqual } from 'node:crypto';

/** Digits and letters that nobody takes for another one (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/**
 * 查询码 of an application: 80 bits that only whoever knows the key of the request can work out, so that a receipt which got
 * lost on its way is given out again. The key itself is kept nowhere.
 * @param key a UUID that the applicant's browser made up
 * @returns 'XXXX-XXXX-XXXX-XXXX'
 */
export function followUpCode(key: string): string {
  const bytes = createHash('sha256').update(`data-docket/follow-up-code/${key}`).digest();
  const signs = [...bytes.subarray(0, LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]);
  return (signs.join('').match(/.{4}/g) ?? []).join('-');
}

/** The hash of a code, however it was typed: case, spaces and hyphens make no difference, nor do O for 0 and I or L for 1. */
export function codeHashOf(code: string): string {
  const typed = code.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return createHash('sha256').update(`data-docket/code-hash/${typed}`).digest('hex');
}

/** Whether a code is the one whose hash is kept; takes as long for a wrong one as for the right one. */
export function isCode(code: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(codeHashOf(code)), Buffer.from(hash));
}

/** What is kept of the key of a request instead of it. @param what is asked for with it: one key may not stand for two things */
export function keyHashOf(what: string, key: string): string {
  return createHash('sha256').update(`data-docket/public/${what}/${key}`).digest('hex');
}
