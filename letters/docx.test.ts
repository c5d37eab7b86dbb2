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

test('head in red 小标宋, title 二号 小标宋, headings 黑体, text 三号 仿宋 with its first line two characters in', () => {
  const paragraphs = [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph);
  const of = (words: string) => paragraphs.find((paragraph) => paragraph.includes(`>${words}<`)) ?? '';
  const head = of('潍坊市公安局');
  expect(head).toMatch(/w:val="D7000F"|w:val="d7000f"/);
  expect(head).toMatch(/w:eastAsia="方正小标宋简体".*<w:sz w:val="72"\/>/s);
  expect(of('关于共享户籍登记信息的答复书')).toMatch(
    /<w:jc w:val="center"\/>.*w:eastAsia="方正小标宋简体".*<w:sz w:val="44"\/>/s,
  );
  expect(of('一、共享内容')).toMatch(/<w:ind w:firstLine="640"\/>.*w:eastAsia="黑体"/s);
  expect(of('答复如下：')).toMatch(
    /<w:jc w:val="both"\/>.*<w:ind w:firstLine="640"\/>|<w:ind w:firstLine="640"\/>.*<w:jc w:val="both"\/>/s,
  );
  expect(of('潍坊市民政局：')).not.toContain('w:firstLine');
  // Four characters from the margin; the shorter line stands in the middle of the longer one.
  expect(of('2026年9月8日')).toMatch(/<w:ind w:right="1280"\/>/);
});

test('only what is long enough to leave a gap is broken within a word', async () => {
  const body = [
    { type: 'paragraph', text: '见https://data.weifang.gov.cn/api。' },
    { type: 'paragraph', text: '至2026年9月8日。' },
  ] as const;
  const xml = partOf(Buffer.from(await letterDocx({ ...SAMPLE, body })), 'word/document.xml');
  expect(xml.match(/<w:wordWrap w:val="0"\/>/g)).toHaveLength(1);
});

test('page numbers stand outside between dashes, 四号', async () => {
  const zip = Buffer.from(await letterDocx(SAMPLE));
  const footers = ['word/footer1.xml', 'word/footer2.xml'].map((name) => partOf(zip, name));
  expect(footers.map((footer) => /<w:jc w:val="(\w+)"\/>/.exec(footer)?.[1]).sort()).toEqual([
    'left',
    'right',
  ]);
  for (const footer of footers) {
    expect(footer).toMatch(/<w:sz w:val="28"\/>.*— .*PAGE.* —/s);
  }
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
