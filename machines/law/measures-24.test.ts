/*
 * 办法第二十四条
 * 各级公共管理和服务机构开放公共数据应当符合相关法律、法规规定,注重数据安全和个人权益保护,并按照使用需求,在公共数据资源目录范围内,制定本单位的公共数据开放清单,列明可以向社会开放的公共数据。公共数据开放清单通过开放平台予以公布。
 * 公共数据按照开放属性分为无条件开放、有条件开放、不予开放三种类型。有条件开放、不予开放类公共数据具备或数据脱敏后具备无条件开放属性的,应及时转为无条件开放类公共数据。不予开放类公共数据具备有条件开放属性的,应及时转为有条件开放类公共数据。
 */
import { test } from 'vitest';
import { openingRequest } from '../opening-request/procedure.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import * as of from '../testing/opening-request-case.ts';

const refuse = (content: object) => of.draftRefusal({ payload: { ...of.REFUSAL, ...content } });
const reviewed = () => of.useReview().after(of.securityReview());
const change = (said: object) => of.startChange({ payload: { ...of.CHANGE, ...said } });
const opening = (as: string) => change({ contents: { ...of.CHANGE.contents, opening: as } });
/** A demand for an item that stands in the catalogue, not opened. */
const demandOfItem = () =>
  of.takenIn(of.demandCase({ intake: { item: 'parking' }, item: { opening: 'not-open' } }));
const DELETION = {
  ...{ kind: 'delete', item: 'charging-status', concerned: [], reasons: '不再开放' },
  trigger: of.CHANGE.trigger,
};
const OPENS = { against: 'change-opens-the-data', on: ['S24(1)', 'S24(2)'] } as const;
const FOR_THE_DEMAND = { against: 'change-for-the-demand', on: ['S24(2)', 'S25(2)'] } as const;
const WHY = { couldBeDeidentified: true, whyNotDeidentified: '脱敏系统在建，年底前转为开放。' };

const ROWS: readonly LawRow[] = [
  {
    says: '各机构制定本单位的开放清单：需求向数据所在单位提出',
    submits: () =>
      submission(
        openingRequest,
        of.demandCase({ intake: { item: 'parking', unit: 'other' }, item: { opening: 'not-open' } }),
      ),
    follows: { against: 'item-of-the-unit', on: ['S24(1)'] },
  },
  {
    says: '数据脱敏后具备开放条件的应当转为开放：不开放的说明原因',
    given: reviewed,
    when: refuse({ couldBeDeidentified: true }),
    follows: { against: 'deidentified-data-is-opened', on: ['S24(2)'] },
  },
  {
    says: '对需求申请同样应当说明不以脱敏方式开放的原因',
    given: () => of.demandReview().after(of.securityReview()),
    when: refuse({ couldBeDeidentified: true }),
    follows: { against: 'deidentified-data-is-opened', on: ['S24(2)'] },
  },
  {
    says: '没有判断脱敏后是否具备开放条件的不能拒绝',
    given: reviewed,
    when: refuse({ couldBeDeidentified: undefined }),
    follows: { lacks: ['couldBeDeidentified'] },
  },
  {
    says: '告知书写明不以脱敏方式开放的原因',
    given: () => reviewed().after(refuse(WHY)),
    when: of.sign(),
    follows: { letter: '不予开放告知书', saying: [WHY.whyNotDeidentified] },
  },
  {
    says: '告知书写明脱敏后仍不具备开放条件',
    given: () => reviewed().after(of.draftRefusal()),
    when: of.sign(),
    follows: { letter: '不予开放告知书', saying: ['脱敏后仍不具备开放条件'] },
  },
  {
    says: '在目录范围内开放：决定纳入开放的，启动目录变更',
    given: () => of.demandReview().after(of.securityReview(), of.draftTakeIn()),
    when: of.sign(),
    follows: {
      leadsTo: {
        states: ['takingIn.preparing'],
        closed: false,
        tasks: ['provider.clerk 启动目录变更'],
      },
    },
  },
  {
    says: '目录变更应当转为开放：不予开放的不行',
    given: of.takenIn,
    when: opening('not-open'),
    follows: OPENS,
  },
  {
    says: '目录变更应当转为开放：删减不是开放',
    given: of.takenIn,
    when: of.startChange({ payload: DELETION }),
    follows: OPENS,
  },
  {
    says: '具备有条件开放属性的转为有条件开放',
    given: of.takenIn,
    when: opening('conditional'),
    follows: { leadsTo: { states: ['takingIn.changing'] } },
  },
  {
    says: '具备无条件开放属性的转为无条件开放',
    given: of.takenIn,
    when: opening('unconditional'),
    follows: { leadsTo: { states: ['takingIn.changing'] } },
  },
  {
    says: '为申请启动的目录变更，原因是开放需求',
    given: of.takenIn,
    when: change({ trigger: { ...of.CHANGE.trigger, kind: 'function-changed' } }),
    follows: FOR_THE_DEMAND,
  },
  {
    says: '为申请启动的目录变更，针对申请的目录事项',
    given: demandOfItem,
    when: change({ kind: 'modify', item: 'charging-status' }),
    follows: FOR_THE_DEMAND,
  },
  {
    says: '决定纳入开放的应当及时转为：没有办理目录变更的不能重新审查',
    given: of.takenIn,
    when: of.reconsider(),
    follows: { against: 'change-was-tried', on: ['S24(2)', 'S25(3)'] },
  },
  {
    says: '目录变更未成的可以重新审查',
    given: () => of.changing().after(of.changeEnds('refused')),
    when: of.reconsider(),
    follows: { leadsTo: { states: ['decidingDemand.review'] } },
  },
  {
    says: '目录变更未成的，案件不因此办结',
    given: of.changing,
    when: of.changeEnds('refused'),
    follows: { leadsTo: { states: ['takingIn.preparing'], closed: false } },
  },
  {
    says: '目录在开放平台公布后办结',
    given: of.changing,
    when: of.changeEnds('published'),
    follows: { leadsTo: { states: ['opened'], closed: true, told: ['bureau.clerk', 'provider.clerk'] } },
  },
];

test.for(ROWS)('办法第二十四条：$says', holds);
