import { inflateRawSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { letterDocx } from './docx.ts';
import { SAMPLE } from './sample.test-support.ts';

let document: string;

beforeAll(async () => {
  document = partOf(Buffer.from(await letterDocx(SAMPLE)), 'word/document.xml');
});

test('the words are those of the letter, in its order', () => {
  const text = [...document.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:tab\/>/g)].map(([, run]) => run ?? '\t'),
    )
    .map((runs) => runs.join(''))
    .filter((line) => line !== '');
  expect(text).toEqual([
    '潍坊市公安局',
    '潍数共享答〔2026〕7号',
    '关于共享户籍登记信息的答复书',
    '潍坊市民政局：',
    '答复如下：',
    '一、共享内容',
    '1. 数据项：姓名。',
    '2. &lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;',
    '二、提供时间',
    '及时提供。',
    '潍坊市公安局',
    '2026年9月8日',
    '抄送：潍坊市大数据局，潍坊市人民政府。',
    '潍坊市公安局\t2026年9月8日印发',
  ]);
});

test('the page is A4 with 22 lines of 28 characters', () => {
  // Twentieths of a point: 210 by 297 mm; 37, 26, 35, 28 mm; lines of 28 pt; 28 characters of 15.75 pt are 156 mm.
  expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  expect(document).toMatch(/<w:docGrid w:type="lines" w:linePitch="560"\/>/);
  expect(document).toMatch(/w:eastAsia="仿宋_GB2312"[^>]*\/><w:spacing w:val="-5"\/><w:sz w:val="32"\/>/);
  expect(document).toMatch(/w:line="560" w:lineRule="exact"/);
});

/** A file out of a ZIP archive: its place is in the central directory, at the end. */
function partOf(zip: Buffer, name: string): string {
  const start = zip.lastIndexOf(Buffer.from(name)) - 46;
  expect(zip.readUInt32LE(start)).toBe(0x02014b50);
  const size = zip.readUInt32LE(start + 20);
  const local = zip.readUInt32LE(start + 42);
  const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  return inflateRawSync(zip.subarray(data, data + size)).toString('utf8');
}
