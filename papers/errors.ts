/**
 * `bad-name`: a name that is no file's name. `empty`, `too-large`: of the content. `type-not-allowed`: what the content is
 * is not taken. `name-differs`: the name says it is something else. `not-there`, `damaged`: of a paper that was kept.
 */
export type PaperErrorCode =
  | 'bad-name'
  | 'empty'
  | 'too-large'
  | 'type-not-allowed'
  | 'name-differs'
  | 'not-there'
  | 'damaged';

/** An expected failure with a paper. The message says in Chinese what would be right. */
export class PaperError extends Error {
  override readonly name = 'PaperError';
  readonly code: PaperErrorCode;

  constructor(code: PaperErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
