/** An identity card's number, or that of a mobile telephone, standing by itself. */
const PERSONAL = /(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9})(?!\d)/;

/**
 * The first place in what an applicant has written that holds such a number: the record can't be cleared of it (decision 0014).
 * Hashes of papers are none.
 */
export function pathToPersonalNumber(value: unknown, path: readonly string[] = []): string | undefined {
  if (typeof value === 'string') return PERSONAL.test(value) ? path.join('.') : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'paper' && typeof inner === 'string' && /^[0-9a-f]{64}$/.test(inner)) continue;
    const found = pathToPersonalNumber(inner, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
