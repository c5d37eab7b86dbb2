import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LetterEntry } from '../../../client/views.ts';
import { letterDocx } from '../../../letters/docx.ts';
import { answerOf } from '../../output/problem.ts';
import { present } from '../../output/report.ts';
import { table } from '../../output/table.ts';
import { withRunningDocket } from '../../running.ts';
import { viewerOf } from '../../viewer.ts';
import type { CaseOptions } from '../case.ts';

interface LettersOptions extends CaseOptions {
  readonly out?: string;
}

/** `docket case letters`: the letters (文书) of a case; with `--out` each is written as HTML and as DOCX. */
export async function letters(ref: string, options: LettersOptions): Promise<void> {
  const { out } = options;
  await withRunningDocket(async ({ client, store }) => {
    const viewer = await viewerOf(store, ref, options);
    const listed = answerOf(await client.letters(ref, viewer));
    const files: string[] = [];
    if (out !== undefined) {
      await mkdir(out, { recursive: true });
      for (const { number } of listed) {
        const { html, letter } = answerOf(await client.letter(ref, number, viewer));
        const path = join(out, number);
        await writeFile(`${path}.html`, html);
        await writeFile(`${path}.docx`, await letterDocx(letter));
        files.push(`${path}.html`, `${path}.docx`);
      }
    }
    const shown = listed.map(({ sequence, label, number, title, issuedOn, hash }) => ({
      ...{ sequence, label, number, title, issuedOn, hash },
    }));
    present(options, { letters: shown, files }, () => [letterTable(listed), ...files].join('\n'));
  });
}

function letterTable(listed: readonly LetterEntry[]): string {
  if (listed.length === 0) return '本案没有文书。';
  const rows = listed.map(({ issuedOn, label, number, title }) => [issuedOn, label, number, title]);
  return table([['日期', '文种', '文号', '标题'], ...rows]);
}
