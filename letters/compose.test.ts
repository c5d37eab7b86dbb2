import { expect, test } from 'vitest';
import type { LetterDefinition, LetterView } from '../machines/letter.ts';
import { composeLetter, lettersIssued } from './compose.ts';

const NAMES = { requester: '民政局', provider: '公安局', bureau: '公安局', government: '市政府' };

const view: LetterView = {
  context: {},
  clocks: [],
  action: { type: 'sign', payload: {} },
  on: '2026-09-08',
  governing: 'regulation-809',
  caseNumber: '潍数共享〔2026〕12号',
  nameOf: (party) => ({ ...NAMES, cityBureau: '', reviewer: '', applicant: '', respondent: '' })[party],
  unitName: (code) => code,
};

const definition: LetterDefinition = {
  kind: 'reply',
  label: '答复书',
  numberWord: '答',
  articles: ['S20(3)', 'R21(1)'],
  from: 'provider',
  to: ['requester'],
  copies: ['bureau', 'government', 'requester'],
  actions: ['sign'],
  title: () => '关于\n答复的函',
  says: () => [
    { type: 'paragraph', text: '第一段。\n\n  第二段。' },
    { type: 'heading', text: '标题\n续' },
    { type: 'items', items: ['甲\r\n乙'] },
    { type: 'items', items: [] },
  ],
};

test('a letter names the units of its parties, cites the governing instrument, and bears the day of its step', () => {
  expect(composeLetter(definition, view, '潍数答〔2026〕1号')).toEqual({
    kind: 'reply',
    label: '答复书',
    number: '潍数答〔2026〕1号',
    organ: '公安局',
    title: '关于 答复的函',
    recipient: '民政局',
    body: [
      { type: 'paragraph', text: '第一段。' },
      { type: 'paragraph', text: '第二段。' },
      { type: 'heading', text: '标题 续' },
      { type: 'items', items: ['甲 乙'] },
    ],
    date: '2026-09-08',
    // The bureau is the provider itself here, and the requester has the letter.
    copies: ['市政府'],
    caseNumber: '潍数共享〔2026〕12号',
    articles: ['R21(1)'],
  });
});

test('a letter is issued by its actions, unless it says otherwise', () => {
  const other = { ...definition, actions: ['draft'] };
  const never = { ...definition, isIssued: () => false };
  expect(lettersIssued([other, definition, never], view)).toEqual([definition]);
});
