import { createHash } from 'node:crypto';

/** Id of the case that a submission begins. The same request id always means the same case. */
export function caseIdOf(requestId: string): string {
  return uuidOf(`data-docket/case/${requestId}`);
}

/**
 * Id of a case that a step of another case starts. The same step always means the same case, however often it is tried.
 * @param place among the cases that the step starts
 */
export function startedCaseIdOf(originId: string, sequence: number, place: number): string {
  return uuidOf(`data-docket/started-case/${originId}/${sequence}/${place}`);
}

/** Id of what a request enters into the calendar. The same request id always means the same entry. */
export function entryIdOf(requestId: string): string {
  return uuidOf(`data-docket/calendar-entry/${requestId}`);
}

/** A UUID of version 8 (RFC 9562): the bits are ours to choose. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
