import type { Actor } from '../../machines/party.ts';
import { done, failed, notFound, type Outcome } from '../outcome.ts';
import type { Backfill, BackfillBody, StepTaken, Transport } from '../transport.ts';
import type {
  CaseView,
  LetterEntry,
  LetterView,
  Page,
  PaperContent,
  PaperView,
  RecordEntry,
  TaskView,
} from '../views.ts';
import { type HttpCaller, type HttpOptions, httpCaller } from './call.ts';
import { followOver } from './follow.ts';

/**
 * The way to the docket over its HTTP API. Needs nothing but `fetch`: it works in Node, Deno, Bun and the browser.
 * Who acts is whom the token is for; an actor's unit and role say in which of their roles.
 */
export function connectHttp(options: HttpOptions): Transport {
  return transportOver(httpCaller(options));
}

/** The same over calls that are shared with what lies beside the cases. */
export function transportOver(caller: HttpCaller): Transport {
  const { json, items, bytes } = caller;
  const caseAt = (ref: string) => `/cases/${encodeURIComponent(ref)}`;
  const listPapers: Transport['listPapers'] = (ref, actor) =>
    items<PaperView>(`${caseAt(ref)}/papers`, { actor });

  return {
    submit: ({ requestId, procedure, actor, intake, backfill }) =>
      json<StepTaken>('POST', '/cases', {
        // 补录: who enters it has signed in, and says for whom.
        actor: backfill?.by ?? actor,
        requestId,
        body: { procedure, intake, ...(backfill && { backfill: backfillBody(actor, backfill) }) },
      }),
    act: ({ requestId, case: ref, actor, action, seen }) =>
      json<StepTaken>('POST', `${caseAt(ref)}/actions`, {
        actor,
        requestId,
        body: { ...action, ...(seen !== undefined && { seen }) },
      }),
    getCase: (ref, actor) => json<CaseView>('GET', caseAt(ref), { actor }),
    listTasks: ({ actor, ...query }) => json<Page<TaskView>>('GET', '/tasks', { actor, query }),
    readRecord: (ref, actor, after) =>
      items<RecordEntry>(`${caseAt(ref)}/record`, { actor, query: { after } }),
    listLetters: (ref, actor) => items<LetterEntry>(`${caseAt(ref)}/letters`, { actor }),
    readLetter: (ref, number, actor) =>
      json<LetterView>('GET', `${caseAt(ref)}/letters/${encodeURIComponent(number)}`, {
        actor,
        query: { format: 'json' },
      }),
    uploadPaper: async ({ actor, name, content }) => {
      const body = await gathered(content);
      return json<PaperView>('POST', '/papers', {
        actor,
        query: { name },
        bytes: body,
        // The same content again is the same paper: nothing happens twice.
        requestId: crypto.randomUUID(),
      });
    },
    listPapers,
    readPaper: async (ref, hash, actor): Promise<Outcome<PaperContent>> => {
      const papers = await listPapers(ref, actor);
      if (!papers.ok) return papers;
      const paper = papers.value.find((held) => held.hash === hash);
      if (!paper) return notFound('本案没有这份材料。');
      const content = await bytes(`${caseAt(ref)}/papers/${hash}`, { actor });
      return content.ok ? done({ ...paper, content: content.value }) : failed(content.problem);
    },
    follow: followOver(caller),
    close: async () => undefined,
  };
}

function backfillBody(actor: Actor, { submittedOn, earlier }: Backfill): BackfillBody {
  return { actor, submittedOn, earlier };
}

/** An upload is held in memory, so that it can be sent again; the server takes no more than some dozen megabytes. */
async function gathered(content: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return new Uint8Array(await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
