import { defineEntity, p } from '@mikro-orm/postgresql';

/** A setting of the authority (主管部门的设定) that departs from the default in statute/. */
export const Setting = defineEntity({
  name: 'Setting',
  tableName: 'setting',
  properties: {
    key: p.text().primary(),
    value: p.json<unknown>(),
    /** The decision that it rests on, in Chinese. */
    basis: p.text(),
    /** Id of the person who set it. */
    setBy: p.text(),
    setOn: p.date(),
  },
});
