import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { PaperError } from '../../papers/errors.ts';
import { openPapers } from '../../papers/open-papers.ts';
import { papersLocation } from '../../stack/home.ts';
import { type Check, fail, ok, why } from './check.ts';

const PAPERS = { id: 'papers', label: '材料存放' };
/** No paper has this hash. */
const NONE = '0'.repeat(64);

/** Where papers lie: whether it can be opened, answers, and, where it is a folder, can be written. */
export async function papersCheck(location: string = papersLocation()): Promise<Check> {
  const remedy =
    '请检查 DOCKET_PAPERS：文件夹应当可写；存储桶请检查地址、密钥和网络（node papers/check-bucket.ts）。';
  try {
    const papers = await openPapers(location);
    try {
      await papers.read(NONE).catch((error: unknown) => {
        if (!(error instanceof PaperError) || error.code !== 'not-there') throw error;
      });
      await access(papers.incoming, constants.W_OK);
    } finally {
      await papers.close();
    }
    return ok(PAPERS, `${location.split('?')[0]} 可用`);
  } catch (error) {
    return fail(PAPERS, `${location.split('?')[0]} 不能用：${why(error)}`, remedy);
  }
}
