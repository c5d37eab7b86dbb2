import { expect, test } from 'vitest';
import { chartDrawing, lifeDiagram, stateDiagram } from './diagram.ts';
import { shareRequest } from './share-request/procedure.ts';

const full = stateDiagram(shareRequest).split('\n');
const life = lifeDiagram(shareRequest).split('\n');

test('regions that run beside each other are drawn beside each other, each with its own beginning', () => {
  const from = full.indexOf('  state "办理" as handling {');
  expect(full.slice(from, full.indexOf('  }', from) + 1)).toEqual([
    '  state "办理" as handling {',
    '    state "待签收" as handling_reply_received',
    '    state "审查" as handling_reply_review',
    '    state "补正" as handling_reply_supplementing',
    '    state "待签发" as handling_reply_signing',
    '    [*] --> handling_reply_received',
    '    handling_reply_received --> handling_reply_review: 签收',
    '    handling_reply_review --> handling_reply_supplementing: 一次性告知补正',
    '    handling_reply_review --> handling_reply_signing: 拟答复',
    '    handling_reply_supplementing --> handling_reply_review: 提交补正材料',
    '    handling_reply_signing --> handling_reply_review: 退回重拟',
    '    --',
    '    state "无待批延期" as handling_extension_none',
    '    state "延期待批" as handling_extension_asked',
    '    [*] --> handling_extension_none',
    '    handling_extension_none --> handling_extension_asked: 申请延长答复期限',
    '    handling_extension_asked --> handling_extension_none: 同意延期<br/>不同意延期',
    '  }',
  ]);
});

test('an action that leads two ways says which is which', () => {
  expect(full).toContain('  handling_reply_signing --> delivering: 签发答复（同意共享）');
  expect(full).toContain('  handling_reply_signing --> refused: 签发答复（不同意共享）');
});

test('the end of a period is drawn where it moves the case, and nowhere else', () => {
  expect(full.filter((line) => line.includes('届满'))).toEqual(['  inUse --> useOver: 使用时限届满']);
});

test('one case’s life has the outermost states only, and one arrow between any two', () => {
  expect(life.filter((line) => line.includes('_') || line.includes('{'))).toEqual([]);
  expect(life).toContain('  inUse --> ended: 结束使用并处置数据<br/>终止备案');
  const arrows = life.filter((line) => line.includes('-->')).map((line) => line.split(':')[0]);
  expect(new Set(arrows).size).toBe(arrows.length);
});

test('for those who draw it, every state stands after the one it lies in, and two states have one way between them', () => {
  const { nodes, edges } = chartDrawing(shareRequest);
  const seen = new Set<string | null>([null]);
  for (const { id, parent } of nodes) {
    expect([id, seen.has(parent)]).toEqual([id, true]);
    seen.add(id);
  }
  expect(nodes.find(({ id }) => id === 'handling.reply.review')).toEqual({
    id: 'handling.reply.review',
    label: '审查',
    parent: 'handling.reply',
    kind: 'plain',
    initial: false,
  });
  expect(nodes.find(({ id }) => id === 'handling')?.kind).toBe('parallel');
  expect(nodes.find(({ id }) => id === 'handling.reply')?.kind).toBe('region');
  expect(edges.filter(({ from }) => from === 'handling.extension.asked')).toEqual([
    { from: 'handling.extension.asked', to: 'handling.extension.none', label: '同意延期、不同意延期' },
  ]);
});
