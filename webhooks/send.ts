import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { type AddressRules, addressFault, guardedLookup } from './address.ts';

/** How a receiver answered, or why none was reached. */
export type Sent =
  | { readonly kind: 'taken'; readonly status: number }
  /** Any other answer, a redirect too: what is signed for one address is not carried to another. */
  | { readonly kind: 'not-taken'; readonly status: number }
  | { readonly kind: 'not-reached'; readonly reason: string };

export interface Delivery {
  readonly url: string;
  readonly headers: { readonly [header: string]: string };
  readonly payload: string;
}

/** How long a receiver may take to answer, in milliseconds. */
const ANSWER_MS = 15_000;

/** Sends a delivery once. Only the status of the answer is read: what else a receiver says is dropped. */
export function send(
  { url, headers, payload }: Delivery,
  rules: AddressRules,
  answerMs = ANSWER_MS,
): Promise<Sent> {
  const fault = addressFault(url, rules);
  if (fault !== undefined) return Promise.resolve({ kind: 'not-reached', reason: fault });
  const request = url.startsWith('https:') ? overHttps : overHttp;
  return new Promise((resolve) => {
    const body = Buffer.from(payload, 'utf8');
    const sending = request(
      url,
      {
        method: 'POST',
        lookup: guardedLookup(rules),
        signal: AbortSignal.timeout(answerMs),
        headers: {
          'content-type': 'application/cloudevents+json; charset=utf-8',
          'content-length': body.length,
          'user-agent': 'data-docket',
          ...headers,
        },
      },
      (answer) => {
        answer.destroy();
        const status = answer.statusCode ?? 0;
        resolve(status >= 200 && status < 300 ? { kind: 'taken', status } : { kind: 'not-taken', status });
      },
    );
    sending.on('error', (error) => resolve({ kind: 'not-reached', reason: reasonOf(error) }));
    sending.end(body);
  });
}

function reasonOf(error: Error): string {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return '收件方没有在规定时间内应答';
  if (error.name === 'PrivateAddressError') return '回调地址指向内部网络';
  return 'code' in error ? String(error.code) : error.name;
}
