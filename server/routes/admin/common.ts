import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Asker, PersonView } from '../../../client/admin.ts';
import { DUTIES, type Duty } from '../../../machines/administrator.ts';
import type { ServerEnv } from '../../env.ts';
import { HttpProblem } from '../../problem.ts';
import { role } from '../../schemas/case.ts';
import { flag, listOf, paging, plainText } from '../../schemas/parts.ts';

/**
 * The administrator who asks.
 * @param duties one of which they must hold; the docket looks it up once more
 * @throws {HttpProblem} `forbidden`
 */
export function askerIn(c: Context<ServerEnv>, ...duties: readonly Duty[]): Asker {
  const { person, admin } = c.get('identity');
  if (admin === null || !duties.includes(admin)) {
    const names = duties.map((duty) => DUTIES[duty]).join('、');
    throw new HttpProblem('forbidden', `这项工作由${names}办理。`);
  }
  return { person, request: c.get('requestId') };
}

/** Codes that a route of an administrator may answer with. */
export const ADMIN_READ = ['unauthenticated', 'forbidden', 'invalid', 'unavailable'] as const;
export const ADMIN_CHANGE = [...ADMIN_READ, 'malformed', 'csrf', 'not-found', 'not-permitted'] as const;

export const personId = plainText('人员编号', 100).openapi({ example: 'p-wf-gaj-clerk-1' });
/** A header names a unit by it (`Docket-Acting-As`), and the ids of its requests begin with it. */
export const unitCode = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/, '机构编码由字母、数字和 . _ - 组成，不超过50个字符。')
  .openapi({ description: '机构编码', example: 'wf-gaj' });

export const peopleQuery = z.object({
  query: plainText('姓名或者编号的一部分', 50).optional(),
  unit: unitCode.optional(),
  role: role.optional().openapi({ description: '任此角色的；写明机构的，在该机构' }),
  duty: flag('true 只看管理员，false 只看其他人员'),
  ...paging,
});

export const registeredPerson = z
  .object({
    id: z.string(),
    name: z.string(),
    active: z.boolean().openapi({ description: '是否在职' }),
    memberships: listOf(z.object({ unit: z.string(), role })),
    duty: z.enum(['system', 'security', 'audit']).nullable().openapi({ description: '管理员的职责' }),
  })
  .openapi('RegisteredPerson') satisfies z.ZodType<PersonView>;

/** The body of a request. */
export const bodyOf = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});
