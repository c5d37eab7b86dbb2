import { expect, test } from 'vitest';
import { letterHtml } from './html.ts';
import { SAMPLE } from './sample.test-support.ts';

const html = letterHtml(SAMPLE);
const body = html.slice(html.indexOf('<body>'));

test('a letter has head, number, title, recipient, numbered text, signature, date and copies, in this order', () => {
  const text = body
    .replace(/<[^>]+>/g, '')
    .split('\n')
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
    '（印章）',
    '抄送：潍坊市大数据局，潍坊市人民政府。',
    '潍坊市公安局2026年9月8日印发',
  ]);
});

test('it asks for nothing from elsewhere and runs nothing, whatever was typed into it', () => {
  expect(html).not.toMatch(/<script|<link|<img|url\(|https?:/);
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
});

test('the page is that of GB/T 9704: margins, type, lines, fonts by name', () => {
  expect(html).toContain('@page { size: A4; margin: 37mm 26mm 35mm 28mm; }');
  expect(html).toContain('font: 16pt/28pt "仿宋_GB2312"');
  expect(html).toMatch(/h1 \{ font: 22pt\/34pt "方正小标宋简体"/);
  expect(html).toMatch(/h2 \{ font: 16pt\/28pt "黑体"/);
});

test('without copies there is no line for them', () => {
  expect(letterHtml({ ...SAMPLE, copies: [] })).not.toContain('抄送');
});

test('the same letter is the same text', () => {
  expect(letterHtml(structuredClone(SAMPLE))).toBe(html);
});
