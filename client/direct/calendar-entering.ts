import { z } from 'zod';
import { holidayLawSchema } from '../../calendar/holiday-law.ts';
import { isoDateInShanghai } from '../../calendar/iso-date.ts';
import { localOrderSchema } from '../../calendar/local-order.ts';
import { noticeSchema } from '../../calendar/notice.ts';
import { readNotice } from '../../calendar/read-notice/read-notice.ts';
import { findEntry, listEntries } from '../../store/calendar-entries.ts';
import { againstKeeper, KEEPER_RULES } from '../../store/calendar-keepers.ts';
import { latestVersion } from '../../store/calendar-versions.ts';
import { entryIdOf } from '../../store/case-id.ts';
import type { Store } from '../../store/connection.ts';
import {
  confirmInCalendar,
  enterInCalendar,
  type Kept,
  rejectForCalendar,
} from '../../store/keep-calendar.ts';
import { nextVersion } from '../../store/next-version.ts';
import { previewCalendar } from '../../store/preview-calendar.ts';
import type {
  CalendarContent,
  CalendarEntryView,
  CalendarFault,
  CalendarInput,
  CalendarReading,
  CalendarService,
} from '../calendar.ts';
import type { Outcome, Problem } from '../outcome.ts';
import { done, failed, notFound } from '../outcome.ts';
import { requestProblem } from './check-request.ts';
import { whileAvailable } from './while-available.ts';

type Entering = Pick<
  CalendarService,
  'entries' | 'entry' | 'read' | 'enter' | 'confirm' | 'reject' | 'preview'
>;

/** Notices and orders: entered, decided on, looked at before they are in force. */
export function calendarEntering(store: Store, nowMs: () => number): Entering {
  return {
    entries: () => whileAvailable(null, async () => done(await listEntries(store.em()))),
    entry: (id) =>
      whileAvailable(null, async () => {
        const entry = await findEntry(store.em(), id);
        return entry ? done(entry) : noSuchEntry(id);
      }),
    read: (input) => whileAvailable(null, async () => done(await read(input))),
    enter: ({ requestId = crypto.randomUUID(), actor, ...input }) =>
      whileAvailable(requestId, async () => {
        const unfit = requestProblem(requestId, { input, actor });
        if (unfit) return failed(unfit);
        const reading = await read(input);
        if (!reading.ok) return failed(faulty(reading.faults));
        const wording = input.kind === 'notice' && !isJson(input.text) ? input.text : null;
        const id = entryIdOf(requestId);
        return keptOutcome(
          await enterInCalendar(store, { id, content: reading.content, wording, actor, atMs: nowMs() }),
          id,
        );
      }),
    confirm: ({ entry, actor }) =>
      whileAvailable(null, async () =>
        keptOutcome(await confirmInCalendar(store, { entry, actor, atMs: nowMs() }), entry),
      ),
    reject: ({ entry, actor, reasons }) =>
      whileAvailable(null, async () => {
        const said = reasons.trim();
        const fields = [{ path: 'reasons', message: '请写明退回的理由，不超过500字' }];
        if (said === '' || said.length > 500)
          return failed({ kind: 'invalid', message: '没有写明理由。', fields });
        return keptOutcome(
          await rejectForCalendar(store, { entry, actor, reasons: said, atMs: nowMs() }),
          entry,
        );
      }),
    preview: ({ entry: id, actor, ...page }) =>
      whileAvailable(null, async () => {
        const today = isoDateInShanghai(nowMs());
        const em = store.em();
        const rule = await againstKeeper(em, actor, today);
        if (rule) return failed(forbidden(rule));
        const entry = await findEntry(em, id);
        if (!entry) return noSuchEntry(id);
        const inForce = await latestVersion(em);
        const next = nextVersion(inForce, entry.content);
        if (!next.ok) return failed(faulty([unfitFault(entry.content, next.message)]));
        const units = entry.content.kind === 'order' ? (entry.content.order.units ?? []) : [];
        const calendars = { before: inForce.calendar, after: next.calendar, units };
        return done(await previewCalendar(em, calendars, today, page));
      }),
  };

  async function read(input: CalendarInput): Promise<CalendarReading> {
    const inForce = await latestVersion(store.em());
    const reading = input.kind === 'notice' ? noticeIn(input, inForce.definition) : orderIn(input.order);
    if (!reading.ok) return reading;
    const next = nextVersion(inForce, reading.content);
    return next.ok ? reading : { ok: false, faults: [unfitFault(reading.content, next.message)] };
  }
}

type Definition = Awaited<ReturnType<typeof latestVersion>>['definition'];

function noticeIn(
  { text, given = {} }: Extract<CalendarInput, { kind: 'notice' }>,
  definition: Definition,
): CalendarReading {
  const known = {
    holidayLaw: holidayLawSchema.parse(definition.holidayLaw),
    notices: z.array(noticeSchema).parse(definition.notices),
  };
  const reading = readNotice(text, given, known);
  if (!reading.ok) return reading;
  const { notice, items, warnings } = reading;
  return { ok: true, content: { kind: 'notice', notice }, items, warnings };
}

function orderIn(data: unknown): CalendarReading {
  const parsed = localOrderSchema.safeParse(data);
  if (parsed.success)
    return { ok: true, content: { kind: 'order', order: parsed.data }, items: [], warnings: [] };
  const faults = parsed.error.issues.map(({ path, message }): CalendarFault => {
    const right = '应当写明 number、issuedOn、authority、basis、reason，以及 off 或者 worked';
    return { line: 1, text: path.join('.'), code: 'not-an-order', message, right };
  });
  return { ok: false, faults };
}

function unfitFault(content: CalendarContent, message: string): CalendarFault {
  const { number } = content.kind === 'notice' ? content.notice : content.order;
  return { line: 1, text: number, code: 'unfit', message, right: '请与现行日历中的通知和本地调整核对' };
}

function isJson(text: string): boolean {
  return text.trimStart().startsWith('{');
}

function keptOutcome(kept: Kept, id: string): Outcome<CalendarEntryView> {
  switch (kept.kind) {
    case 'done':
      return done(kept.entry);
    case 'forbidden':
      return failed(forbidden(kept.rule));
    case 'unfit':
      return failed({ kind: 'invalid', message: `不能编入现行日历：${kept.message}`, fields: [] });
    case 'no-such-entry':
      return noSuchEntry(id);
    case 'decided': {
      const message = kept.entry.status === 'confirmed' ? '该录入已经审定。' : '该录入已经退回。';
      const rule = { id: 'calendar-decided', says: message, articles: [] };
      return failed({ kind: 'not-permitted', reason: 'rule', message, state: '', rule, permitted: [] });
    }
    case 'reused': {
      const message = '该请求编号已用于另一次录入，请换用新的请求编号。';
      return failed({ kind: 'conflict', reason: 'request-reused', message });
    }
  }
}

/** @param rule by its code */
export function forbidden(rule: keyof typeof KEEPER_RULES): Problem {
  const message = KEEPER_RULES[rule];
  const broken = { id: rule, says: message, articles: [] };
  return { kind: 'not-permitted', reason: 'actor', message, state: '', rule: broken, permitted: [] };
}

function faulty(faults: readonly CalendarFault[]): Problem {
  const fields = faults.map(({ line, text, message, right }) => ({
    path: `line.${line}`,
    message: `第${line}行“${text}”：${message}；${right}`,
  }));
  return { kind: 'invalid', message: '没有录入：内容有误。', fields };
}

function noSuchEntry(id: string) {
  return notFound(`没有编号为“${id}”的录入。`);
}
