import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { z } from 'zod';
import type { ServerEnv } from './env.ts';
import { HttpProblem, type ProblemCode } from './problem.ts';

/** Answers with the problem that ended a request. A fault of ours is logged, and told without what it was. */
export function answerProblem(error: Error, c: Context<ServerEnv>): Response {
  const problem = problemOf(error);
  if (!problem) c.get('log').error({ err: error }, 'fault');
  const { details, headers } = problem ?? new HttpProblem('internal', '系统出错，请把请求编号告诉管理员。');
  // Headers that were set before stay: the request id is among them.
  return c.body(JSON.stringify({ ...details, trace: c.get('requestId') }), details.status as 400, {
    ...headers,
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
}

/** Input that is not as the document says is refused with its fields. */
export function invalidInput(
  result: { readonly success: true } | { readonly success: false; readonly error: z.ZodError },
): void {
  if (result.success) return;
  const fields = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new HttpProblem('invalid', '请求的内容不完整或者格式不对。', { fields });
}

interface Route {
  readonly method: string;
  readonly path: string;
}

/** Answers for an address that nobody serves, or not with this method (405, with those that are). */
export function notFoundIn(routes: () => readonly Route[]) {
  return (c: Context<ServerEnv>): Response => {
    const methods = [
      ...new Set(
        routes()
          .filter(({ method, path }) => method !== 'ALL' && matches(path, c.req.path))
          .map(({ method }) => method),
      ),
    ];
    if (methods.length === 0 || methods.includes(c.req.method)) {
      return answerProblem(new HttpProblem('not-found', '没有这个地址。'), c);
    }
    const Allow = methods.join(', ');
    return answerProblem(
      new HttpProblem('method-not-allowed', `这个地址只支持 ${Allow}。`, {}, { Allow }),
      c,
    );
  };
}

function matches(pattern: string, path: string): boolean {
  if (pattern.includes('*')) return false;
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return (
    wanted.length === given.length && wanted.every((part, at) => part.startsWith(':') || part === given[at])
  );
}

const BY_STATUS: { readonly [status: number]: ProblemCode } = {
  400: 'malformed',
  413: 'too-large',
  415: 'unsupported-type',
};

function problemOf(error: Error): HttpProblem | undefined {
  if (error instanceof HttpProblem) return error;
  const code = error instanceof HTTPException ? BY_STATUS[error.status] : undefined;
  if (code === 'malformed') return new HttpProblem(code, '请求的内容不是有效的 JSON。');
  if (code === 'unsupported-type') return new HttpProblem(code, '请以 Content-Type: application/json 提交。');
  return code && new HttpProblem(code, error.message);
}
