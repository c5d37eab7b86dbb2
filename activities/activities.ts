import type { CommitAnswer, CommitRequest } from '../machines/step.ts';
import type { PaperStore } from '../papers/paper-store.ts';
import type { Store } from '../store/connection.ts';
import type { AddressRules } from '../webhooks/address.ts';
import { clearPapers } from './clear-papers.ts';
import { commitStep } from './commit-step.ts';
import { type WebhookActivities, webhookActivities } from './deliver-webhooks.ts';
import { prepareStarted, type StartedOpening, type StartRequest } from './prepare-started.ts';
import { type FirstAnswer, readAnswer } from './read-answer.ts';
import { type RolloverActivities, rolloverActivities } from './rollover.ts';

/** What the workflows ask of the world outside. Each may run twice. */
export interface Activities extends WebhookActivities, RolloverActivities {
  commitStep(request: CommitRequest): Promise<CommitAnswer>;
  readAnswer(caseId: string, requestId: string): Promise<FirstAnswer | null>;
  prepareStarted(request: StartRequest): Promise<StartedOpening>;
  /** @returns how many contents have gone */
  clearPapers(): Promise<number>;
}

export interface ActivityParts {
  /** Where webhooks may be sent to; only to the open internet when missing. */
  readonly webhooks?: AddressRules;
  /** Where papers lie; asked for when there is something to clear away. */
  readonly papers?: () => Promise<PaperStore>;
}

/** The activities over a store. */
export function createActivities(store: Store, parts: ActivityParts = {}): Activities {
  return {
    ...webhookActivities(store, parts.webhooks ?? { allowPrivate: false }),
    ...rolloverActivities(store),
    commitStep: (request) => commitStep(request, store),
    readAnswer: (caseId, requestId) => readAnswer(caseId, requestId, store),
    prepareStarted: (request) => prepareStarted(request, store),
    clearPapers: () => {
      if (!parts.papers) throw new Error('this worker was not told where papers lie');
      return clearPapers(store, parts.papers, Date.now());
    },
  };
}
