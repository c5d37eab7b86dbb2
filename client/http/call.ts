import type { Actor } from '../../machines/party.ts';
import { done, failed, type Outcome, type Problem } from '../outcome.ts';
import { problemIn } from './problem-in.ts';

export interface HttpOptions {
  /** Where the docket is: `https://docket.example.gov.cn`, without `/api/v1`. */
  readonly baseUrl: string;
  /**
   * The access token that is sent with every request, or what gives one that is valid now. Without it the browser's
   * session counts.
   */
  readonly token?: string | (() => string | Promise<string>);
  /** How long a call may take with all its tries, in milliseconds (default 30 000). */
  readonly timeoutMs?: number;
  /** Gives up all calls at once. */
  readonly signal?: AbortSignal;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Another `fetch` than that of the platform. */
  readonly fetch?: typeof fetch;
}

interface Call {
  /** Missing where everybody who has signed in is told the same. */
  readonly actor?: Actor;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** Of what changes something. It makes it safe to send the same again. */
  readonly requestId?: string;
  /** A change that has no request id and must not be made twice: it is sent once, whatever becomes of it. */
  readonly once?: true;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Calls to the API, as the parts of the client make them. */
export type HttpCaller = ReturnType<typeof httpCaller>;

const API_BASE = '/api/v1';
const TIMEOUT_MS = 30_000;
/** Pauses between tries grow from here, twice as long each time, up to the longest. */
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;
/** What passes by itself: too many requests, and gateways and servers that are away. */
const PASSING: readonly number[] = [429, 502, 503, 504];

/** Calls to the API. Whatever passes is tried again until the time is up: reads, and changes too, by their request id. */
export function httpCaller(options: HttpOptions) {
  const { timeoutMs = TIMEOUT_MS } = options;
  // Called without its object, as the browser's own demands.
  const send = options.fetch ?? ((url: string, init: RequestInit) => fetch(url, init));

  return { json, items, bytes, events };

  /** The JSON of an answer; null where it has none. */
  async function json<Value>(method: Method, path: string, call: Call): Promise<Outcome<Value>> {
    return tried<Value>(call, async (signal) => {
      const answer = await send(urlOf(path, call.query), await requestOf(method, call, signal));
      if (answer.status === 202) {
        // The commit takes its time. Sent again under its id, the request is the same one, and gets its outcome.
        await answer.body?.cancel();
        return { again: true, after: answer.headers.get('Retry-After') };
      }
      if (!answer.ok) return refusal(answer, call);
      const value = answer.status === 204 ? null : await answer.json();
      return { outcome: done(value as Value) };
    });
  }

  /** The items of a list that is given whole. */
  async function items<Item>(path: string, call: Call): Promise<Outcome<readonly Item[]>> {
    const page = await json<{ readonly items: readonly Item[] }>('GET', path, call);
    return page.ok ? done(page.value.items) : page;
  }

  /** The stream of live updates, tried once. @param after id of the last event that is known */
  async function events(actor: Actor, after: string | undefined, signal: AbortSignal): Promise<Response> {
    const request = await requestOf('GET', { actor }, signal);
    const headers = { ...request.headers, Accept: 'text/event-stream' };
    const known = after === undefined ? {} : { 'Last-Event-ID': after };
    return send(urlOf('/events'), { ...request, headers: { ...headers, ...known } });
  }

  async function bytes(path: string, call: Call): Promise<Outcome<AsyncIterable<Uint8Array>>> {
    return tried<AsyncIterable<Uint8Array>>(call, async (signal) => {
      const answer = await send(urlOf(path, call.query), await requestOf('GET', call, signal));
      if (!answer.ok) return refusal(answer, call);
      return { outcome: done(piecesOf(answer)) };
    });
  }

  async function tried<Value>(
    { requestId = null, once }: { readonly requestId?: string | null; readonly once?: true },
    attempt: (signal: AbortSignal) => Promise<Attempt<Value>>,
  ): Promise<Outcome<Value>> {
    const deadline = Date.now() + timeoutMs;
    const ended = AbortSignal.timeout(timeoutMs);
    const signal = options.signal ? AbortSignal.any([options.signal, ended]) : ended;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const result = await attempt(signal).catch((): Attempt<Value> => ({ again: true, after: null }));
      if ('outcome' in result) return result.outcome;
      // Half of the pause is left to chance, so that many callers do not come back at the same moment.
      const waitMs = Number(result.after) * 1000 || pause * (0.5 + Math.random() / 2);
      if (once || signal.aborted || Date.now() + waitMs > deadline) {
        return failed(result.problem ?? unreachable(requestId));
      }
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }

  async function refusal(answer: Response, { requestId }: Call): Promise<Attempt<never>> {
    const problem = await problemIn(answer, requestId ?? null);
    if (!PASSING.includes(answer.status)) return { outcome: failed(problem) };
    return { again: true, after: answer.headers.get('Retry-After'), problem };
  }

  async function requestOf(method: string, call: Call, signal: AbortSignal): Promise<RequestInit> {
    const { actor, requestId, body } = call;
    const token = typeof options.token === 'function' ? await options.token() : options.token;
    return {
      method,
      signal,
      headers: {
        ...options.headers,
        Accept: 'application/json',
        ...(actor && { 'Docket-Acting-As': nameOf(actor) }),
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...(method !== 'GET' && requestId !== undefined && { 'Idempotency-Key': requestId }),
        ...(method !== 'GET' && body !== undefined && { 'Content-Type': 'application/json' }),
        ...(method !== 'GET' && call.bytes && { 'Content-Type': 'application/octet-stream' }),
      },
      ...(method !== 'GET' && body !== undefined && { body: JSON.stringify(body) }),
      ...(method !== 'GET' && call.bytes && { body: call.bytes }),
    };
  }

  function urlOf(path: string, query: Call['query'] = {}): string {
    const url = new URL(`${API_BASE}${path}`, options.baseUrl);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    return url.href;
  }
}

/** A role of one's own, or that of the person for whom one stands in. */
function nameOf({ unit, role, onBehalfOf }: Actor): string {
  return [unit, role, ...(onBehalfOf === undefined ? [] : [onBehalfOf])].join('/');
}

type Attempt<Value> =
  | { readonly outcome: Outcome<Value> }
  /** `after`: seconds, as the server asks for; `problem`: what it says meanwhile. */
  | { readonly again: true; readonly after: string | null; readonly problem?: Problem };

function unreachable(requestId: string | null): Problem {
  return { kind: 'unavailable', message: '案卷系统暂时没有答复，请稍后再试。', requestId };
}

async function* piecesOf(answer: Response): AsyncIterable<Uint8Array> {
  const reader = answer.body?.getReader();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read())
    yield piece.value;
}
