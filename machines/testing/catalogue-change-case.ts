import type { IsoDate } from '../../calendar/iso-date.ts';
import { governingRules } from '../../statute/governing-rules.ts';
import type { InstrumentId } from '../../statute/instruments.ts';
import { resolveSettings } from '../../statute/settings.ts';
import type { Intake } from '../catalogue-change/intake.ts';
import type { ItemFacts } from '../facts.ts';
import type { ItemContents } from '../item-contents.ts';
import type { Opening, Origin } from '../procedure.ts';
import { person, unit } from './cast.ts';

interface Said {
  /** 办法 governs when the unit is a body that 条例 does not cover; 条例 when nothing is said. */
  readonly under?: InstrumentId;
  readonly kind?: Intake['kind'];
  readonly trigger?: Partial<Intake['trigger']>;
  readonly contents?: Partial<ItemContents>;
  readonly item?: Partial<ItemFacts>;
  /** Units of the departments that co-sign. */
  readonly concerned?: readonly string[];
  /** The unit is one of a county, whose bureau is not the city's. */
  readonly county?: boolean;
  readonly settings?: { readonly [id: string]: unknown };
  readonly origin?: Origin;
}

/** The Friday on which these cases begin. The function had changed on the Monday of that week. */
const BEGINS: IsoDate = '2026-09-18';
const CHANGED: IsoDate = '2026-09-14';

export const CONTENTS: ItemContents = {
  name: '户籍登记信息',
  category: 'departmental',
  dataItems: ['姓名', '住址', '户号', '迁入日期'],
  format: '数据库表',
  updateCycle: '每日',
  sharing: 'conditional',
  basis: [{ instrument: '中华人民共和国居民身份证法', level: '法律', article: '第六条' }],
  conditions: ['限于社会救助核对'],
  reason: null,
  opening: 'not-open',
  securityLevel: '3级',
};

const ITEM: ItemFacts = {
  code: 'household',
  version: 2,
  name: '户籍登记信息',
  provider: 'provider',
  sharing: 'conditional',
  dataItems: ['姓名', '住址', '户号'],
  conditions: ['限于社会救助核对'],
  category: '部门业务数据',
};

/** The police add a data item to an item of their own catalogue, for their function has changed. */
export function catalogueChangeCase(said: Said = {}): Opening<Intake> {
  const { under, kind = 'modify', concerned = [], county = false } = said;
  const covered = under !== 'weifang-measures';
  const provider = unit('provider', covered ? '公安局' : '供水公司', covered);
  const trigger: Intake['trigger'] = {
    kind: 'function-changed',
    document: '潍编〔2026〕8号',
    on: CHANGED,
    ...said.trigger,
  };
  const rules = governingRules({
    requester: null,
    provider: { covered },
    on: trigger.on,
    procedure: 'catalogue-change',
    settings: resolveSettings(said.settings),
  });
  if (rules.kind !== 'governed') throw new Error('either instrument is in force on that day');
  const common = { item: 'household', trigger, concerned: [...concerned] };
  const contents = { ...CONTENTS, ...said.contents };
  return {
    caseId: 'case-1',
    submittedBy: person('provider.clerk'),
    ...(said.origin && { origin: said.origin }),
    on: BEGINS,
    intake: kind === 'delete' ? { kind, ...common, reasons: '职能划转。' } : { kind, ...common, contents },
    parties: {
      provider: ['provider'],
      bureau: [county ? 'bureau' : 'cityBureau'],
      cityBureau: ['cityBureau'],
      ...(concerned.length > 0 && { reviewer: concerned }),
    },
    units: [provider, ...concerned.map((code) => unit(code, code, true))],
    item: kind === 'add' ? null : { ...ITEM, ...said.item },
    ruleSet: rules.ruleSet,
  };
}
