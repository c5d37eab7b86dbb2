/** What can stand in the way of the local stack. Each code has one remedy, which the message names. */
export type StackErrorCode =
  | 'already-running'
  | 'child-failed'
  | 'database-failed'
  | 'database-newer'
  | 'database-older'
  | 'database-unreachable'
  | 'hash-mismatch'
  | 'needs-consent'
  | 'no-network'
  | 'not-local'
  | 'read-only'
  | 'temporal-failed'
  | 'temporal-unreachable';

/**
 * An expected failure of the local stack. The message is complete as it stands: what happened, and what
 * the reader can do about it; a command prints it without a stack trace.
 */
export class StackError extends Error {
  override readonly name = 'StackError';
  readonly code: StackErrorCode;

  constructor(code: StackErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
