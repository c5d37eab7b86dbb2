import { createParser } from 'eventsource-parser';
import type { Actor } from '../../machines/party.ts';
import type { DocketEvent, Followed } from '../events.ts';
import { pause } from '../pause.ts';
import type { HttpCaller } from './call.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/** Follows the live updates of the API. A stream that ends is opened anew, from the last event that came. */
export function followOver({ events }: Pick<HttpCaller, 'events'>) {
  return async function* follow(actor: Actor, signal: AbortSignal): AsyncIterable<Followed> {
    let last: string | undefined;
    for (let pauseMs = FIRST_PAUSE_MS; !signal.aborted; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      const answer = await events(actor, last, signal).catch(() => undefined);
      if (answer?.ok && answer.body) {
        pauseMs = FIRST_PAUSE_MS;
        yield { kind: 'open' };
        for await (const event of eventsIn(answer.body)) {
          last = event.id;
          yield event;
        }
        yield { kind: 'lost' };
      } else {
        await answer?.body?.cancel().catch(() => undefined);
      }
      await pause(pauseMs, signal);
    }
  };
}

/** The events of a stream, until it ends or breaks. */
async function* eventsIn(body: ReadableStream<Uint8Array>): AsyncIterable<DocketEvent> {
  const came: DocketEvent[] = [];
  const parser = createParser({
    onEvent: ({ event, id, data }) => {
      came.push({ ...JSON.parse(data), kind: event, id } as DocketEvent);
    },
  });
  const text = new TextDecoder();
  const reader = body.getReader();
  const next = () => reader.read().catch(() => undefined);
  try {
    for (let piece = await next(); piece && !piece.done; piece = await next()) {
      parser.feed(text.decode(piece.value, { stream: true }));
      yield* came.splice(0);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
