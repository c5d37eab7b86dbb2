import type { CommitAnswer, CommitRequest } from '../machines/step.ts';
import { type CommitParts, commitStep } from './commit-step.ts';
import { prepareStarted, type StartedOpening, type StartRequest } from './prepare-started.ts';
import { type FirstAnswer, readAnswer } from './read-answer.ts';

/** What the case workflow asks of the world outside. Each may run twice. */
export interface Activities {
  commitStep(request: CommitRequest): Promise<CommitAnswer>;
  readAnswer(caseId: string, requestId: string): Promise<FirstAnswer | null>;
  prepareStarted(request: StartRequest): Promise<StartedOpening>;
}

/** The activities over a store and the calendar in force. */
export function createActivities(parts: CommitParts): Activities {
  return {
    commitStep: (request) => commitStep(request, parts),
    readAnswer: (caseId, requestId) => readAnswer(caseId, requestId, parts.store),
    prepareStarted: (request) => prepareStarted(request, parts.store),
  };
}
