import { test } from 'vitest';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as moves from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';

/** Every case begins on Friday 2026-09-18. 国庆 is off from 10-01 to 10-07; Sunday 09-20 and Saturday 10-10 are worked. */
const effectOf = (value: string) => shareRequestCase({ settings: { 'supplement.effect-on-reply': value } });

test('the reply is due ten working days after the request reached the provider', () => {
  stages
    .submitted()
    .when(moves.approve())
    .leadsTo({
      states: ['handling.reply.received', 'handling.extension.none'],
      due: { 'share.reply': '2026-10-09' },
      tasks: ['provider.clerk 签收共享申请'],
      told: ['provider.clerk'],
    });
});

test('no period runs while the request is still in the requester’s house', () => {
  stages
    .submitted()
    .when(moves.returnApplication())
    .leadsTo({ states: ['preparing.revision'], due: {} });
});

test('receipt may be set to be the moment of signing in', () => {
  const opening = shareRequestCase({ settings: { 'receipt.moment': 'sign-in' } });
  const received = stages.submitted(opening).after(moves.approve());
  received.when(moves.signIn({ on: '2026-09-21' })).leadsTo({ due: { 'share.reply': '2026-10-12' } });
  stages
    .submitted()
    .after(moves.approve())
    .when(moves.signIn({ on: '2026-09-21' }))
    .leadsTo({
      due: { 'share.reply': '2026-10-09' },
    });
});

test.for([
  ['run-on', '2026-10-09', '2026-10-09', 'the period runs on'],
  ['pause', null, '2026-10-14', 'the four working days from the notice to the papers do not count'],
  ['restart', null, '2026-10-15', 'ten working days from the papers'],
] as const)('supplement set to %s: due %s meanwhile and %s afterwards: %s', ([effect, during, after]) => {
  const review = stages.inReview(effectOf(effect));
  const ask = moves.askForSupplement({ on: '2026-09-21' });
  review.when(ask).leadsTo({
    states: ['handling.reply.supplementing', 'handling.extension.none'],
    due: { 'share.reply': during },
    tasks: ['requester.clerk 补正申请材料'],
  });
  review
    .after(ask)
    .when(moves.supply({ on: '2026-09-24' }))
    .leadsTo({
      states: ['handling.reply.review', 'handling.extension.none'],
      due: { 'share.reply': after },
    });
});

test.for(['pause', 'restart'])(
  'set to %s, a supplement does not make good a reply that is late',
  (effect) => {
    const late = stages.inReview(effectOf(effect)).after(moves.expires('share.reply'));
    late.when(moves.askForSupplement()).leadsTo({ effects: [], due: { 'share.reply': '2026-10-09' } });
    late
      .after(moves.askForSupplement())
      .when(moves.supply())
      .leadsTo({
        effects: [],
        due: { 'share.reply': '2026-10-09' },
      });
  },
);

test('the papers supplied are added to those of the application', () => {
  const asked = stages.inReview().after(moves.askForSupplement({ payload: { missing: ['使用承诺书'] } }));
  const { intake } = shareRequestCase();
  const { item: _, ...application } = intake;
  asked.when(moves.supply({ payload: { papers: ['使用承诺书'] } })).leadsTo({
    remembers: {
      application: { ...application, papers: ['核对授权书', '使用承诺书'] },
      supplement: { missing: ['使用承诺书'], on: '2026-09-18', supplied: true },
    },
  });
});

test('the bureau may consent to an extension, beside whatever the provider is doing', () => {
  const asked = stages.inReview().after(moves.askForExtension());
  asked.when(moves.consentToExtension()).leadsTo({
    states: ['handling.reply.review', 'handling.extension.none'],
    effects: [{ type: 'extendClock', period: 'share.reply', workingDays: 5, countsFrom: 'original-due' }],
    due: { 'share.reply': '2026-10-15' },
    told: ['requester.clerk', 'provider.clerk'],
  });
  asked.when(moves.refuseExtension()).leadsTo({
    states: ['handling.reply.review', 'handling.extension.none'],
    due: { 'share.reply': '2026-10-09' },
    told: ['provider.clerk'],
  });
});

test('extensions may be several, up to ten working days in all', () => {
  const once = stages.inReview().after(moves.askForExtension(), moves.consentToExtension());
  once
    .after(moves.askForExtension())
    .when(moves.consentToExtension())
    .leadsTo({
      due: { 'share.reply': '2026-10-22' },
      remembers: { extensions: [5, 5], extensionAsked: null },
    });
});

test('an extension asked for in time and not decided in time can only be refused', () => {
  const late = stages.inReview().after(moves.askForExtension(), moves.expires('share.reply'));
  late.when(moves.refuseExtension()).leadsTo({ due: { 'share.reply': '2026-10-09' } });
});

test('silence decides nothing: at expiry the case stays where it is and the supervisor is called', () => {
  stages
    .reviewed()
    .when(moves.expires('share.reply'))
    .leadsTo({
      states: ['handling.reply.review', 'handling.extension.none'],
      closed: false,
      effects: [],
      told: ['bureau.supervisor'],
      tasks: ['provider.clerk 审查并拟答复', 'bureau.supervisor 督办逾期：答复共享申请'],
    });
});

test('督办 ends the supervisor’s task and leaves the case as it is', () => {
  stages
    .reviewed()
    .after(moves.expires('share.reply'))
    .when(moves.supervise())
    .leadsTo({
      states: ['handling.reply.review', 'handling.extension.none'],
      tasks: ['provider.clerk 审查并拟答复'],
      due: { 'share.reply': '2026-10-09' },
    });
});

test('a late reply is possible and tells by how many working days it was late', () => {
  const late = stages.reviewed().after(moves.expires('share.reply'), moves.draftAgreement());
  late.when(moves.sign({ on: '2026-10-13' })).leadsTo({ states: ['delivering'], late: [['share.reply', 3]] });
});

test('a reply on the last day is in time, though the extension was never decided', () => {
  const drafted = stages.reviewed().after(moves.askForExtension(), moves.draftRefusal());
  drafted.when(moves.sign({ on: '2026-10-09' })).leadsTo({ states: ['refused'], late: [['share.reply', 0]] });
});

test('the head may send a draft back; the reply is then drafted anew', () => {
  const drafted = stages.reviewed().after(moves.draftRefusal());
  drafted.when(moves.returnDraft()).leadsTo({
    states: ['handling.reply.review', 'handling.extension.none'],
    tasks: ['provider.clerk 审查并拟答复'],
  });
  drafted
    .after(moves.returnDraft(), moves.draftAgreement())
    .when(moves.sign())
    .leadsTo({
      states: ['delivering'],
    });
});

test.for([
  ['法律', 'regulation-809', 0],
  ['国务院决定', 'regulation-809', 0],
  ['地方性法规', 'regulation-809', 1],
  ['规章', 'regulation-809', 1],
  ['规章', 'weifang-measures', 0],
] as const)('a refusal based on a %s under %s is drafted with %i warnings', ([level, under, count]) => {
  const reply = { ...moves.REFUSAL, citation: { ...moves.REFUSAL.citation, level } };
  const warning = '所依据文件的效力级别低于条例第十四条第三项要求的法律、行政法规、国务院决定。';
  stages
    .reviewed(shareRequestCase({ under }))
    .after(moves.draftRefusal({ payload: reply }))
    .when(moves.sign())
    .leadsTo({
      remembers: {
        reply: {
          content: reply,
          by: ['provider-clerk'],
          on: '2026-09-18',
          warnings: Array.from({ length: count }, () => warning),
        },
      },
    });
});

test.for([
  ['in preparation', stages.submitted, []],
  ['once the provider has it', stages.inReview, ['provider.clerk']],
  ['while data is being provided', stages.agreed, ['provider.clerk']],
] as const)('a withdrawal %s closes the case and is told to those who know of it', ([, where, told]) => {
  where()
    .when(moves.withdraw())
    .leadsTo({ states: ['withdrawn'], closed: true, tasks: [], due: {}, told });
});
