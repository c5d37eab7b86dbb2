import { governingRules } from '../../statute/governing-rules.ts';
import type { InstrumentId } from '../../statute/instruments.ts';
import { resolveSettings } from '../../statute/settings.ts';
import type { Intake } from '../dispute/intake.ts';
import { dispute } from '../dispute/procedure.ts';
import type { ItemFacts } from '../facts.ts';
import type { Opening } from '../procedure.ts';
import { person, unit } from './cast.ts';

import { given, type Story } from './story.ts';

/** The Friday on which every case of the tests begins. */
const BEGINS = '2026-09-18';

interface Said {
  /** 办法 governs when the provider is a body that 条例 does not cover; 条例 when nothing is said. */
  readonly under?: InstrumentId;
  readonly settings?: { readonly [id: string]: unknown };
  /** The requester is a county's department, under the county's bureau. */
  readonly across?: true;
}

/** The item that the tests dispute about: 不予共享, so that a dispute may be begun without a request. */
const ITEM: ItemFacts = {
  code: 'case-files',
  version: 1,
  name: '案件卷宗信息',
  provider: 'provider',
  sharing: 'not-shared',
  dataItems: ['姓名', '住址', '案由'],
  conditions: [],
};

/** The civil affairs bureau needs two of three data items that are not shared. */
export function disputeCase(said: Said = {}): Opening<Intake> {
  const covered = said.under !== 'weifang-measures';
  const provider = unit('provider', covered ? '公安局' : '供水公司', covered);
  const requester = said.across
    ? { ...unit('requester', '民政局', true), level: 'county' as const, bureau: 'county-bureau' }
    : unit('requester', '民政局', true);
  const rules = governingRules({
    requester,
    provider,
    on: BEGINS,
    procedure: 'dispute',
    settings: resolveSettings(said.settings),
  });
  if (rules.kind !== 'governed') throw new Error('either instrument is in force on that day');
  const intake = { item: 'case-files', scope: ['姓名', '住址'], need: '因履行社会救助职责确需使用。' };
  return {
    caseId: 'case-1',
    submittedBy: person('requester.clerk'),
    on: BEGINS,
    intake,
    parties: dispute.partiesOf(requester, provider, unit('bureau', '大数据局', true)),
    units: [requester, provider],
    item: ITEM,
    ruleSet: rules.ruleSet,
  };
}

/** A dispute as it stands just after it was raised. */
export const raised = (said?: Said): Story => given(dispute, disputeCase(said));

/** 办法 governs. */
export const MEASURES: Said = { under: 'weifang-measures' };
