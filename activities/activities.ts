import type { CommitAnswer, CommitRequest } from '../machines/step.ts';
import type { AddressRules } from '../webhooks/address.ts';
import { type CommitParts, commitStep } from './commit-step.ts';
import { type WebhookActivities, webhookActivities } from './deliver-webhooks.ts';
import { prepareStarted, type StartedOpening, type StartRequest } from './prepare-started.ts';
import { type FirstAnswer, readAnswer } from './read-answer.ts';

/** What the workflows ask of the world outside. Each may run twice. */
export interface Activities extends WebhookActivities {
  commitStep(request: CommitRequest): Promise<CommitAnswer>;
  readAnswer(caseId: string, requestId: string): Promise<FirstAnswer | null>;
  prepareStarted(request: StartRequest): Promise<StartedOpening>;
}

export interface ActivityParts extends CommitParts {
  /** Where webhooks may be sent to; only to the open internet when missing. */
  readonly webhooks?: AddressRules;
}

/** The activities over a store and the calendar in force. */
export function createActivities(parts: ActivityParts): Activities {
  return {
    ...webhookActivities(parts.store, parts.webhooks ?? { allowPrivate: false }),
    commitStep: (request) => commitStep(request, parts),
    readAnswer: (caseId, requestId) => readAnswer(caseId, requestId, parts.store),
    prepareStarted: (request) => prepareStarted(request, parts.store),
  };
}
