/** Why a command did not do what it was asked to. Each kind has one exit code, so that scripts can tell them apart. */
export type FailureKind =
  | 'invalid'
  | 'not-permitted'
  | 'conflict'
  | 'not-found'
  | 'unavailable'
  | 'record-broken'
  | 'fault';

export const EXIT_CODES = {
  invalid: 2,
  'not-permitted': 3,
  conflict: 3,
  'not-found': 4,
  unavailable: 5,
  'record-broken': 6,
  fault: 1,
} satisfies Record<FailureKind, number>;

/**
 * An expected failure of a command. The message is for the user, in Chinese, and says what would be right; `code`
 * and `details` are for programs.
 */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly kind: FailureKind;
  readonly code: string;
  readonly details: { readonly [field: string]: unknown };

  constructor(
    kind: FailureKind,
    code: string,
    message: string,
    details: { readonly [field: string]: unknown } = {},
  ) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}

/** Bad input: a value that cannot be meant. */
export function invalid(code: string, message: string, details?: { readonly [field: string]: unknown }) {
  return new CommandFailure('invalid', code, message, details);
}
