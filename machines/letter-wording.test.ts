// Three letters word by word, as the office sends them; the others have their sentences in letter-table.test.ts.
import { expect, test } from 'vitest';
import { dispute } from './dispute/procedure.ts';
import { openingRequest } from './opening-request/procedure.ts';
import { supervision } from './supervision/procedure.ts';
import { raised } from './testing/dispute-case.ts';
import * as moves from './testing/dispute-moves.ts';
import { textAfter } from './testing/letter-of.ts';
import * as opening from './testing/opening-request-case.ts';
import * as rectification from './testing/supervision-case.ts';

test('督办（整改）通知书: the violation by its item, the facts, what is to be done, and until when', () => {
  expect(textAfter(supervision, rectification.served())).toEqual([
    '督办（整改）通知书',
    '经查，你单位存在《政务数据共享条例》第三十九条第四项所列情形（未按时答复或者未按时共享）（来源案件：潍数共享〔2026〕1号）。现责令整改，通知如下：',
    '事实',
    '共享申请逾期12个工作日未答复，无正当理由。',
    '整改要求',
    '立即答复，并说明逾期原因。',
    '整改期限',
    '2026年10月16日前完成整改，并向本单位书面报告整改情况；有正当理由的，请一并说明。逾期不整改或者整改不到位的，提请有关部门依法处理。',
  ]);
});

const refused = (said: object, settings: { readonly [id: string]: unknown } = {}) =>
  opening
    .useReview(opening.useCase({ settings }))
    .after(
      opening.securityReview(),
      opening.draftRefusal({ payload: { ...opening.REFUSAL, ...said } }),
      opening.sign(),
    );

test('不予开放告知书: the ground of 办法 第二十三条, the reasons, why not de-identified, and what can be done', () => {
  expect(textAfter(openingRequest, refused({}))).toEqual([
    '关于不予开放公共停车场泊位信息的告知书',
    '你单位提出的关于“公共停车场泊位信息”的数据使用申请（案号：潍数共享〔2026〕12号）收悉。经审查，属于《潍坊市公共数据管理办法》第二十三条第三项规定的情形（第三方权益），不予开放。',
    '理由',
    '泊位收入涉及经营者商业秘密。',
    '以脱敏方式开放的情况',
    '经审查，该数据脱敏后仍不具备开放条件。',
    '救济途径',
    '对本决定不服的，可以自收到本告知书之日起60日内依法申请行政复议，也可以自收到之日起6个月内依法提起行政诉讼。',
    '特此告知。',
  ]);
});

test('where it could be opened without what identifies, the letter says why it is not', () => {
  const said = { couldBeDeidentified: true, whyNotDeidentified: '脱敏工具尚未建成' };
  expect(textAfter(openingRequest, refused(said))).toContain(
    '该数据脱敏后具备开放条件，本次不以脱敏方式开放的原因：脱敏工具尚未建成。',
  );
});

test('复议和诉讼 are told as the authority has set, and never of a body that is no department', () => {
  const text = textAfter(openingRequest, refused({}, { 'opening.refusal-remedies': 'not-told' }));
  expect(text.join('')).not.toMatch(/复议|诉讼/);
  const it = opening.useCase();
  const units = it.units.map((unit) => ({ ...unit, covered: unit.code !== 'provider' }));
  const steps = [opening.accept(), opening.securityReview(), opening.draftRefusal(), opening.sign()];
  const water = opening.use({ ...it, units }).after(...steps);
  expect(textAfter(openingRequest, water).join('')).not.toMatch(/复议|诉讼/);
});

test('决定书: under 条例 the government decides what the bureau has put before it', () => {
  const decided = raised().after(
    ...moves.TO_UNRESOLVED,
    moves.submitToGovernment(),
    moves.draftRuling({ payload: { ...moves.PART, document: '潍政决〔2026〕1号' } }),
    moves.signRuling(),
  );
  expect(textAfter(dispute, decided)).toEqual([
    '关于案件卷宗信息共享争议的决定书',
    '潍坊市大数据局提请决定的潍坊市民政局与潍坊市公安局关于共享“案件卷宗信息”的争议（案号：潍数共享〔2026〕12号），经审查，根据《政务数据共享条例》第二十八条第二款，决定如下：',
    '决定结果',
    '部分共享，共享的数据项：姓名。',
    '不予共享的数据项：住址。',
    '理由',
    '兼顾履职需要和数据安全。',
    '请双方按照本决定办理（文号：潍政决〔2026〕1号）。',
  ]);
});
