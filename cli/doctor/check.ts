/** One thing that `docket doctor` looked at. */
export interface Check {
  /** Stable; programs act on it. */
  readonly id: string;
  readonly label: string;
  /** `warn`: it works, but somebody should know; `fail`: it does not work. */
  readonly status: 'ok' | 'warn' | 'fail';
  /** What was found, in Chinese. */
  readonly says: string;
  /** What to do about it; null when all is well. */
  readonly whatToDo: string | null;
}

/** A thing of which a check is made: its id and its name. */
export interface Subject {
  readonly id: string;
  readonly label: string;
}

export function ok(subject: Subject, says: string): Check {
  return { ...subject, status: 'ok', says, whatToDo: null };
}

export function warn(subject: Subject, says: string, whatToDo: string): Check {
  return { ...subject, status: 'warn', says, whatToDo };
}

export function fail(subject: Subject, says: string, whatToDo: string): Check {
  return { ...subject, status: 'fail', says, whatToDo };
}

/** The message of whatever was thrown. */
export function why(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
