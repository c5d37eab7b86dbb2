import type { Letter } from './letter.ts';

/** A letter with all that a letter may have, and with text that must not be taken for markup. */
export const SAMPLE: Letter = {
  kind: 'agreement',
  label: '答复书',
  number: '潍数共享答〔2026〕7号',
  organ: '潍坊市公安局',
  title: '关于共享户籍登记信息的答复书',
  recipient: '潍坊市民政局',
  body: [
    { type: 'paragraph', text: '答复如下：' },
    { type: 'heading', text: '共享内容' },
    { type: 'items', items: ['数据项：姓名。', '<script>alert("1 & 2")</script>'] },
    { type: 'heading', text: '提供时间' },
    { type: 'items', items: ['及时提供。'] },
  ],
  date: '2026-09-08',
  copies: ['潍坊市大数据局', '潍坊市人民政府'],
  caseNumber: '潍数共享〔2026〕12号',
  articles: ['R20(3)'],
};
