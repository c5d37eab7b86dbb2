import { defineEntity, p } from '@mikro-orm/postgresql';
import { Person } from '../registers/person.ts';

/** 会话: somebody who has signed in with a browser. Only the hash of the session's id is kept. */
export const Session = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    /** SHA-256 of the id in the cookie. */
    hash: p.text().primary(),
    person: () => p.manyToOne(Person).mapToPk(),
    startedAt: p.datetime(),
    seenAt: p.datetime(),
    /** The end of it, however busy it is. */
    expiresAt: p.datetime(),
  },
  indexes: [
    { name: 'session_person_index', properties: ['person'] },
    { name: 'session_expiry_index', properties: ['expiresAt'] },
  ],
});
