import { z } from '@hono/zod-openapi';
import type { BackfillBody, StepTaken } from '../../client/transport.ts';
import type { RecordVerification } from '../../client/verification.ts';
import type { CaseView, RecordEntry, TaskView } from '../../client/views.ts';
import { type Actor, PARTIES, type Party, ROLES, type Role } from '../../machines/party.ts';
import type { ArticleRef } from '../../statute/citation.ts';
import { day, listOf, maybe, plainText } from './parts.ts';

export const party = z.enum(Object.keys(PARTIES) as [Party, ...Party[]]);
export const role = z.enum(Object.keys(ROLES) as [Role, ...Role[]]);
export const article = z
  .custom<ArticleRef>((value) => typeof value === 'string')
  .openapi({ type: 'string', description: '条款', example: 'R21(1)' });

export const stepTaken = z
  .object({
    caseId: z.string().openapi({ description: '案件编号' }),
    caseNumber: z.string().openapi({ description: '案号', example: '潍数共享〔2026〕9号' }),
    sequence: z.int().openapi({ description: '办理记录的序号', example: 3 }),
    hash: z.string().openapi({ description: '办理记录的哈希值' }),
  })
  .openapi('StepTaken') satisfies z.ZodType<StepTaken>;

const actor = z
  .strictObject({
    person: plainText('人员的编号').openapi({ example: 'p-wf-mzj-clerk-1' }),
    unit: plainText('机构代码').openapi({ example: 'wf-mzj' }),
    role,
    onBehalfOf: maybe(plainText('代行其职责的人员的编号')),
  })
  .openapi('Actor') satisfies z.ZodType<Actor>;

export const backfill = z
  .strictObject({
    actor: actor.openapi({ description: '当时提交申请的人员' }),
    submittedOn: day.openapi({ description: '当时提交申请的日期' }),
    earlier: z
      .array(
        z.strictObject({
          action: z.strictObject({ type: z.string().max(100), payload: z.unknown() }),
          actor,
          on: day,
        }),
      )
      .openapi({ description: '此后已经办理的，按先后；内容与办理案件的相同' }),
  })
  .openapi('Backfill', {
    description:
      '补录：登录使用本系统以前提交和办理的。只由大数据主管部门的督办人员办理，案件从当时的日期起算',
  }) satisfies z.ZodType<BackfillBody>;

const permittedAction = z
  .object({
    type: z.string().openapi({ example: 'signIn' }),
    label: z.string().openapi({ example: '签收' }),
    articles: listOf(article),
    final: z.boolean().openapi({ description: '不能撤回的办理，办理前应当再次确认' }),
    schema: z.record(z.string(), z.unknown()).openapi({
      description: '内容的 JSON Schema（2020-12）',
      example: { type: 'object', properties: { note: { type: 'string', title: '备注' } } },
    }),
  })
  .openapi('PermittedAction');

export const task = z
  .object({
    id: z.string(),
    caseId: z.string(),
    caseNumber: z.string(),
    subject: z.string(),
    procedure: z.string(),
    key: z.string(),
    label: z.string(),
    party,
    unit: z.string(),
    roles: listOf(role),
    actions: listOf(z.string()),
    dueOn: day.nullable(),
    provisional: z.boolean(),
    overdue: z.boolean(),
  })
  .openapi('Task') satisfies z.ZodType<TaskView>;

export const clock = z
  .object({
    id: z.string().openapi({ example: 'share.reply#1' }),
    period: z.string(),
    label: z.string(),
    event: z.string(),
    target: z.boolean().openapi({ description: '与法定期限并行的内部时限' }),
    basis: z.enum(['statutory', 'internal', 'case']),
    articles: listOf(article),
    receivedOn: day,
    receipt: z
      .object({ offDay: z.enum(['same-day', 'next-working-day']), afterHours: z.boolean() })
      .nullable()
      .openapi({ description: '收到之日的认定；不以收到起算的为 null' }),
    startedBy: z.int().openapi({ description: '起算的步骤序号' }),
    workingDays: z.int().nullable(),
    until: day.nullable(),
    extensions: listOf(
      z.object({
        workingDays: z.int(),
        countsFrom: z.enum(['original-due', 'consent']),
        consentedOn: day,
        by: z.int().openapi({ description: '同意延期的步骤序号' }),
      }),
    ),
    excluded: listOf(
      z.object({
        from: day,
        to: maybe(day),
        stoppedBy: maybe(z.int()),
        resumedBy: maybe(z.int()),
      }),
    ),
    dueOn: day.nullable(),
    cutOff: z
      .string()
      .nullable()
      .openapi({ description: '最后一日的截止时刻；null 为二十四时', example: '17:30' }),
    provisional: z.boolean(),
    calendarVersion: z.string().nullable(),
    warnOn: listOf(day),
    warned: listOf(day),
    expired: z.boolean(),
    supervised: z.boolean(),
    rectificationStarted: z.boolean(),
    stoppedOn: day.nullable(),
    lateBy: z.int().nullable(),
  })
  .openapi('Clock');

const linkedCase = z
  .object({ caseId: z.string(), number: z.string(), procedure: z.string(), link: z.string() })
  .openapi('LinkedCase');

export const caseView = z
  .object({
    id: z.string(),
    number: z.string().openapi({ description: '案号' }),
    procedure: z.object({ id: z.string(), version: z.int(), title: z.string() }),
    subject: z.string(),
    closed: z.boolean(),
    stateLabel: z.string(),
    states: listOf(z.string()),
    sequence: z.int(),
    openedOn: day,
    parties: listOf(z.object({ party, unit: z.string(), name: z.string() })),
    rules: z.object({
      instrument: z.string(),
      reasons: listOf(z.string()),
      warnings: listOf(z.string()),
    }),
    links: z.object({ startedBy: linkedCase.nullable(), started: listOf(linkedCase) }),
    clocks: listOf(clock),
    tasks: listOf(task),
    permitted: listOf(permittedAction),
  })
  .openapi('Case') satisfies z.ZodType<CaseView>;

export const recordEntry = z
  .object({
    sequence: z.int(),
    kind: z.enum(['opening', 'action', 'warning', 'due', 'settlement', 'calendar']),
    action: z.string(),
    label: z.string(),
    articles: listOf(z.string()),
    actor: z.object({
      person: z.string(),
      unit: z.string(),
      role,
      onBehalfOf: maybe(z.string()),
    }),
    by: z.object({
      person: z.string().nullable(),
      unit: z.string().nullable(),
      onBehalfOf: z.string().nullable(),
    }),
    content: z.unknown().openapi({ description: '办理的内容；其他机构办理的为 null，见其文书' }),
    on: day,
    at: z.string().openapi({ format: 'date-time' }),
    backfilled: z.boolean(),
    to: listOf(z.string()),
    algorithm: z.string(),
    hash: z.string(),
  })
  .openapi('RecordEntry') satisfies z.ZodType<RecordEntry>;

export const verification = z
  .object({
    caseId: z.string(),
    caseNumber: z.string(),
    intact: z.boolean().openapi({ description: '记录是否完好' }),
    rows: z.int().openapi({ description: '记录的条数' }),
    faults: listOf(z.object({ sequence: z.int(), fault: z.string(), says: z.string() })),
  })
  .openapi('RecordVerification') satisfies z.ZodType<RecordVerification>;
