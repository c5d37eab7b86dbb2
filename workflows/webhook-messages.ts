/** The workflow type, and the names of what may be sent to it. No Temporal in here: who starts it reads it too. */
export const WEBHOOK_WORKFLOW = 'webhookWorkflow';
export const SIGNAL_MORE = 'more';

/** Input of the workflow: one webhook, one case. What there is to tell it reads from the database. */
export interface WebhookLine {
  readonly webhookId: string;
  readonly caseId: string;
}

export function webhookWorkflowIdOf({ webhookId, caseId }: WebhookLine): string {
  return `webhook/${webhookId}/${caseId}`;
}
