import { type IsoDate, isIsoDate } from '../../calendar/iso-date.ts';
import { isRequestId } from '../../workflows/messages.ts';
import type { Problem } from '../outcome.ts';

/**
 * What keeps a request from being sent at all, whatever the case would say to it.
 * @param content everything that the request says; it must be JSON with well-formed text, or it could not be recorded
 * @param days the days that it names, before they are counted with
 */
export function requestProblem(
  requestId: string,
  content: unknown,
  days: readonly IsoDate[] = [],
): Problem | undefined {
  if (!isRequestId(requestId)) {
    return invalid(
      'requestId',
      '请求编号由字母、数字和 . _ : / - 组成，以字母或者数字开头，不超过200个字符。',
    );
  }
  const day = days.find((named) => !isIsoDate(named));
  if (day !== undefined) return invalid('backfill', `不是有效日期：${day}（应为 YYYY-MM-DD）。`);
  return isStorable(content)
    ? undefined
    : invalid('', '内容含有不能保存的字符或者不是 JSON，请更正后重新提交。');
}

/** Whether PostgreSQL takes a value as JSON: no NUL and no half of a character in its texts and names. */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return typeof value === 'boolean' || value === undefined;
  return (
    value === null || Object.entries(value).every(([key, inner]) => isStorable(key) && isStorable(inner))
  );
}

function invalid(path: string, message: string): Problem {
  return { kind: 'invalid', message, fields: [{ path, message }] };
}
