import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { describeProcedure } from '../../machines/describe.ts';
import { chartDrawing, stateDiagram } from '../../machines/diagram.ts';
import { PARTIES, partyRoleLabel } from '../../machines/party.ts';
import type { Procedure } from '../../machines/procedure.ts';
import { procedures } from '../../machines/registry.ts';
import type { ServerEnv } from '../env.ts';
import { HttpProblem } from '../problem.ts';
import { jsonSchemaOf, payloadSchemaOf } from '../procedure-json.ts';
import { acting, answer, listAnswer, plainText } from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';
import { procedureDetail, procedureEntry } from '../schemas/procedure.ts';

const listProcedures = createRoute({
  method: 'get',
  path: '/procedures',
  operationId: 'listProcedures',
  tags: ['procedures'],
  summary: '办理程序',
  request: { headers: acting },
  responses: {
    200: listAnswer('全部办理程序', procedureEntry),
    ...problems('unauthenticated'),
  },
});

const getProcedure = createRoute({
  method: 'get',
  path: '/procedures/{id}',
  operationId: 'getProcedure',
  tags: ['procedures'],
  summary: '一个办理程序：状态、办理动作、期限、申请内容和状态图',
  request: {
    headers: acting,
    params: z.object({ id: plainText('程序的编号').openapi({ example: 'share-request' }) }),
  },
  responses: { 200: answer('办理程序', procedureDetail), ...problems('unauthenticated', 'not-found') },
});

export function addProcedures(app: OpenAPIHono<ServerEnv>): void {
  const all: readonly Procedure[] = Object.values(procedures);
  app.openapi(listProcedures, (c) => c.json({ items: all.map(entryOf), next: null }, 200));
  app.openapi(getProcedure, (c) => {
    const { id } = c.req.valid('param');
    const procedure = all.find((one) => one.id === id);
    if (!procedure) throw new HttpProblem('not-found', `没有“${id}”这一程序。`);
    return c.json(detailOf(procedure), 200);
  });
}

function entryOf(procedure: Procedure) {
  const { id, version, title, numberWord } = procedure;
  return {
    ...{ id, version, title, numberWord },
    offered: { sharing: [], ownItems: false, withoutItem: false, ...procedure.offered },
    parties: procedure.parties.map((party) => ({ party, label: PARTIES[party] })),
    submitBy: procedure.submitBy.map((by) => ({ by, label: partyRoleLabel(by) })),
  };
}

function detailOf(procedure: Procedure) {
  const described = describeProcedure(procedure);
  return {
    ...entryOf(procedure),
    ...described,
    actions: described.actions.map((action) => ({
      ...action,
      final: procedure.actions[action.id]?.final ?? false,
      schema: payloadSchemaOf(procedure, action.id),
    })),
    intake: jsonSchemaOf(procedure.intake),
    diagram: { mermaid: stateDiagram(procedure), ...chartDrawing(procedure) },
  };
}
