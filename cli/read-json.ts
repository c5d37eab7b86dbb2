import { readFileSync } from 'node:fs';
import { invalid } from './output/failure.ts';

/**
 * Content that the user gave, as text or in a file; neither means empty content.
 * @param name of the option, such as 'payload'; the other one is 'payload-file'
 * @param file '-' is the standard input
 * @throws {CommandFailure} `invalid`: both given, no such file, no JSON
 */
export function readJson(name: string, text: string | undefined, file: string | undefined): unknown {
  if (text !== undefined && file !== undefined) {
    throw invalid('conflicting-option', `--${name} 与 --${name}-file 只能写一个。`);
  }
  const content = file === undefined ? (text ?? '{}') : readText(file, `--${name}-file 指定的文件`);
  try {
    return JSON.parse(content);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw invalid('not-json', `--${name}${file === undefined ? '' : '-file'} 的内容不是 JSON：${why}`);
  }
}

/**
 * The text of a file; '-' is the standard input.
 * @param what in Chinese, which file it is
 * @throws {CommandFailure} `invalid` when it can't be read
 */
export function readText(file: string, what: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw invalid('no-such-file', `读不了 ${what}：${why}`);
  }
}
