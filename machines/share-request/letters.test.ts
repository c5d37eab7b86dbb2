import { describe, expect, test } from 'vitest';
import { lettersAfter, textAfter } from '../testing/letter-of.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import {
  AGREEMENT,
  approve,
  askForExtension,
  askForSupplement,
  consentToExtension,
  draftAgreement,
  draftRefusal,
  expires,
  REFUSAL,
  recordSecurityReview,
  refuseExtension,
  returnDraft,
  sign,
  signIn,
} from '../testing/share-request-moves.ts';
import { given, type Story } from '../testing/story.ts';
import { shareRequest } from './procedure.ts';

const begun = (said: Parameters<typeof shareRequestCase>[0] = {}) =>
  given(shareRequest, shareRequestCase(said)).after(approve(), signIn());
const underMeasures = { under: 'weifang-measures' } as const;
const textOf = (story: Story) => textAfter(shareRequest, story);
const RECEIVED =
  '你单位关于共享“户籍登记信息”的申请（案号：潍数共享〔2026〕12号），本单位于2026年9月18日收到。';

test('which steps issue which letters', () => {
  const kinds = (story: Story) => lettersAfter(shareRequest, story).map(({ label }) => label);
  const reviewed = begun().after(recordSecurityReview());
  expect(kinds(begun())).toEqual([]);
  expect(kinds(begun().after(askForSupplement()))).toEqual(['补正告知书']);
  expect(kinds(begun().after(askForExtension()))).toEqual([]);
  expect(kinds(begun().after(askForExtension(), refuseExtension()))).toEqual([]);
  expect(kinds(begun().after(askForExtension(), consentToExtension()))).toEqual(['延期告知书']);
  expect(kinds(reviewed.after(draftAgreement()))).toEqual([]);
  expect(kinds(reviewed.after(draftAgreement(), sign()))).toEqual(['答复书']);
  expect(kinds(reviewed.after(draftRefusal(), sign()))).toEqual(['不予共享告知书']);
  expect(kinds(reviewed.after(draftRefusal(), returnDraft()))).toEqual([]);
});

test('the procedure writes from the provider to the requester, and no two letters share a word', () => {
  const { letters = [] } = shareRequest;
  expect(letters.map(({ from, to }) => `${from} ${to}`)).toEqual(Array(4).fill('provider requester'));
  expect(new Set(letters.map(({ numberWord }) => numberWord)).size).toBe(letters.length);
  expect(new Set(letters.map(({ kind }) => kind)).size).toBe(letters.length);
  const known = Object.keys(shareRequest.actions);
  expect(letters.flatMap(({ actions }) => actions).filter((type) => !known.includes(type))).toEqual([]);
});

describe('答复书: 条例 第二十条第三款、第二十二条第一款', () => {
  test('under 条例 it says what is shared, by which day, and for what only', () => {
    const part = { ...AGREEMENT, scope: ['姓名'], reason: '核对不需要住址' };
    const payload = { ...part, requirements: '每季度报送调用情况' };
    const signed = begun().after(recordSecurityReview(), draftAgreement({ payload }), sign());
    expect(textOf(signed)).toEqual([
      '关于共享户籍登记信息的答复书',
      `${RECEIVED}经审查，同意共享。根据《政务数据共享条例》第二十条第三款、第二十一条第一款，答复如下：`,
      '共享内容',
      '数据目录：户籍登记信息（目录编码household，第2版）。',
      '数据项：姓名。',
      '申请的其他数据项（住址）不在同意共享的范围内。理由：核对不需要住址。',
      '共享方式：服务接口。',
      '使用时限：至2028年6月30日。',
      '提供时间',
      '根据《政务数据共享条例》第二十二条第一款，本单位自作出本答复之日起20个工作日内提供数据，最后一日为2026年10月22日。',
      '使用要求',
      '使用场景：低保家庭经济状况核对。',
      '未经本单位同意，不得扩大使用范围，不得用于或者变相用于其他目的，不得提供给第三方。',
      '每季度报送调用情况。',
      '特此答复。',
    ]);
  });

  test('a last day in a year without a notice says so', () => {
    const signed = begun().after(recordSecurityReview(), draftAgreement(), sign({ on: '2026-12-18' }));
    expect(textOf(signed).join('')).toContain('放假安排尚未公布');
  });

  test('under 办法 there is no period for delivery, and none is claimed', () => {
    const signed = begun(underMeasures).after(recordSecurityReview(), draftAgreement(), sign());
    const text = textOf(signed).join('\n');
    expect(text).toContain('根据《潍坊市公共数据管理办法》第二十条第三款，答复如下：');
    expect(text).toContain('本单位将及时提供数据，并告知提供的方式和凭证。');
    expect(text).toContain('不得直接或者以改变数据形式等方式提供给第三方');
    expect(text).not.toMatch(/条例|工作日/);
  });
});

describe('不予共享告知书: 条例 第二十一条第二款、第二十八条第二款; 办法 第二十条', () => {
  test('it says ground, reason, basis, and what can be done against it', () => {
    const refused = begun().after(recordSecurityReview(), draftRefusal(), sign());
    expect(textOf(refused)).toEqual([
      '关于不予共享户籍登记信息的告知书',
      `${RECEIVED}经审查，不同意共享。根据《政务数据共享条例》第二十条第三款、第二十一条第二款，告知如下：`,
      '事由和理由',
      '法定事由。该数据项依法不得提供给其他部门。',
      '依据',
      '《中华人民共和国居民身份证法》（法律）第六条。',
      '争议的处理',
      '对本决定有争议的，根据《政务数据共享条例》第二十八条第二款，应当先与本单位协商解决；协商不成的，可以按照程序申请潍坊市大数据局协调处理。',
      '特此告知。',
    ]);
  });

  test('under 办法 the ladder is that of its article 20', () => {
    const payload = { ...REFUSAL, citation: { ...REFUSAL.citation, instrument: '《居民身份证法》' } };
    const refused = begun(underMeasures).after(recordSecurityReview(), draftRefusal({ payload }), sign());
    const text = textOf(refused);
    expect(text).toContain('《居民身份证法》（法律）第六条。');
    expect(text).toContain(
      '因履行职责确需使用的，根据《潍坊市公共数据管理办法》第二十条第四款，可以与本单位协商；协商未果的，由潍坊市大数据局协调解决。',
    );
  });

  test('across levels 条例 writes no 协商, and the bureau is the common superior', () => {
    const opening = shareRequestCase();
    const units = opening.units.map((unit, place) => (place === 0 ? { ...unit, bureau: 'other' } : unit));
    const start = given(shareRequest, { ...opening, units }).after(approve(), signIn());
    expect(textOf(start.after(recordSecurityReview(), draftRefusal(), sign()))).toContain(
      '对本决定有争议的，根据《政务数据共享条例》第二十八条第二款，跨层级、跨地域的争议由共同的上级政务数据共享主管部门协调处理。',
    );
  });
});

describe('补正告知书: 条例 第二十一条第二款', () => {
  const missing = { payload: { missing: ['核对授权书', '名单。'] } };

  test('it lists all that is missing, and says that the period runs on', () => {
    expect(textOf(begun().after(askForSupplement(missing)))).toEqual([
      '关于补正户籍登记信息共享申请材料的告知书',
      `${RECEIVED}经审查，申请材料不全。根据《政务数据共享条例》第二十一条第二款，现一次性告知需要补充的材料：`,
      '核对授权书。',
      '名单。',
      '请你单位补充上述材料后提交本单位。补正期间答复期限继续计算，至2026年10月9日届满。',
      '特此告知。',
    ]);
  });

  test.for([
    ['pause', '补正期间不计入答复期限。'],
    ['restart', '答复期限自收到补正材料之日起重新计算。'],
  ])('where the setting is %s it says so', ([effect, says]) => {
    const start = begun({ settings: { 'supplement.effect-on-reply': effect } });
    expect(textOf(start.after(askForSupplement())).join('')).toContain(says);
  });

  test('of a period that is over it says nothing', () => {
    const late = begun().after(expires('share.reply'), askForSupplement());
    expect(textOf(late)).toContain('请你单位补充上述材料后提交本单位。');
  });

  test('where 办法 governs, which has no such rule, 条例 is followed and not applied', () => {
    const asked = begun(underMeasures).after(askForSupplement());
    expect(textOf(asked).join('')).toContain('参照《政务数据共享条例》第二十一条第二款');
  });
});

describe('延期告知书: 条例 第二十一条第一款', () => {
  test('it gives the reason, the consent and the new last day', () => {
    expect(textOf(begun().after(askForExtension(), consentToExtension()))).toEqual([
      '关于延长户籍登记信息共享申请答复期限的告知书',
      `${RECEIVED}因特殊原因，不能在原定期限内作出答复：需与业务系统承建单位核实。`,
      '根据《政务数据共享条例》第二十一条第一款，经潍坊市大数据局同意，答复期限延长5个工作日。延长后的答复期限至2026年10月15日届满。',
      '特此告知。',
    ]);
  });

  test('a second one tells the sum', () => {
    const second = askForExtension({ payload: { workingDays: 3, reasons: '仍在核实' } });
    const twice = begun().after(askForExtension(), consentToExtension(), second, consentToExtension());
    const text = textOf(twice).join('');
    expect(text).toContain('不能在原定期限内作出答复：仍在核实。');
    expect(text).toContain(
      '答复期限延长3个工作日，累计延长8个工作日。延长后的答复期限至2026年10月20日届满。',
    );
  });
});
