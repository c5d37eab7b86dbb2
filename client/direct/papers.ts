import { PaperError } from '../../papers/errors.ts';
import type { PaperStore } from '../../papers/paper-store.ts';
import { receivePaper } from '../../papers/receive-paper.ts';
import type { Store } from '../../store/connection.ts';
import { findCase } from '../../store/find-case.ts';
import { notePaper, paperOfCase, papersOfCase } from '../../store/papers.ts';
import { done, failed, notFound, type Outcome } from '../outcome.ts';
import type { Transport } from '../transport.ts';
import { noSuchCase } from './no-such-case.ts';
import { whileAvailable } from './while-available.ts';

/** Papers, their content straight from where it lies. Whoever may see a case may read the papers in it. */
export function papersFrom(
  store: Store,
  papers: (() => Promise<PaperStore>) | undefined,
  nowMs: () => number,
): Pick<Transport, 'uploadPaper' | 'listPapers' | 'readPaper'> {
  return {
    uploadPaper: ({ actor, name, content }) =>
      whileAvailable(null, () =>
        whileSound(async () => {
          if (!papers) return nowhere();
          const at = new Date(nowMs()).toISOString();
          const held = await receivePaper(await papers(), name, content, (paper, keep) =>
            notePaper(store.em(), paper, actor, at, keep),
          );
          if (held) return done(held);
          const message = '办理人员在该机构没有相应的任职，不能上传材料。';
          const nothing = { state: '', rule: null, permitted: [] };
          return failed({ kind: 'not-permitted', reason: 'actor', message, ...nothing });
        }),
      ),
    listPapers: (ref, actor) =>
      whileAvailable(null, async () => {
        const held = await findCase(store.em(), ref, actor);
        return held ? done(await papersOfCase(store.em(), held.id)) : noSuchCase(ref);
      }),
    readPaper: (ref, hash, actor) =>
      whileAvailable(null, () =>
        whileSound(async () => {
          if (!papers) return nowhere();
          const held = await findCase(store.em(), ref, actor);
          if (!held) return noSuchCase(ref);
          const paper = await paperOfCase(store.em(), held.id, hash);
          if (!paper) return notFound('本案没有这份材料。');
          return done({ ...paper, content: await (await papers()).read(hash) });
        }),
      ),
  };
}

function nowhere() {
  const message = '没有设置材料的存放位置（DOCKET_PAPERS），不能上传和读取材料。';
  return failed({ kind: 'unavailable', message, requestId: null });
}

/** What is wrong with a paper is told to whoever brings it. */
async function whileSound<Value>(call: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof PaperError)) throw error;
    const { code, message } = error;
    if (code === 'not-there' || code === 'damaged') return notFound(message);
    const path = code === 'bad-name' || code === 'name-differs' ? 'name' : 'content';
    return failed({ kind: 'invalid', message, fields: [{ path, message }] });
  }
}
