import { defineEntity, p } from '@mikro-orm/postgresql';

/** A person who works in the docket (经办人员). Only the register knows the name; everything else keeps the id. */
export const Person = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    /** Whether the person still works here. Whoever has left can't sign in and can't act. */
    active: p.boolean().default(true),
  },
});
