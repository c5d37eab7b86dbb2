import type { IsoDate } from '../../calendar/iso-date.ts';
import { governingRules } from '../../statute/governing-rules.ts';
import type { InstrumentId } from '../../statute/instruments.ts';
import { resolveSettings } from '../../statute/settings.ts';
import type { ItemFacts } from '../facts.ts';
import type { Opening } from '../procedure.ts';
import type { Intake } from '../share-request/intake.ts';
import { BEGINS, person, unit } from './cast.ts';

interface Said {
  /** 办法 governs when the provider is a body that 条例 does not cover; 条例 when nothing is said. */
  readonly under?: InstrumentId;
  /** Settings of the authority that depart from the defaults. */
  readonly settings?: { readonly [id: string]: unknown };
  readonly intake?: { readonly scope?: readonly string[]; readonly until?: IsoDate };
  readonly item?: Partial<ItemFacts>;
  readonly parties?: Opening['parties'];
}

/** Each party is one unit, whose code is the party's name. */
const ONE_UNIT_EACH = {
  requester: ['requester'],
  provider: ['provider'],
  bureau: ['bureau'],
  government: ['government'],
};

const ITEM: ItemFacts = {
  code: 'household',
  version: 2,
  name: '户籍登记信息',
  provider: 'provider',
  sharing: 'conditional',
  dataItems: ['姓名', '住址', '户号'],
  conditions: ['限于社会救助核对'],
};

/** The civil affairs bureau asks for two of three data items of a conditional item. */
export function shareRequestCase(said: Said = {}): Opening<Intake> {
  const covered = said.under !== 'weifang-measures';
  const provider = unit('provider', covered ? '公安局' : '供水公司', covered);
  const units = [unit('requester', '民政局', true), provider];
  const rules = governingRules({
    requester: { covered: true },
    provider: { covered },
    on: BEGINS,
    procedure: 'share-request',
    settings: resolveSettings(said.settings),
  });
  if (rules.kind !== 'governed') throw new Error('either instrument is in force on that day');
  return {
    caseId: 'case-1',
    submittedBy: person('requester.clerk'),
    on: BEGINS,
    intake: {
      basis: '《社会救助暂行办法》第十七条',
      scene: '低保家庭经济状况核对',
      method: 'interface',
      until: '2028-06-30',
      papers: ['核对授权书'],
      item: 'household',
      ...said.intake,
      scope: [...(said.intake?.scope ?? ['姓名', '住址'])],
    },
    parties: said.parties ?? ONE_UNIT_EACH,
    units,
    item: { ...ITEM, ...said.item },
    ruleSet: rules.ruleSet,
  };
}
