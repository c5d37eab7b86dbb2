import { expect, test } from 'vitest';
import { noticeSchema } from './notice.ts';

const valid = {
  year: 2023,
  title: '国务院办公厅关于2023年部分节假日安排的通知',
  number: '国办发明电〔2022〕16号',
  issuedOn: '2022-12-08',
  off: [
    { from: '2022-12-31', to: '2023-01-02', name: '元旦' },
    { from: '2023-01-21', to: '2023-01-27', name: '春节' },
  ],
  madeUp: ['2023-01-28', '2023-01-29'],
  source: '国务院公报 2023 年第 1 号',
};

const messages = (change: object) => {
  const result = noticeSchema.safeParse({ ...valid, ...change });
  return result.success ? [] : result.error.issues.map(({ message }) => message);
};

test('a notice may begin in the December before', () => {
  expect(noticeSchema.parse(valid)).toEqual({ ...valid, cancelsMadeUp: [], cancelsOff: [] });
});

test.for([
  [{ off: [{ from: '2023-01-32', to: '2023-02-01', name: '春节' }] }, '不是有效日期（应为 YYYY-MM-DD）'],
  [
    { off: [{ from: '2023-01-27', to: '2023-01-21', name: '春节' }] },
    '春节：止日 2023-01-21 早于起日 2023-01-27',
  ],
  [{ madeUp: ['2023-01-22'] }, '春节 与 调休上班 的日期重叠：2023-01-22'],
  [{ madeUp: ['2023-01-28', '2023-01-28'] }, '调休上班 与 调休上班 的日期重叠：2023-01-28'],
  [{ madeUp: ['2022-11-26'] }, '调休上班：2022-11-26 至 2022-11-26 不在 2023 年安排的范围内'],
  [{ madeUp: ['2024-01-06'] }, '调休上班：2024-01-06 至 2024-01-06 不在 2023 年安排的范围内'],
  [{ off: [], madeUp: [] }, '通知没有放假或上班日期'],
  [{ cancelsMadeUp: ['2023-01-28'] }, '取消调休上班，须写明所更正的通知'],
  [{ corrects: '国办发明电〔2022〕1号', cancelsMadeUp: ['2023-01-28'] }, '2023-01-28 既取消上班又安排上班'],
] as const)('%j is refused', ([change, message]) => {
  expect(messages(change)).toContain(message);
});

test('a notice without number or date is refused', () => {
  expect(messages({ number: '' })).toHaveLength(1);
  expect(messages({ issuedOn: undefined })).toHaveLength(1);
  expect(messages({ holidays: [] })).toHaveLength(1);
});
