import { workflowInfo } from '@temporalio/workflow';
import { isoDateInShanghai, startOfDayInShanghai } from '../calendar/iso-date.ts';
import type { SubmissionDays } from '../machines/backfill.ts';
import { backfillRefusal } from '../machines/backfill.ts';
import type { Docket } from '../machines/docket.ts';
import type { Refusal } from '../machines/permission.ts';
import { refusalOf } from '../machines/permission.ts';
import type { Procedure } from '../machines/procedure.ts';
import type { CommitRequest } from '../machines/step.ts';
import type { StepFrame } from '../machines/take-step.ts';
import { actionStep, openingStep } from '../machines/take-step.ts';
import type { Threshold } from '../machines/threshold.ts';
import { nextThreshold } from '../machines/threshold.ts';
import { refusedFailure, requestIdFailure, stepRefusal, unwrapped } from './failures.ts';
import type { CaseInput, EarlierStep, OpenedAnswer, StepAnswer } from './messages.ts';
import { earlierRequestId, isRequestId } from './messages.ts';

/** How far the clock of a client may be from the server's, with the time that a submission is under way. */
const CLOCKS_DIFFER_MS = 10 * 60_000;

/** What the opening needs of the case that is opened. */
export interface CaseToOpen {
  readonly procedure: Procedure;
  docket(): Docket;
  frame(requestId: string): StepFrame;
  commit(request: CommitRequest): Promise<StepAnswer>;
  commitDue(due: Threshold): Promise<void>;
  passThresholds(): Promise<void>;
}

/**
 * Opens a case: commits its first step, then the steps that were taken on paper before it was entered (补录).
 * @throws {ApplicationFailure} `Refused`; what the commit of the opening throws
 */
export async function openCase(input: CaseInput, opening: CaseToOpen): Promise<OpenedAnswer> {
  if (!isRequestId(input.requestId)) throw requestIdFailure();
  const refusal = openingRefusal(input);
  if (refusal) throw refusedFailure(refusal);
  const answer = await opening.commit(
    openingRequest(opening.procedure, input, opening.frame(input.requestId)),
  );
  const refusedEarlier = await takeEarlierSteps(input, opening);
  // Whoever is told that a backfilled case stands may act on what has become overdue meanwhile.
  await opening.passThresholds();
  return { ...answer, refusedEarlier };
}

/** The first step of a case, worked out. */
export function openingRequest(
  procedure: Procedure,
  { opening }: CaseInput,
  frame: StepFrame,
): CommitRequest {
  const backfilled = opening.enteredBy !== undefined;
  return openingStep(procedure, opening, { ...frame, on: opening.on, backfilled });
}

/** A case that another one starts begins on the day of the step that starts it. */
function openingRefusal({ opening, earlier }: CaseInput): Refusal | undefined {
  if (opening.origin) return undefined;
  return backfillRefusal(
    opening,
    earlier.map(({ on }) => on),
    submissionDays(),
  );
}

async function takeEarlierSteps(
  input: CaseInput,
  opening: CaseToOpen,
): Promise<OpenedAnswer['refusedEarlier']> {
  for (const [index, earlier] of input.earlier.entries()) {
    const message = await takeEarlierStep(earlier, earlierRequestId(input.requestId, index), opening);
    if (message) return { index, message };
  }
  return null;
}

/** Periods that ended before an earlier step have ended for it; warnings of days gone by are not given. */
async function takeEarlierStep(
  { action, actor, on }: EarlierStep,
  requestId: string,
  { procedure, docket, frame, commit, commitDue }: CaseToOpen,
): Promise<string | undefined> {
  for (let due = ended(docket(), on); due; due = ended(docket(), on)) await commitDue(due);
  const refusal = refusalOf(procedure, docket(), action, actor, on);
  if (refusal) return refusal.message;
  try {
    await commit(
      actionStep(procedure, docket(), action, actor, { ...frame(requestId), on, backfilled: true }),
    );
    return undefined;
  } catch (error) {
    // The opening stands: a step that the commit refuses is refused like any other, and the case lives on.
    const message = stepRefusal(unwrapped(error));
    if (message === undefined) throw error;
    return message;
  }
}

function ended({ clocks }: Docket, on: string): Threshold | undefined {
  const startMs = startOfDayInShanghai(on);
  const next = nextThreshold(clocks, startMs);
  return next?.kind === 'due' && next.atMs <= startMs ? next : undefined;
}

/** By the server's clock at the submission: no worker may have been there for days. */
function submissionDays(): SubmissionDays {
  const startMs = workflowInfo().startTime.getTime();
  return {
    earliest: isoDateInShanghai(startMs - CLOCKS_DIFFER_MS),
    latest: isoDateInShanghai(startMs + CLOCKS_DIFFER_MS),
  };
}
