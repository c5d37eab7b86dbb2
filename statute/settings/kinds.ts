import { z } from 'zod';
import type { ArticleRef } from '../citation.ts';

/** What is told of every setting (设置项): enough for the authority to decide and for a lawyer to check. */
interface SettingWords {
  /** In Chinese, as people see it. */
  readonly label: string;
  /** The open question of the law that it answers: row of the table in docs/reference/statute.md; null for the product's own. */
  readonly row: number | null;
  /** Why the default is what it is, in Chinese. */
  readonly basis: string;
  readonly articles: readonly ArticleRef[];
  /** False until a procedure reads it. Then only the default is taken: nobody shall set what has no effect. */
  readonly inEffect: boolean;
  /** What it waits for, in Chinese, where that is the law and not the program; told to whoever would set it. */
  readonly waitsFor?: string;
}

export interface Setting<Schema extends z.ZodType = z.ZodType> extends SettingWords {
  readonly kind: 'choice' | 'number' | 'days-before' | 'office-hours' | 'text' | 'targets' | 'lights';
  readonly schema: Schema;
  readonly default: z.output<Schema>;
  /** The values of a choice, each with its Chinese label. */
  readonly choices?: { readonly [value: string]: string };
}

/** One of several values. */
export function choice<const Value extends string>(
  words: SettingWords & {
    readonly choices: { readonly [value in Value]: string };
    readonly default: NoInfer<Value>;
  },
): Setting<z.ZodType<Value>> {
  const values = Object.keys(words.choices) as Value[];
  const schema = z.enum(values, `应当是 ${values.join('、')} 之一`);
  return { ...words, kind: 'choice', schema: schema as unknown as z.ZodType<Value> };
}

/** A whole number within bounds, or null where nothing is set. */
export function optionalNumber(
  words: SettingWords & { readonly min: number; readonly max: number },
): Setting<z.ZodType<number | null>> {
  const { min, max, ...rest } = words;
  const message = `应当是 ${min} 至 ${max} 的整数，不设时为 null`;
  const schema = z.int(message).min(min, message).max(max, message).nullable();
  return { ...rest, kind: 'number', schema, default: null };
}

/** Numbers of working days before a day, from the most to the least, each once; none for no warning. */
export function daysBefore(
  words: SettingWords & { readonly default: readonly number[] },
): Setting<z.ZodType<readonly number[]>> {
  const message = '应当是从大到小、互不相同的工作日数，每个 1 至 60，最多 5 个，如 [3, 1]';
  const falling = (days: readonly number[]) => days.every((day, at) => at === 0 || day < (days[at - 1] ?? 0));
  const day = z.int(message).min(1, message).max(60, message);
  const schema = z.array(day, message).max(5, message).refine(falling, message);
  return { ...words, kind: 'days-before', schema: schema.readonly() };
}

/** From when in the year offices close at which time of day, Asia/Shanghai. */
export interface ClosingTime {
  /** First day of the year on which it holds, MM-DD; it holds until the next one, over the turn of the year too. */
  readonly from: string;
  /** HH:MM */
  readonly close: string;
}

/** The times at which offices close, by the season; none where no office hours are set. */
export function closingTimes(words: SettingWords): Setting<z.ZodType<readonly ClosingTime[]>> {
  const message =
    '应当是从某月某日起的下班时刻，如 [{"from":"05-01","close":"18:00"},{"from":"10-01","close":"17:30"}]';
  const day = z.string(message).refine((text) => z.iso.date().safeParse(`2023-${text}`).success, message);
  const time = z.string(message).regex(/^(?:(?!00:00)(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, message);
  const rising = (times: readonly ClosingTime[]) =>
    times.every(({ from }, at) => at === 0 || from > (times[at - 1]?.from ?? ''));
  const schema = z
    .array(z.strictObject({ from: day, close: time }, message), message)
    .max(6, message)
    .refine(rising, message);
  return { ...words, kind: 'office-hours', schema: schema.readonly(), default: [] };
}

/** A text that letters and pages show as it is. */
export function shownText(words: SettingWords & { readonly default: string }): Setting<z.ZodType<string>> {
  const message = '应当是 1 至 500 字的文字';
  return { ...words, kind: 'text', schema: z.string(message).trim().min(1, message).max(500, message) };
}
