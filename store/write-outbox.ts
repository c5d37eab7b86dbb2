import type { EntityManager } from '@mikro-orm/postgresql';
import type { CommitRequest } from '../machines/step.ts';
import { Outbox } from './docket/outbox.ts';

/** Writes what the world is to hear of a step: that it was taken, and whom it tells what. No content, no names. */
export async function writeOutbox(em: EntityManager, { step, procedure }: CommitRequest): Promise<void> {
  const { caseId, sequence, kind, on, to } = step;
  const about = { case: caseId, sequence, createdAt: new Date(step.at), deliveredAt: null };
  const taken = { procedure: procedure.id, kind, action: step.action.type, on, states: to };
  const notices = step.effects.filter((effect) => effect.type === 'notify');
  await em.insertMany(Outbox, [
    { ...about, type: 'case.step', body: taken },
    ...notices.map((notice) => ({
      ...about,
      type: 'case.notify',
      body: { to: notice.to, about: notice.about },
    })),
  ]);
}
