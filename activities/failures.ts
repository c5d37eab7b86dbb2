import { ApplicationFailure } from '@temporalio/common';
import type { RuleText } from '../machines/action.ts';
import type { CalendarNews } from '../machines/calendar-news.ts';
import type { Refusal } from '../machines/permission.ts';
import type { Step } from '../machines/step.ts';
import { FAILURES } from '../machines/step-failures.ts';
import type { OpeningProblem } from '../store/prepare-opening.ts';

/** Facts that no repetition mends. Whatever else goes wrong is thrown as it is, and Temporal tries again. */
export function recordFault({ caseId, sequence, requestId }: Step, why: string): ApplicationFailure {
  return ApplicationFailure.create({
    type: FAILURES.recordFault,
    message: `record of case ${caseId}, step ${sequence} of request '${requestId}': ${why}`,
    nonRetryable: true,
  });
}

export function notAMember(): ApplicationFailure {
  return ApplicationFailure.create({
    type: FAILURES.notAMember,
    message: '办理人员在该机构没有相应的任职，不能办理。',
    nonRetryable: true,
  });
}

/** The task that the step does is held (签收) by somebody else. @param holder id of a person; never a name */
export function taskHeld(holder: string): ApplicationFailure {
  return ApplicationFailure.create({
    type: FAILURES.taskHeld,
    message: '该事项已由他人签收，请其办理，或者由负责人转办。',
    nonRetryable: true,
    details: [{ holder }],
  });
}

/** @param what in Chinese, what the registers say otherwise */
export function factsChanged(what: string): ApplicationFailure {
  return ApplicationFailure.create({
    type: FAILURES.factsChanged,
    message: `${what}，请核对后重新提交。`,
    nonRetryable: true,
  });
}

/** A case that a step would start may not begin: then the step is not taken either. */
export function startRefused(problem: OpeningProblem): ApplicationFailure {
  return ApplicationFailure.create({
    type: FAILURES.refused,
    message: problem.message,
    nonRetryable: true,
    details: [problem],
  });
}

/**
 * A rule that the registers or other cases decide stands against the step.
 * @param found in Chinese, what was found: numbers of cases, codes of items; may be empty
 */
export function againstRule({ id, articles, says }: RuleText, found = ''): ApplicationFailure {
  const message = found === '' ? says : `${says}（${found}）`;
  const rule = { id, says: message, articles };
  const refusal: Refusal = {
    kind: 'not-permitted',
    reason: 'rule',
    ...{ state: '', message, rule, permitted: [] },
  };
  return ApplicationFailure.create({
    type: FAILURES.refused,
    message,
    nonRetryable: true,
    details: [refusal],
  });
}

/** @param path of the field, such as 'action.payload.reason' */
export function invalidContent(path: string, message: string): ApplicationFailure {
  return ApplicationFailure.create({
    type: FAILURES.refused,
    message,
    nonRetryable: true,
    details: [{ kind: 'invalid', message, fields: [{ path, message }] }],
  });
}

/** A period is not ended by a day that an older version of the calendar has counted: the case counts anew first. */
export function calendarChanged(news: CalendarNews): ApplicationFailure {
  return ApplicationFailure.create({
    type: FAILURES.calendarChanged,
    message: `the calendar has changed to ${news.version}`,
    nonRetryable: true,
    details: [news],
  });
}
