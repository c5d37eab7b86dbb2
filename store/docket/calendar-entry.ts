import { defineEntity, p } from '@mikro-orm/postgresql';
import { Unit } from '../registers/unit.ts';

/** 录入: a notice (放假通知) or a local order (本机关的决定) as somebody entered it. Append-only. */
export const CalendarEntry = defineEntity({
  name: 'CalendarEntry',
  tableName: 'calendar_entry',
  properties: {
    /** Made of the request that entered it. */
    id: p.uuid().primary(),
    kind: p.text().$type<'notice' | 'order'>(),
    /** 发文字号 */
    number: p.text(),
    content: p.json<unknown>(),
    /** The text of the notice as it was pasted; null when it came as data. */
    wording: p.text().nullable(),
    /** The people behind it: whoever entered it, and whom they stood in for. */
    enteredBy: p.array().$type<string[]>(),
    /** The bureau for which they acted. */
    enteredFor: () => p.manyToOne(Unit).mapToPk(),
    enteredAt: p.datetime(),
  },
  triggers: [appendOnly()],
  indexes: [{ name: 'calendar_entry_list_index', properties: ['enteredAt', 'id'] }],
});

/** 审定: what a second person decided on an entry. An entry without one is a draft. Append-only. */
export const CalendarDecision = defineEntity({
  name: 'CalendarDecision',
  tableName: 'calendar_decision',
  properties: {
    entry: () =>
      p.manyToOne(CalendarEntry).mapToPk().primary().deleteRule('no action').updateRule('no action'),
    decision: p.text().$type<'confirmed' | 'rejected'>(),
    /** Of a rejection. */
    reasons: p.text().nullable(),
    /** The people behind it; never one of those who entered the entry. */
    decidedBy: p.array().$type<string[]>(),
    decidedFor: () => p.manyToOne(Unit).mapToPk(),
    decidedAt: p.datetime(),
  },
  triggers: [appendOnly()],
});

/** 日历版本: all that a version is made of, from the moment on that it is in force. Append-only. */
export const CalendarVersionRow = defineEntity({
  name: 'CalendarVersionRow',
  tableName: 'calendar_version',
  properties: {
    /** 1, 2, 3 …; the highest is in force. */
    number: p.integer().primary().autoincrement(false),
    /** As due dates name it. */
    id: p.text().unique(),
    /** The entry that made it. */
    entry: () => p.oneToOne(CalendarEntry).mapToPk(),
    content: p.json<unknown>(),
    inForceFrom: p.datetime(),
  },
  triggers: [appendOnly()],
});

function appendOnly() {
  return {
    name: 'append_only',
    timing: 'before' as const,
    events: ['update', 'delete'] as ('update' | 'delete')[],
    body: `raise exception 'the calendar is append-only' using errcode = 'restrict_violation';`,
  };
}
