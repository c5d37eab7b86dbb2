/**
 * `database-newer`: a newer version of the program has changed the database.
 * `not-a-cursor`: the cursor of a list was not made by this program.
 * `search-too-short`: a search for fewer than two characters.
 */
export type StoreErrorCode = 'database-newer' | 'not-a-cursor' | 'search-too-short';

/** An expected failure of the store. The message says in Chinese what happened and what would be right. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
