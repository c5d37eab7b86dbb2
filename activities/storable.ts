/**
 * The path to the first text in a JSON value that holds a NUL: PostgreSQL keeps no such text, and a step that has one
 * would be tried for ever.
 * @returns 'payload.reason', or undefined when all can be kept
 */
export function pathToNul(value: unknown, path: readonly string[] = []): string | undefined {
  if (typeof value === 'string') return value.includes('\0') ? path.join('.') : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = key.includes('\0') ? path.join('.') : pathToNul(inner, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
