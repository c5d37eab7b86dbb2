import { expect, test } from 'vitest';
import { actionsOfProcedure } from '../inspect.ts';
import { startRectification } from '../rectify.ts';
import { supervise } from '../supervise.ts';
import { person } from '../testing/cast.ts';
import { CONTENTS, catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import * as moves from '../testing/catalogue-change-moves.ts';
import * as stages from '../testing/catalogue-change-stages.ts';
import type { Happening, Story } from '../testing/story.ts';
import { catalogueChange } from './procedure.ts';
import * as registerRules from './register-rules.ts';

/** Every rule that stands against an action: [what is tried, where, the step, the rule, its articles]. */
type Row = readonly [string, () => Story, Happening, string, readonly string[]];

const notShared = { ...CONTENTS, sharing: 'not-shared', conditions: [], reason: '涉及个人隐私。' };
const local = [{ instrument: '山东省大数据发展促进条例', level: '地方性法规', article: null }];
const publishing = (payload: object) =>
  moves.publish({ payload: { filing: '潍数备〔2026〕12号', responsible: 'provider', ...payload } });
const objected = () => stages.inCoSigning().after(moves.objectToDraft(), moves.agreeToDraft());
/** The person who drafted works in the bureau, too. */
const drafter = (unit: string) => ({ ...person('provider.clerk'), unit, role: 'head' }) as const;
const underMeasures = () => stages.submitted(catalogueChangeCase({ under: 'weifang-measures' }));
const purchased = () => stages.submitted(catalogueChangeCase({ trigger: { kind: 'purchase' } }));

const RULES: readonly Row[] = [
  [
    'a catalogue of state secrets',
    stages.submitted,
    moves.submitAssessed({ secrecy: 'secret' }),
    'state-secrets-stay-out',
    ['S2(2)', 'R3(1)'],
  ],
  [
    'a catalogue whose effect on personal information was found unlawful',
    stages.submitted,
    moves.submitAssessed({ personalInformation: 'unlawful' }),
    'personal-information-is-protected',
    ['R13(1)', 'S31(2)'],
  ],
  [
    'contents for an item that is to be deleted',
    () => stages.submitted(catalogueChangeCase({ kind: 'delete' })),
    moves.submitContents(CONTENTS),
    'deletion-has-no-contents',
    ['S11'],
  ],
  [
    'a draft that becomes a base catalogue which nobody co-signs',
    stages.submitted,
    moves.submitContents({ ...CONTENTS, category: 'population' }),
    'co-signing-needs-a-new-case',
    ['S10(1)', 'S10(2)'],
  ],
  [
    'a draft of 有条件共享 with no basis',
    stages.submitted,
    moves.submitContents({ ...CONTENTS, basis: [] }),
    'class-cites-basis',
    ['S19', 'R15(2)'],
  ],
  [
    'a draft of 不予共享 on 地方性法规',
    stages.submitted,
    moves.submitContents({ ...notShared, basis: local }),
    'no-sharing-basis-level',
    ['R14(三)', 'R15(2)'],
  ],
  [
    'a draft of 不予共享 without its reason',
    stages.submitted,
    moves.submitContents({ ...notShared, reason: null }),
    'no-sharing-states-reason',
    ['R15(2)'],
  ],
  [
    'a draft of 有条件共享 with no conditions',
    stages.submitted,
    moves.submitContents({ ...CONTENTS, conditions: [] }),
    'conditional-lists-conditions',
    ['S19', 'R15(2)'],
  ],
  [
    'a draft of 无条件共享 with conditions',
    stages.submitted,
    moves.submitContents({ ...CONTENTS, sharing: 'unconditional' }),
    'only-conditional-has-conditions',
    ['R15(1)', 'S19'],
  ],
  [
    'a draft approved by the person who drafted it',
    stages.drafted,
    { ...moves.approveDraft(), by: drafter('provider') },
    'four-eyes-draft',
    ['R13(1)'],
  ],
  [
    'a department that co-signs twice',
    () => stages.inCoSigning().after(moves.agreeToDraft()),
    moves.objectToDraft({ by: 'health.head' }),
    'co-sign-once',
    ['S10(1)', 'S10(2)'],
  ],
  [
    'a draft taken back before anybody objected',
    () => stages.inCoSigning().after(moves.agreeToDraft()),
    moves.reviseDraft(),
    'revision-after-objection',
    ['S10(1)', 'S10(2)'],
  ],
  [
    'a review that passes over an objection',
    objected,
    moves.publish(),
    'objections-are-answered',
    ['S10(1)', 'S10(2)'],
  ],
  [
    'a review by the person who drafted',
    stages.atLevelReview,
    { ...moves.consentAndFile(), by: drafter('bureau') },
    'four-eyes-review',
    ['S11', 'R17(2)'],
  ],
  [
    'a publication that names no responsible department',
    stages.approved,
    moves.publishDeletion(),
    'responsible-is-named',
    ['S9(2)', 'R19(2)'],
  ],
  [
    'a department that has no part in it named as responsible',
    stages.approved,
    publishing({ responsible: 'civil' }),
    'responsible-takes-part',
    ['S9(2)', 'R19(2)'],
  ],
  [
    'an item that is in the catalogue merged into another one',
    stages.approved,
    moves.mergeIntoSource(),
    'only-what-is-new-is-merged',
    ['S9(2)'],
  ],
  [
    'an extension under 办法',
    underMeasures,
    moves.askForExtension(),
    'extension-only-under-regulation',
    ['R17(2)', 'S11'],
  ],
  [
    'an extension where no period runs',
    purchased,
    moves.askForExtension(),
    'extension-needs-a-period',
    ['R17(2)'],
  ],
  [
    'an extension asked for when the period is over',
    () => stages.submitted().after({ expires: 'catalogue.update' }),
    moves.askForExtension(),
    'extension-before-due',
    ['R17(2)'],
  ],
  [
    'an extension consented to when the period is over',
    () => stages.submitted().after(moves.askForExtension(), { expires: 'catalogue.update' }),
    moves.consentToExtension(),
    'extension-before-due',
    ['R17(2)'],
  ],
  [
    'more than five working days in all',
    () => stages.submitted().after(moves.askForExtension(), moves.consentToExtension()),
    moves.askForExtension({ payload: { workingDays: 1, reasons: '仍未完成。' } }),
    'extension-cap',
    ['R17(2)'],
  ],
  [
    'an extension consented to by the person who asked for it',
    () => stages.submitted().after(moves.askForExtension()),
    { ...moves.consentToExtension(), by: drafter('cityBureau') },
    'four-eyes-extension',
    ['R17(2)'],
  ],
];

test.for(RULES)('refused: %s', ([, stage, happening, rule, articles]) => {
  stage().when(happening).isAgainst(rule, articles);
});

const RECTIFICATION_RULES = [
  ...(startRectification.caseRules ?? []),
  ...(startRectification.payloadRules ?? []),
];

test('each rule that the case itself decides is shown above', () => {
  const elsewhere = [
    ...Object.values(registerRules),
    ...RECTIFICATION_RULES,
    ...(supervise.caseRules ?? []),
  ].map(({ id }) => id);
  const all = actionsOfProcedure(catalogueChange).flatMap(({ rules }) => rules.map(({ id }) => id));
  const shown = RULES.map(([, , , rule]) => rule);
  expect(new Set(shown)).toEqual(new Set(all.filter((id) => !elsewhere.includes(id))));
});

test('an objection is answered in the review', () => {
  const answered = publishing({ onObjections: '住址以公安登记为准，已与民政商定。' });
  objected()
    .when(answered)
    .leadsTo({ states: ['published'] });
});

test('a department of the case may be named as responsible', () => {
  stages
    .inCoSigning()
    .after(moves.agreeToDraft(), moves.agreeToDraft({ by: 'civil.clerk' }))
    .when(publishing({ responsible: 'civil' }))
    .leadsTo({ closed: true });
});

test('nobody acts in another’s place', () => {
  stages
    .drafted()
    .when(moves.approveDraft({ by: 'cityBureau.head' }))
    .isRefusedBy('actor');
  stages.atLevelReview().when(moves.publish()).isRefusedBy('state');
  stages
    .atLevelReview()
    .when(moves.sendBack({ by: 'cityBureau.clerk' }))
    .isRefusedBy('actor');
  stages
    .approved()
    .when(moves.publish({ by: 'cityBureau.clerk' }))
    .isRefusedBy('actor');
  stages
    .inCoSigning()
    .when(moves.agreeToDraft({ by: 'water.clerk' }))
    .isRefusedBy('actor');
});

test('a closed case takes no action', () => {
  stages.approved().after(moves.publish()).when(moves.withdraw()).isRefusedBy('closed');
});

test('a draft without its assessments is incomplete', () => {
  stages
    .submitted()
    .when(moves.submitDraft({ payload: {} }))
    .isIncomplete(['assessments']);
});
