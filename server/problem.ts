import type { Problem } from '../client/outcome.ts';
import { keyOf } from './request-id.ts';

/** The stable codes of what can go wrong, with their HTTP status and their Chinese title. */
export const PROBLEMS = {
  malformed: { status: 400, title: '请求的格式不对' },
  unauthenticated: { status: 401, title: '尚未登录' },
  forbidden: { status: 403, title: '没有这项权限' },
  csrf: { status: 403, title: '请求没有通过防伪校验' },
  'not-found': { status: 404, title: '没有找到' },
  'method-not-allowed': { status: 405, title: '不支持这种操作' },
  'not-permitted': { status: 409, title: '现在不能这样办理' },
  conflict: { status: 409, title: '与先前的办理冲突' },
  'too-large': { status: 413, title: '内容过大' },
  'unsupported-type': { status: 415, title: '不支持这种内容类型' },
  invalid: { status: 422, title: '内容不符合要求' },
  'rate-limited': { status: 429, title: '请求过于频繁' },
  internal: { status: 500, title: '系统出错' },
  unavailable: { status: 503, title: '系统暂时没有答复' },
} as const;
/** The status of a `conflict` whose reason is `stale`. */
export const STALE = 412;
export type ProblemCode = keyof typeof PROBLEMS;

/** A problem as it goes over HTTP (RFC 9457). What the client's `Problem` says stands in it too. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly [more: string]: unknown;
}

/** Ends a request with a problem. Thrown by routes and middleware; `app.onError` answers with it. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly details: ProblemDetails;
  readonly headers: Readonly<Record<string, string>>;

  /**
   * @param detail in Chinese: what happened, and what would be right
   * @param more further fields of the answer
   */
  constructor(
    code: ProblemCode,
    detail: string,
    more: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    const { title } = PROBLEMS[code];
    // A case that has moved since the caller read it: RFC 9110 has a status of its own for that.
    const status = code === 'conflict' && more.reason === 'stale' ? STALE : PROBLEMS[code].status;
    this.details = { ...more, type: `/reference/problems#${code}`, title, status, detail, code };
    this.headers = headers;
  }
}

/** A problem of the client as one of HTTP. */
export function httpProblemOf(problem: Problem): HttpProblem {
  const { kind, message, ...more } = problem;
  if (problem.kind !== 'unavailable') return new HttpProblem(kind, message, more);
  const requestId = problem.requestId && keyOf(problem.requestId);
  return new HttpProblem(kind, message, { requestId }, { 'Retry-After': '5' });
}
