export type StatuteErrorCode =
  | 'bad-data'
  | 'not-a-date'
  | 'not-an-article'
  | 'no-such-article'
  | 'unknown-procedure'
  | 'unknown-setting'
  | 'wrong-setting'
  | 'setting-not-in-effect';

/** A question that the law as loaded cannot answer, or data that it cannot take. The message is for people, in Chinese. */
export class StatuteError extends Error {
  override readonly name = 'StatuteError';
  readonly code: StatuteErrorCode;

  constructor(code: StatuteErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
