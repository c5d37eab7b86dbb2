/**
 * The path to the first text in a JSON value that can't be kept: with a NUL, which PostgreSQL does not take, or with half
 * of a surrogate pair, which has no UTF-8 and so no hash. A step that has one would be tried for ever.
 * @returns 'payload.reason', or undefined when all can be kept
 */
export function pathToUnstorable(value: unknown, path: readonly string[] = []): string | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : path.join('.');
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = isStorable(key) ? pathToUnstorable(inner, [...path, key]) : path.join('.');
    if (found !== undefined) return found;
  }
  return undefined;
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
