import { z } from '@hono/zod-openapi';
import { localOrderSchema } from '../../calendar/local-order.ts';
import { noticeSchema } from '../../calendar/notice.ts';
import type {
  CalendarContent,
  CalendarEntryView,
  CalendarView,
  ForeseenView,
  PreviewView,
  RolloverView,
} from '../../client/calendar.ts';
import type { CalendarWarning } from '../../client/calendar-warning.ts';
import { clock } from './case.ts';
import { day, listOf, maybe, pageOf, plainText } from './parts.ts';

export const calendarView = z
  .object({
    version: z.string().openapi({ description: '日历版本' }),
    inForceFrom: z.string().nullable().openapi({ description: '生效时间；随程序带来的日历为 null' }),
    years: listOf(
      z.object({
        year: z.int(),
        loaded: z.boolean().openapi({ description: '该年的放假通知是否已载入；否则按周末和法定放假日暂定' }),
        workingDays: z.int(),
        named: listOf(
          z.object({ date: day, working: z.boolean(), reason: z.string(), source: z.string() }),
        ).openapi({ description: '通知、本地调整或者法规写明的日子' }),
      }),
    ),
  })
  .openapi('Calendar') satisfies z.ZodType<CalendarView>;

const content = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('notice'), notice: noticeSchema }),
    z.object({ kind: z.literal('order'), order: localOrderSchema }),
  ])
  .openapi('CalendarContent') satisfies z.ZodType<CalendarContent>;

const act = z.object({ by: listOf(z.string()), unit: z.string(), at: z.string() });

export const calendarEntry = z
  .object({
    id: z.string(),
    content,
    wording: z.string().nullable().openapi({ description: '粘贴的通知正文' }),
    entered: act,
    status: z.enum(['draft', 'confirmed', 'rejected']),
    decided: act.extend({ reasons: z.string().nullable() }).nullable(),
    version: z.string().nullable().openapi({ description: '由此产生的日历版本' }),
  })
  .openapi('CalendarEntry') satisfies z.ZodType<CalendarEntryView>;

export const calendarInput = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('notice'),
      text: plainText('通知的正文，或者其 JSON', 20_000),
      given: z
        .object({
          title: plainText('标题').optional(),
          number: plainText('发文字号').optional(),
          issuedOn: plainText('成文日期').optional(),
          source: plainText('出处', 500).optional(),
        })
        .optional()
        .openapi({ description: '正文没有写明的，另行填写' }),
    }),
    z.object({
      kind: z.literal('order'),
      order: z.record(z.string(), z.unknown()).openapi({ description: '本地调整，见 CalendarContent' }),
    }),
  ])
  .openapi('CalendarInput');

const fault = z
  .object({
    line: z.int().openapi({ description: '第几行，从1起' }),
    text: z.string(),
    code: z.string().openapi({ description: '供程序判断的代码', example: 'weekday-differs' }),
    message: z.string(),
    right: z.string().openapi({ description: '怎样才对' }),
  })
  .openapi('CalendarFault');

export const calendarReading = z
  .union([
    z.object({
      ok: z.literal(true),
      content,
      items: listOf(
        z.object({
          line: z.int(),
          text: z.string(),
          name: z.string(),
          off: listOf(day),
          madeUp: listOf(day),
        }),
      ),
      warnings: listOf(fault),
    }),
    z.object({ ok: z.literal(false), faults: listOf(fault) }),
  ])
  .openapi('CalendarReading');

const countedDay = z.object({ dueOn: day.nullable(), provisional: z.boolean(), version: z.string() });

const foreseen = z
  .object({
    clock: z.string(),
    label: z.string(),
    outcome: z.enum(['moved', 'confirmed', 'unchanged', 'stays-expired', 'revived', 'changed-by-step']),
    from: countedDay,
    to: countedDay,
    caseId: z.string(),
    caseNumber: z.string(),
    subject: z.string(),
    becomesOverdue: z.boolean(),
    wouldCeaseToBeOverdue: z.boolean(),
  })
  .openapi('ForeseenPeriod') satisfies z.ZodType<ForeseenView>;

export const preview = pageOf(foreseen)
  .extend({
    days: z.object({ first: day, last: day }).nullable(),
    counts: z
      .object({
        complete: z.boolean().openapi({ description: 'false 时涉及的期限太多，没有全部计数，各数为至少' }),
        moved: z.int(),
        confirmed: z.int(),
        becomeOverdue: z.int(),
        wouldCeaseToBeOverdue: z.int(),
      })
      .nullable()
      .openapi({ description: '各页合计，随第一页给出；其余各页为 null' }),
  })
  .openapi('CalendarPreview') satisfies z.ZodType<PreviewView>;

export const rollover = z
  .object({
    id: z.string(),
    version: z.string(),
    startedBy: z.string(),
    startedAt: z.string(),
    cases: z.int(),
    progress: z.object({ carried: z.int(), unanswered: z.int() }).nullable(),
    finishedAt: z.string().nullable(),
    report: z
      .object({
        cases: z.int(),
        onTheirOwn: z.int(),
        clocks: z.object({
          moved: z.int(),
          confirmed: z.int(),
          unchanged: z.int(),
          'stays-expired': z.int(),
          revived: z.int(),
          'changed-by-step': z.int(),
        }),
        becameOverdue: z.int(),
        left: z.int(),
      })
      .nullable(),
  })
  .openapi('Rollover') satisfies z.ZodType<RolloverView>;

export const warning = z
  .object({
    code: z.enum(['notice-missing', 'instrument-expiry', 'rollover-needed', 'entry-waiting']),
    message: z.string(),
    whatToDo: z.string(),
    cases: z.int(),
    on: day.nullable(),
  })
  .openapi('CalendarWarning') satisfies z.ZodType<CalendarWarning>;

export const explanation = z
  .object({
    dueOn: day.nullable(),
    provisional: z.boolean(),
    warning: maybe(z.string()),
    calendarVersion: z.string(),
    days: z.array(
      z.object({
        date: day,
        nth: z.int().nullable().openapi({ description: '期限中的第几个工作日；不计入的为 null' }),
        by: z.string(),
        reason: z.string(),
        source: z.string(),
      }),
    ),
  })
  .openapi('DueExplanation');

export const clockExplanation = z
  .object({
    caseId: z.string(),
    caseNumber: z.string(),
    clock,
    unit: z.string().nullable(),
    explanation: explanation.nullable(),
  })
  .openapi('ClockExplanation');
