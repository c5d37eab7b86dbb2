/** Width in characters: what is in ASCII is half as wide. */
export function widthOf(words: string): number {
  return [...words].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), 0);
}
