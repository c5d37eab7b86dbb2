import type { CommitRequest } from '../machines/step.ts';
import type { Write } from './write.ts';

/** Writes what the world is to hear of a step: that it was taken, and whom it tells what. No content, no names. */
export function writtenOutbox({ step, procedure }: CommitRequest): Write {
  const { caseId, sequence, kind, on, to, at } = step;
  const taken = { procedure: procedure.id, kind, action: step.action.type, on, states: to };
  const notices = step.effects.filter((effect) => effect.type === 'notify');
  const messages = [
    { type: 'case.step', body: taken },
    ...notices.map((notice) => ({ type: 'case.notify', body: { to: notice.to, about: notice.about } })),
  ];
  return {
    sql: `insert into outbox (case_id, sequence, created_at, type, body)
          select ?, ?, ?, type, body from jsonb_to_recordset(?::jsonb) as message(type text, body jsonb)`,
    values: [caseId, sequence, at, JSON.stringify(messages)],
  };
}
