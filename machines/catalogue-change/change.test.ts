import { expect, test } from 'vitest';
import { canSettle } from '../settlement.ts';
import { settlementStep } from '../take-step.ts';
import { CONTENTS, catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import * as moves from '../testing/catalogue-change-moves.ts';
import * as stages from '../testing/catalogue-change-stages.ts';
import { catalogueChange } from './procedure.ts';

/** 国庆 is off from 10-01 to 10-07; Sunday 09-20 and Saturday 10-10 are worked; 中秋 is off from 09-25 to 09-27. */
const ORIGIN = { caseId: 'demand', caseNumber: '潍数开放〔2026〕1号', link: 'catalogue-change' };
const UPDATE_ONLY = { 'catalogue.update': '2026-09-28' };

test('条例 第十七条第二款: ten working days from the change of function, not from the submission', () => {
  stages
    .submitted()
    .when(moves.submitDraft())
    .leadsTo({
      states: ['updating.change.approval', 'updating.extension.none'],
      due: UPDATE_ONLY,
      tasks: ['provider.head 审核目录'],
      effects: [{ type: 'holdItem', kind: 'modify', code: 'household' }],
      told: ['provider.head'],
    });
});

test('办法 第十一条: fifteen working days, and none for the review', () => {
  stages
    .drafted(catalogueChangeCase({ under: 'weifang-measures' }))
    .when(moves.approveDraft())
    .leadsTo({ due: { 'catalogue.update': '2026-10-10' } });
});

test.for(['opening-demand', 'purchase'] as const)('for %s no number of days is written', (kind) => {
  stages
    .submitted(catalogueChangeCase({ trigger: { kind } }))
    .when(moves.submitDraft())
    .leadsTo({ due: {} });
});

test('the clock runs through to publication, and its lateness is told', () => {
  const onTime = moves.publish({ on: '2026-09-28' });
  stages
    .approved()
    .when(onTime)
    .leadsTo({
      closed: true,
      due: {},
      late: [
        ['catalogue.update', 0],
        ['catalogue.publish', 4],
      ],
    });
  const late = stages.approved().after({ expires: 'catalogue.publish' }, { expires: 'catalogue.update' });
  late.when(moves.publish({ on: '2026-09-30' })).leadsTo({
    late: [
      ['catalogue.update', 2],
      ['catalogue.publish', 6],
    ],
  });
});

test('silence decides nothing: at expiry the supervisor is called and the change goes on', () => {
  stages
    .submitted()
    .when({ expires: 'catalogue.update' })
    .leadsTo({
      states: ['updating.change.drafting', 'updating.extension.none'],
      tasks: ['provider.clerk 评估并编制目录', 'bureau.supervisor 督办逾期：更新目录'],
      told: ['bureau.supervisor'],
    });
});

test('条例 第十七条第二款: five working days more with the bureau’s consent', () => {
  const asked = stages.submitted().after(moves.askForExtension());
  asked.when(moves.consentToExtension()).leadsTo({
    states: ['updating.change.drafting', 'updating.extension.none'],
    due: { 'catalogue.update': '2026-10-10' },
    remembers: { extensions: [5], extensionAsked: null },
  });
  asked.when(moves.refuseExtension()).leadsTo({ due: UPDATE_ONLY, remembers: { extensionAsked: null } });
});

test('条例 第十七条第三款: two working days for review and publication, from receipt', () => {
  stages
    .drafted()
    .when(moves.approveDraft({ on: '2026-09-21' }))
    .leadsTo({ due: { 'catalogue.update': '2026-09-28', 'catalogue.publish': '2026-09-23' } });
});

test('办法 第九条: a county’s catalogue is reviewed by its bureau and then by the city’s', () => {
  stages
    .drafted(catalogueChangeCase({ county: true }))
    .when(moves.approveDraft())
    .leadsTo({
      states: ['updating.change.reviewing.level', 'updating.extension.none'],
      tasks: ['bureau.clerk 审核目录变更', 'bureau.head 审核目录变更'],
    });
  stages
    .atLevelReview()
    .when(moves.consentAndFile())
    .leadsTo({
      states: ['updating.change.reviewing.city', 'updating.extension.none'],
      tasks: ['cityBureau.clerk 按一数一源审核并发布目录', 'cityBureau.head 按一数一源审核并发布目录'],
    });
});

test('a city unit’s catalogue is reviewed once', () => {
  stages
    .drafted()
    .when(moves.approveDraft())
    .leadsTo({ states: ['updating.change.reviewing.city', 'updating.extension.none'] });
});

test('publication puts the item into the catalogue with this step', () => {
  const distinct = [{ item: 'residents', why: '居住证与户籍是两种登记。' }];
  const payload = { filing: '潍数备〔2026〕12号', responsible: 'provider', distinct };
  stages
    .approved()
    .when(moves.publish({ payload }))
    .leadsTo({
      states: ['published'],
      closed: true,
      tasks: [],
      effects: [
        {
          type: 'publishItem',
          kind: 'modify',
          item: {
            ...{ code: 'household', replaces: 2, provider: 'provider', responsible: 'provider' },
            contents: CONTENTS,
          },
          distinct: ['residents'],
        },
        { type: 'settleCase', outcome: { result: 'published', item: 'household' } },
      ],
    });
});

test('a deletion publishes that the item is gone', () => {
  const item = {
    ...{ code: 'household', replaces: 2, provider: 'provider', responsible: null, contents: null },
  };
  stages
    .approved(catalogueChangeCase({ kind: 'delete' }))
    .when(moves.publishDeletion())
    .leadsTo({
      states: ['published'],
      effects: [
        { type: 'publishItem', kind: 'delete', item, distinct: [] },
        { type: 'settleCase', outcome: { result: 'published', item: 'household' } },
      ],
    });
});

test('办法 第十条: each department concerned has a task of its own until it has spoken', () => {
  const coSigning = stages.inCoSigning();
  coSigning.when(moves.agreeToDraft()).leadsTo({
    states: ['updating.change.coSigning', 'updating.extension.none'],
    tasks: ['reviewer.clerk 会签目录变更', 'reviewer.head 会签目录变更'],
    remembers: { coSigned: [{ unit: 'health', agrees: true, reasons: null, on: '2026-09-18' }] },
  });
  coSigning
    .after(moves.agreeToDraft())
    .when(moves.objectToDraft())
    .leadsTo({
      states: ['updating.change.reviewing.city', 'updating.extension.none'],
      told: ['provider.clerk', 'cityBureau.clerk', 'cityBureau.head'],
    });
  const county = stages.inCoSigning({ county: true }).after(moves.objectToDraft());
  county
    .when(moves.agreeToDraft())
    .leadsTo({ states: ['updating.change.reviewing.level', 'updating.extension.none'] });
});

test('after an objection the draft may be taken back, and the new one is co-signed anew', () => {
  const objected = stages.inCoSigning().after(moves.objectToDraft());
  objected
    .when(moves.reviseDraft())
    .leadsTo({ states: ['updating.change.drafting', 'updating.extension.none'] });
  objected
    .after(moves.reviseDraft(), moves.submitDraft())
    .when(moves.approveDraft())
    .leadsTo({
      states: ['updating.change.coSigning', 'updating.extension.none'],
      tasks: [
        'reviewer.clerk 会签目录变更',
        'reviewer.head 会签目录变更',
        'reviewer.clerk 会签目录变更',
        'reviewer.head 会签目录变更',
      ],
      remembers: { coSigned: [] },
    });
});

test('what is sent back is drafted again, with other contents', () => {
  const back = stages.approved().after(moves.sendBackByCity());
  const renamed = { ...CONTENTS, name: '潍坊市户籍登记信息' };
  back.when(moves.submitContents(renamed)).leadsTo({
    states: ['updating.change.approval', 'updating.extension.none'],
    due: UPDATE_ONLY,
    remembers: { contents: renamed, approvedBy: null },
  });
});

test.for([
  ['refused by the county’s bureau', stages.atLevelReview, moves.refuse(), 'refused'],
  ['refused by the city’s bureau', stages.approved, moves.refuseByCity(), 'refused'],
  ['withdrawn by the unit', stages.drafted, moves.withdraw(), 'withdrawn'],
  [
    'merged into the source that there is',
    () => stages.approved(catalogueChangeCase({ kind: 'add' })),
    moves.mergeIntoSource(),
    'merged',
  ],
] as const)('%s, it is over, and nothing is published', ([, stage, move, result]) => {
  stage()
    .when(move)
    .leadsTo({
      states: [result],
      closed: true,
      effects: [{ type: 'settleCase', outcome: { result, item: 'household' } }],
    });
});

test('a change that another case started goes on when that one closes, and the unit is told', () => {
  const { docket } = stages.submitted(catalogueChangeCase({ origin: ORIGIN }));
  const closed = { type: 'originClosed', caseNumber: ORIGIN.caseNumber, on: '2026-09-21' } as const;
  expect(canSettle(catalogueChange, docket, closed)).toBe(true);
  const frame = { caseId: 'case-1', requestId: 'closed', at: '2026-09-21T01:00:00.000Z', backfilled: false };
  const { step } = settlementStep(catalogueChange, docket, closed, { ...frame, on: closed.on });
  expect(step.to).toEqual(step.from);
  expect(step.effects).toMatchObject([{ type: 'notify', to: ['provider.clerk', 'provider.head'] }]);
});
