/** What the world is told of a case: ids and codes, no content, no names. */
export interface WebhookMessage {
  /** Id of the message in the outbox: the same however often it is sent. */
  readonly id: string;
  readonly caseId: string;
  /** 案号 */
  readonly caseNumber: string;
  readonly sequence: number;
  /** 'case.step': a step was taken; 'case.notify': a party is told something. */
  readonly type: string;
  readonly body: object;
  /** When it was written, ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * A message as a CloudEvent 1.0 in structured mode (https://github.com/cloudevents/spec, v1.0.2).
 * @returns `id` is the one to tell repeated deliveries by; `sequence` in the data orders the messages of a case
 */
export function cloudEventOf({ id, caseId, caseNumber, sequence, type, body, at }: WebhookMessage) {
  return {
    specversion: '1.0',
    id,
    source: `/cases/${caseId}`,
    type: `data-docket.${type}.v1`,
    subject: caseNumber,
    time: at,
    datacontenttype: 'application/json',
    data: { caseId, caseNumber, sequence, ...body },
  };
}
