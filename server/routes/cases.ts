import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { DirectDocket } from '../../client/direct/connect.ts';
import type { BackfillBody, SubmitRequest } from '../../client/transport.ts';
import type { CaseView } from '../../client/views.ts';
import type { Actor } from '../../machines/party.ts';
import { type ProcedureId, procedureOf, procedures } from '../../machines/registry.ts';
import { answered } from '../answered.ts';
import { actorIn, type ServerEnv } from '../env.ts';
import { payloadSchemaOf } from '../procedure-json.ts';
import { requestIdIn } from '../request-id.ts';
import { backfill, caseView, recordEntry, stepTaken, verification } from '../schemas/case.ts';
import { acting, answer, caseRef, changing, listAnswer } from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';
import { underWay } from '../slow-commit.ts';

const ids = Object.keys(procedures) as [ProcedureId, ...ProcedureId[]];

const stillUnderWay = answer(
  '已经收到，尚未办结；到 Location 查看，或者用同一编号重新提交',
  z.object({ requestId: z.string(), detail: z.string() }).openapi('UnderWay'),
);

const submitCase = createRoute({
  method: 'post',
  path: '/cases',
  operationId: 'submitCase',
  tags: ['cases'],
  summary: '提交申请，立案',
  request: {
    headers: changing,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .object({ procedure: z.enum(ids), intake: z.unknown(), backfill: backfill.optional() })
            .openapi('Submission'),
        },
      },
    },
  },
  responses: {
    201: answer('已立案', stepTaken),
    202: stillUnderWay,
    ...problems('malformed', 'unauthenticated', 'forbidden', 'not-found', 'not-permitted', 'conflict'),
    ...problems('unsupported-type', 'too-large'),
  },
});

const getCase = createRoute({
  method: 'get',
  path: '/cases/{ref}',
  operationId: 'getCase',
  tags: ['cases'],
  summary: '一个案件，以及现在可以办理什么',
  request: { headers: acting, params: caseRef },
  responses: { 200: answer('案件', caseView), ...problems('unauthenticated', 'forbidden', 'not-found') },
});

const act = createRoute({
  method: 'post',
  path: '/cases/{ref}/actions',
  operationId: 'act',
  tags: ['cases'],
  summary: '办理案件',
  request: {
    headers: changing,
    params: caseRef,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .object({
              type: z.string().max(100),
              payload: z.unknown(),
              seen: z.int().optional().openapi({ description: '看到的最后一步；案件已有新进展时不办理' }),
            })
            .openapi('Action'),
        },
      },
    },
  },
  responses: {
    200: answer('已办理', stepTaken),
    202: stillUnderWay,
    ...problems('malformed', 'unauthenticated', 'forbidden', 'not-found', 'not-permitted', 'conflict'),
    ...problems('unsupported-type', 'too-large'),
  },
});

const getRecord = createRoute({
  method: 'get',
  path: '/cases/{ref}/record',
  operationId: 'getRecord',
  tags: ['cases'],
  summary: '办理记录',
  request: {
    headers: acting,
    params: caseRef,
    query: z.object({
      after: z.coerce
        .number()
        .int()
        .min(-1)
        .max(2 ** 31 - 1)
        .default(-1)
        .openapi({ description: '只要这一步之后的；缺省为全部', example: -1 }),
    }),
  },
  responses: {
    200: listAnswer('办理记录，按先后', recordEntry),
    ...problems('unauthenticated', 'forbidden', 'not-found', 'invalid'),
  },
});

const verifyRecord = createRoute({
  method: 'get',
  path: '/cases/{ref}/record/verification',
  operationId: 'verifyRecord',
  tags: ['cases'],
  summary: '核对办理记录：每一条的哈希值、前后衔接、与案件登记和文书是否相符',
  request: { headers: acting, params: caseRef },
  responses: {
    200: answer('核对的结果', verification),
    ...problems('unauthenticated', 'forbidden', 'not-found', 'unavailable'),
  },
});

export function addCases(
  app: OpenAPIHono<ServerEnv>,
  docket: Pick<DirectDocket, 'transport' | 'verifyRecord' | 'readiness'>,
): void {
  const { transport, verifyRecord: verify } = docket;
  app.openapi(submitCase, async (c) => {
    const { backfill: entered, ...submission } = c.req.valid('json');
    const by = actorIn(c);
    const requestId = requestIdIn(c, by);
    const taken = await transport.submit({ requestId, ...submission, ...submitterOf(by, entered) });
    const waiting = await underWay(c, docket, taken);
    if (waiting) return c.json(waiting, 202);
    const value = answered(taken);
    c.header('Location', `/api/v1/cases/${value.caseId}`);
    return c.json(value, 201);
  });
  app.openapi(getCase, async (c) => {
    const held = answered(await transport.getCase(c.req.valid('param').ref, actorIn(c)));
    return c.json(withSchemas(held), 200);
  });
  app.openapi(act, async (c) => {
    const { type, payload = {}, seen } = c.req.valid('json');
    const { ref } = c.req.valid('param');
    const actor = actorIn(c);
    const taken = await transport.act({
      requestId: requestIdIn(c, actor),
      case: ref,
      actor,
      action: { type, payload },
      ...(seen !== undefined && { seen }),
    });
    const waiting = await underWay(c, docket, taken, ref);
    return waiting ? c.json(waiting, 202) : c.json(answered(taken), 200);
  });
  app.openapi(getRecord, async (c) => {
    const rows = answered(
      await transport.readRecord(c.req.valid('param').ref, actorIn(c), c.req.valid('query').after),
    );
    return c.json({ items: rows, next: null }, 200);
  });
  app.openapi(verifyRecord, async (c) =>
    c.json(answered(await verify(c.req.valid('param').ref, actorIn(c))), 200),
  );
}

/** Who submits: whoever asks, or who did so on paper, when whoever asks enters it afterwards (补录). */
function submitterOf(
  by: Actor,
  entered: BackfillBody | undefined,
): Pick<SubmitRequest, 'actor' | 'backfill'> {
  if (!entered) return { actor: by };
  const { actor, ...backfill } = entered;
  return { actor, backfill: { by, ...backfill } };
}

function withSchemas(held: CaseView) {
  const procedure = procedureOf(held.procedure.id, held.procedure.version);
  const permitted = held.permitted.map((one) => ({ ...one, schema: payloadSchemaOf(procedure, one.type) }));
  return { ...held, permitted };
}
