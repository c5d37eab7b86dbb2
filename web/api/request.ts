import i18next from 'i18next';
import { addressOf, type Query } from './address.ts';
import { readingHeaders, takeEarly } from './early.ts';
import { type ProblemDetails, RequestFailed } from './problem.ts';

/** Sent with whatever changes something; the session brings it. */
let csrfToken: string | null = null;
/** Told when the server no longer knows who asks. */
let whenSignedOut: () => void = () => {};

export function setCsrfToken(token: string | null): void {
  csrfToken = token;
}

export function onSignedOut(tell: () => void): void {
  whenSignedOut = tell;
}

interface Sending {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON, a form or a file as they are. */
  readonly body?: unknown;
  readonly query?: Query;
  /** Makes it safe to send the same change again. */
  readonly requestId?: string;
  readonly signal?: AbortSignal;
}

/**
 * Asks the server.
 * @param path below /api/v1, such as '/tasks'
 * @throws {RequestFailed} with the problem that the server named, or `offline` when it was not reached
 */
export async function request<Answer>(path: string, sending: Sending = {}): Promise<Answer> {
  const response = await send(path, sending);
  if (response.status === 204) return undefined as Answer;
  return (await response.json()) as Answer;
}

/** Like `request`, for an answer that is not JSON. */
export async function send(
  path: string,
  { method = 'GET', body, query = {}, requestId, signal }: Sending = {},
): Promise<Response> {
  const headers = readingHeaders();
  if (method !== 'GET') {
    headers.set('Idempotency-Key', requestId ?? crypto.randomUUID());
    if (csrfToken !== null) headers.set('X-CSRF-Token', csrfToken);
  }
  const raw = body instanceof Blob || body instanceof FormData;
  if (body !== undefined && !raw) headers.set('Content-Type', 'application/json');
  const address = addressOf(path, query);
  const ask = () =>
    fetch(address, {
      method,
      headers,
      ...(signal && { signal }),
      ...(body !== undefined && { body: raw ? body : JSON.stringify(body) }),
    });
  const early = method === 'GET' ? takeEarly(address) : Promise.resolve(undefined);
  const answer = await early
    .then((answered) => answered ?? ask())
    .catch((error: unknown) => {
      if (signal?.aborted) throw error;
      throw new RequestFailed(offline());
    });
  if (answer.ok) return answer;
  const problem = await readProblem(answer);
  if (problem.code === 'unauthenticated') whenSignedOut();
  throw new RequestFailed(problem);
}

async function readProblem(answer: Response): Promise<ProblemDetails> {
  const isProblem = answer.headers.get('Content-Type')?.includes('json') ?? false;
  if (isProblem) return (await answer.json()) as ProblemDetails;
  const detail = i18next.t('problem.odd', { status: answer.status });
  return { title: i18next.t('problem.title'), status: answer.status, detail, code: 'odd-answer' };
}

function offline(): ProblemDetails {
  return {
    title: i18next.t('problem.offlineTitle'),
    status: 0,
    detail: i18next.t('problem.offline'),
    code: 'offline',
  };
}
