import { ActivityFailure, ApplicationFailure } from '@temporalio/common';
import type { CalendarNews } from '../machines/calendar-news.ts';
import type { Refusal } from '../machines/permission.ts';
import { FAILURES } from '../machines/step-failures.ts';

export function refusedFailure(refusal: Refusal): ApplicationFailure {
  return ApplicationFailure.create({
    type: FAILURES.refused,
    message: refusal.message,
    nonRetryable: true,
    details: [refusal],
  });
}

export function staleFailure(sequence: number): ApplicationFailure {
  return ApplicationFailure.create({
    type: FAILURES.stale,
    message: '案件已有新的办理，请刷新后再办。',
    nonRetryable: true,
    details: [{ sequence }],
  });
}

export function requestReusedFailure(sequence: number): ApplicationFailure {
  return ApplicationFailure.create({
    type: FAILURES.requestReused,
    message: '该请求编号已用于另一次办理，请换用新的请求编号。',
    nonRetryable: true,
    details: [{ sequence }],
  });
}

export function requestIdFailure(): ApplicationFailure {
  const message = '请求编号由字母、数字和 . _ : / - 组成，以字母或者数字开头，不超过200个字符。';
  return refusedFailure({ kind: 'invalid', message, fields: [{ path: 'requestId', message }] });
}

/** What a commit says against a step, in Chinese; undefined when the failure is a fault and no refusal. */
export function stepRefusal(error: unknown): string | undefined {
  const { refused, notAMember, taskHeld } = FAILURES;
  const types: readonly unknown[] = [refused, notAMember, taskHeld];
  const isRefusal = error instanceof ApplicationFailure && types.includes(error.type);
  return isRefusal ? error.message : undefined;
}

/** The failure that an activity gave, out of Temporal's wrapping: callers are told the truth, not the plumbing. */
export function unwrapped(error: unknown): unknown {
  return error instanceof ActivityFailure && error.cause instanceof ApplicationFailure ? error.cause : error;
}

export function isRecordFault(error: unknown): boolean {
  return error instanceof ApplicationFailure && error.type === FAILURES.recordFault;
}

/** The version of the calendar that a commit wants the case to count with first; undefined for any other failure. */
export function calendarNews(error: unknown): CalendarNews | undefined {
  const changed = error instanceof ApplicationFailure && error.type === FAILURES.calendarChanged;
  return changed ? (error.details?.[0] as CalendarNews) : undefined;
}
