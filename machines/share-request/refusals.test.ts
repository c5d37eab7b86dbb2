import { expect, test } from 'vitest';
import { person } from '../testing/cast.ts';
import { rectifyMisuse } from '../testing/rectification-moves.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as moves from '../testing/share-request-moves.ts';
import { AGREEMENT, REFUSAL } from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';
import type { Happening, Story } from '../testing/story.ts';
import { shareRequest } from './procedure.ts';

/** Every rule that stands against an action: [what is tried, where, the step, the rule, its articles]. */
type Row = readonly [string, () => Story, Happening, string, readonly string[]];

const draft = (content: object) => moves.draftAgreement({ payload: content });
const without = (key: keyof typeof REFUSAL) => ({ ...REFUSAL, [key]: undefined });
const bothRoles = { ...person('provider.clerk'), role: 'head' } as const;
const bureauProvides = () =>
  shareRequestCase({
    parties: { requester: ['requester'], provider: ['provider', 'bureau'], bureau: ['bureau'] },
  });
const onceOnly = () => shareRequestCase({ settings: { 'share.extension.times': 'once' } });
const extended = (opening = shareRequestCase()) =>
  stages.inReview(opening).after(moves.askForExtension(), moves.consentToExtension());

const RULES: readonly Row[] = [
  [
    'an application approved by the person who drafted it',
    stages.submitted,
    { ...moves.approve(), by: { ...person('requester.clerk'), role: 'head' } },
    'four-eyes-application',
    ['R20(2)'],
  ],
  [
    'an application revised to ask for what the catalogue item has not',
    () => stages.submitted().after(moves.returnApplication()),
    moves.resubmit({ payload: { ...(moves.resubmit().payload as object), scope: ['指纹'] } }),
    'scope-within-item',
    ['R20(2)'],
  ],
  [
    'an application revised to a use that is over by then',
    () => stages.submitted().after(moves.returnApplication()),
    moves.resubmit({ on: '2028-06-30' }),
    'until-lies-ahead',
    ['R20(2)'],
  ],
  [
    'a request withdrawn after data was handed over, though with problems',
    () => stages.delivered().after(moves.reportProblem()),
    moves.withdraw(),
    'withdrawal-before-delivery',
    ['R27(1)'],
  ],
  [
    'a second supplement notice',
    () => stages.inReview().after(moves.askForSupplement(), moves.supply()),
    moves.askForSupplement(),
    'supplement-once',
    ['R21(2)'],
  ],
  [
    'a reply before the security review is recorded',
    stages.inReview,
    moves.draftAgreement(),
    'security-review-first',
    ['S31(1)'],
  ],
  [
    'a refusal with no reason',
    stages.reviewed,
    draft({ ...REFUSAL, reason: ' ' }),
    'refusal-states-reason',
    ['R21(2)', 'S20(3)'],
  ],
  [
    'a refusal on the ground of incomplete papers',
    stages.reviewed,
    draft({ ...REFUSAL, ground: 'incomplete-papers' }),
    'incomplete-papers-are-no-ground',
    ['R21(2)'],
  ],
  [
    'a refusal with no instrument and article cited',
    stages.reviewed,
    draft(without('citation')),
    'refusal-cites-law',
    ['S20(3)', 'R15(2)'],
  ],
  [
    'a refusal with no ground',
    stages.reviewed,
    draft(without('ground')),
    'refusal-cites-law',
    ['S20(3)', 'R15(2)'],
  ],
  [
    'an agreement in spite of a security review that was not passed',
    () => stages.inReview().after(moves.failSecurityReview()),
    moves.draftAgreement(),
    'agreement-needs-passed-review',
    ['S31(1)'],
  ],
  [
    'an agreement to data items that were not asked for',
    stages.reviewed,
    draft({ ...AGREEMENT, scope: ['姓名', '户号'] }),
    'reply-within-scope',
    ['R25(1)', 'S21(1)'],
  ],
  [
    'an agreement for longer than was asked for',
    stages.reviewed,
    draft({ ...AGREEMENT, until: '2028-07-01' }),
    'reply-within-scope',
    ['R25(1)', 'S21(1)'],
  ],
  [
    'an agreement to a part without a reason for the rest',
    stages.reviewed,
    draft({ ...AGREEMENT, scope: ['姓名'] }),
    'agreement-in-part-states-reason',
    ['R21(2)', 'S20(3)'],
  ],
  [
    'an agreement to a use that is over by then',
    stages.reviewed,
    draft({ ...AGREEMENT, until: '2026-09-18' }),
    'agreed-use-lies-ahead',
    ['R20(2)'],
  ],
  [
    'a reply signed by the person who drafted it',
    () => stages.reviewed().after(moves.draftAgreement()),
    { ...moves.sign(), by: bothRoles },
    'four-eyes-signing',
    ['R20(3)'],
  ],
  [
    'an extension where 办法 governs',
    () => stages.inReview(shareRequestCase({ under: 'weifang-measures' })),
    moves.askForExtension(),
    'extension-only-under-regulation',
    ['R21(1)', 'S20(3)'],
  ],
  [
    'an extension asked for on the day after the last, before anybody has noted the expiry',
    stages.inReview,
    moves.askForExtension({ on: '2026-10-10' }),
    'extension-before-due',
    ['R21(1)'],
  ],
  [
    'an extension asked for after the expiry',
    () => stages.inReview().after(moves.expires('share.reply')),
    moves.askForExtension(),
    'extension-before-due',
    ['R21(1)'],
  ],
  [
    'an extension consented to after the expiry',
    () => stages.inReview().after(moves.askForExtension(), moves.expires('share.reply')),
    moves.consentToExtension(),
    'extension-before-due',
    ['R21(1)'],
  ],
  [
    'an extension consented to by the person who asked for it, where the bureau provides the data itself',
    () => stages.inReview(bureauProvides()).after(moves.askForExtension({ by: 'bureau.clerk' })),
    moves.consentToExtension(),
    'four-eyes-extension',
    ['R21(1)'],
  ],
  [
    'an extension of 11 working days',
    stages.inReview,
    moves.askForExtension({ payload: { workingDays: 11, reasons: '系统升级。' } }),
    'extension-cap',
    ['R21(1)'],
  ],
  [
    'a second extension that passes 10 working days in all',
    extended,
    moves.askForExtension({ payload: { workingDays: 6, reasons: '系统升级。' } }),
    'extension-cap',
    ['R21(1)'],
  ],
  [
    'a second extension where the authority allows one',
    () => extended(onceOnly()),
    moves.askForExtension(),
    'extension-once',
    ['R21(1)'],
  ],
  [
    'a rectification date that does not lie ahead',
    stages.inUse,
    moves.suspend({ on: '2027-12-31' }),
    'rectification-date-lies-ahead',
    ['R27(2)'],
  ],
  [
    'a further rectification date that does not lie ahead',
    () => stages.suspended().after(moves.reportRectification()),
    moves.rejectRectification({ on: '2028-01-31' }),
    'rectification-date-lies-ahead',
    ['R27(2)'],
  ],
  [
    'a termination on the last day of the rectification',
    stages.suspended,
    moves.terminate({ on: '2027-12-31' }),
    'termination-after-failed-rectification',
    ['R27(2)'],
  ],
  [
    'a termination while the report of rectification is being verified',
    () => stages.suspended().after(moves.reportRectification()),
    moves.terminate(),
    'termination-after-failed-rectification',
    ['R27(2)'],
  ],
  [
    '督办 where nothing is overdue',
    stages.inReview,
    moves.supervise(),
    'only-what-is-overdue',
    ['R29(1)', 'S35'],
  ],
  [
    'a second rectification of one misuse',
    () => stages.suspended().after(rectifyMisuse()),
    rectifyMisuse(),
    'one-rectification-at-a-time',
    ['S35', 'R40'],
  ],
  [
    'a rectification of a misuse for what a provider may do wrong',
    stages.suspended,
    rectifyMisuse({ payload: { ...(rectifyMisuse().payload as object), violation: 'R39(四)' } }),
    'violation-is-a-misuse',
    ['S35', 'R40'],
  ],
];

test.for(RULES)('%s is refused', ([, where, step, rule, articles]) => {
  where().when(step).isAgainst(rule, articles);
});

/** Its rules are those of every procedure; machines/rectify.test.ts shows them. */
const SHARED = ['startRectification'];

test('each rule of each action is shown to refuse', () => {
  const tried = new Set(RULES.map(([, , step, rule]) => ('type' in step ? `${step.type} ${rule}` : '')));
  const own = Object.entries(shareRequest.actions).filter(([type]) => !SHARED.includes(type));
  const standing = own.flatMap(([type, action]) =>
    [...(action.caseRules ?? []), ...(action.payloadRules ?? [])].map(({ id }) => `${type} ${id}`),
  );
  expect(tried).toEqual(new Set(standing));
});

test('rules of the case keep an action from being offered; its content is asked about later', () => {
  const step = moves.draftAgreement({ payload: {} });
  stages.inReview().when(step).isAgainst('security-review-first', ['S31(1)']);
  stages.reviewed().when(step).isIncomplete(['decision']);
});

test('content that is not well formed is refused by its fields', () => {
  stages
    .inReview()
    .when(moves.askForSupplement({ payload: { missing: [] } }))
    .isIncomplete(['missing']);
  stages
    .inUse()
    .when(moves.suspend({ payload: { kind: 'third-party', facts: '', rectifyBy: '2027-02-30' } }))
    .isIncomplete(['facts', 'rectifyBy']);
});

test('whoever stands outside a case, or in another role, is refused', () => {
  const outsider = { person: 'x', unit: 'elsewhere', role: 'clerk' } as const;
  stages
    .inReview()
    .when({ ...moves.recordSecurityReview(), by: outsider })
    .isRefusedBy('actor');
  stages
    .inReview()
    .when(moves.recordSecurityReview({ by: 'requester.clerk' }))
    .isRefusedBy('actor');
  stages
    .reviewed()
    .after(moves.draftAgreement())
    .when(moves.sign({ by: 'provider.clerk' }))
    .isRefusedBy('actor');
});

test('a step that the state does not have is refused, the clock’s own among them', () => {
  stages.inReview().when(moves.recordDelivery()).isRefusedBy('state');
  const forged = {
    type: 'xstate.after.share.reply.share-request.handling',
    payload: {},
    by: person('provider.clerk'),
  };
  stages.inReview().when(forged).isRefusedBy('state');
  stages
    .inReview()
    .when({ ...forged, type: 'toString' })
    .isRefusedBy('state');
});

test('a closed case takes no step', () => {
  const closed = stages.submitted().after(moves.withdraw());
  closed.when(moves.approve()).isRefusedBy('closed');
  closed.when(moves.supervise()).isRefusedBy('closed');
});
