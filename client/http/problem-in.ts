import type { Problem } from '../outcome.ts';

type Kind = Problem['kind'];

/** The problems of HTTP alone, as the problem of the client that they come to. */
const KIND_OF: Readonly<Record<string, Kind>> = {
  'not-permitted': 'not-permitted',
  conflict: 'conflict',
  'not-found': 'not-found',
  invalid: 'invalid',
  malformed: 'invalid',
  'unsupported-type': 'invalid',
  'too-large': 'invalid',
  unauthenticated: 'not-permitted',
  forbidden: 'not-permitted',
  csrf: 'not-permitted',
};

/** What a problem has when the server says no more of it than its code. */
const BARE: { readonly [kind in Kind]: object } = {
  'not-permitted': { reason: 'actor', state: '', rule: null, permitted: [] },
  conflict: { reason: 'stale' },
  'not-found': {},
  invalid: { fields: [] },
  unavailable: {},
};

/** The problem that an answer holds (RFC 9457), as the client has it: its own fields travel in it. */
export async function problemIn(answer: Response, requestId: string | null): Promise<Problem> {
  const details = (await answer.json().catch(() => ({}))) as { readonly [field: string]: unknown };
  const { type: _, title: __, status: ___, instance: ____, detail, code, ...fields } = details;
  const message =
    typeof detail === 'string' ? detail : `案卷系统的答复不是所预期的（HTTP ${answer.status}）。`;
  const kind = KIND_OF[String(code)] ?? 'unavailable';
  if (kind === 'unavailable') return { kind, message, requestId };
  return { ...BARE[kind], ...fields, kind, message } as Problem;
}
