import { defineEntity, p } from '@mikro-orm/postgresql';
import { Person } from '../registers/person.ts';

/** A list that a person has saved under a name. What is in it is the client's. */
export const SavedViewRow = defineEntity({
  name: 'SavedViewRow',
  tableName: 'saved_view',
  properties: {
    person: () => p.manyToOne(Person).mapToPk().primary(),
    name: p.text().primary(),
    body: p.json<object>(),
  },
});
