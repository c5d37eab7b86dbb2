import type { z } from 'zod';
import { StatuteError } from './error.ts';

/**
 * Checks a data file when it is loaded, so that wrong law stops the program and not a case.
 * @param file the file's name as the message should show it, such as 'statute/periods.json'
 * @throws {StatuteError} `bad-data`, with file, path and fault of every problem
 */
export function loadData<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  file: string,
): z.output<Schema> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    (issue) => `  ${issue.path.map(String).join('.')}：${issue.message}`,
  );
  throw new StatuteError('bad-data', `${file} 的数据不正确：\n${faults.join('\n')}`);
}
