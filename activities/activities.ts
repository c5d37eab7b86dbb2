import type { CommitAnswer, CommitRequest } from '../machines/step.ts';
import type { PaperStore } from '../papers/paper-store.ts';
import type { AddressRules } from '../webhooks/address.ts';
import { clearPapers } from './clear-papers.ts';
import { type CommitParts, commitStep } from './commit-step.ts';
import { type WebhookActivities, webhookActivities } from './deliver-webhooks.ts';
import { prepareStarted, type StartedOpening, type StartRequest } from './prepare-started.ts';
import { type FirstAnswer, readAnswer } from './read-answer.ts';

/** What the workflows ask of the world outside. Each may run twice. */
export interface Activities extends WebhookActivities {
  commitStep(request: CommitRequest): Promise<CommitAnswer>;
  readAnswer(caseId: string, requestId: string): Promise<FirstAnswer | null>;
  prepareStarted(request: StartRequest): Promise<StartedOpening>;
  /** @returns how many contents have gone */
  clearPapers(): Promise<number>;
}

export interface ActivityParts extends CommitParts {
  /** Where webhooks may be sent to; only to the open internet when missing. */
  readonly webhooks?: AddressRules;
  /** Where papers lie; asked for when there is something to clear away. */
  readonly papers?: () => Promise<PaperStore>;
}

/** The activities over a store and the calendar in force. */
export function createActivities(parts: ActivityParts): Activities {
  return {
    ...webhookActivities(parts.store, parts.webhooks ?? { allowPrivate: false }),
    commitStep: (request) => commitStep(request, parts),
    readAnswer: (caseId, requestId) => readAnswer(caseId, requestId, parts.store),
    prepareStarted: (request) => prepareStarted(request, parts.store),
    clearPapers: () => {
      if (!parts.papers) throw new Error('this worker was not told where papers lie');
      return clearPapers(parts.store, parts.papers, Date.now());
    },
  };
}
