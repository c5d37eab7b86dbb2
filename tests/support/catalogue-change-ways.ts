import { isoDateInShanghai } from '../../calendar/iso-date.ts';
import type { IntakeOf } from '../../client/docket-client.ts';
import type { Actor } from '../../machines/party.ts';
import { type StepOf, stepsOf } from './carry.ts';
import { CONTENTS, type Contents, SUBMIT_DRAFT } from './catalogue-change.ts';
import { COUNTY_CLERK, COUNTY_HEAD } from './county.ts';
import { BUREAU_HEAD, POLICE_CLERK, POLICE_HEAD } from './registers.ts';

/** A new item and the way of its case into a state. Each has an item of its own: open changes of one exclude each other. */
interface Way {
  readonly procedure: 'catalogue-change';
  readonly actor: Actor;
  readonly intake: IntakeOf<'catalogue-change'>;
  readonly ways: { readonly [state: string]: readonly StepOf<'catalogue-change'>[] };
}

const step = stepsOf<'catalogue-change'>();
const draft = step(POLICE_CLERK, SUBMIT_DRAFT);
const approve = step(POLICE_HEAD, { type: 'approveDraft', payload: {} });
const filing = '潍数备〔2026〕12号';
const publish = step(BUREAU_HEAD, { type: 'publish', payload: { filing, responsible: 'police' } });
const merge = step(BUREAU_HEAD, {
  type: 'mergeIntoSource',
  payload: { source: 'household', reasons: '同一数据' },
});
const refuse = step(BUREAU_HEAD, { type: 'refuseByCity', payload: { reasons: '不属于公共数据' } });
const withdraw = step(POLICE_CLERK, { type: 'withdraw', payload: { reasons: '不再需要' } });
const askForExtension = step(POLICE_CLERK, {
  type: 'askForExtension',
  payload: { workingDays: 5, reasons: '业务系统正在改造' },
});
const countyDraft = step(COUNTY_CLERK, SUBMIT_DRAFT);
const countyApprove = step(COUNTY_HEAD, { type: 'approveDraft', payload: {} });

const today = isoDateInShanghai(Date.now());
const way = (
  state: string,
  steps: readonly StepOf<'catalogue-change'>[],
  said: { readonly actor?: Actor; readonly concerned?: string[] } = {},
): Way => {
  const item = `way-${state.toLowerCase().replaceAll('.', '-')}`;
  const { actor = POLICE_CLERK, concerned = [] } = said;
  const category = concerned.length > 0 ? 'population' : 'departmental';
  const contents: Contents = { ...CONTENTS, name: item, dataItems: [item], category };
  const trigger = { kind: 'function-changed', document: '潍编〔2026〕8号', on: today } as const;
  return {
    procedure: 'catalogue-change',
    actor,
    intake: { kind: 'add', item, contents, trigger, concerned },
    ways: { [state]: steps },
  };
};

/** A way into each state in which a catalogue change may rest. */
export const WAYS: readonly Way[] = [
  way('drafting', []),
  way('approval', [draft]),
  way('coSigning', [draft, approve], { concerned: ['civil'] }),
  way('reviewing.level', [countyDraft, countyApprove], { actor: COUNTY_CLERK }),
  way('reviewing.city', [draft, approve]),
  way('extension.asked', [askForExtension]),
  way('published', [draft, approve, publish]),
  way('merged', [draft, approve, merge]),
  way('refused', [draft, approve, refuse]),
  way('withdrawn', [withdraw]),
];
