import type { IsoDate } from '../calendar/iso-date.ts';
import type { RuleText } from './action.ts';
import type { ItemFacts } from './facts.ts';
import type { Opening } from './procedure.ts';

/** Whether a unit of the register is in service (启用). */
export interface UnitService {
  readonly code: string;
  readonly name: string;
  /** The first day on which it is disabled (停用); null while it is in service. */
  readonly disabledOn: IsoDate | null;
}

/** Stable code of the rule that a disabled unit begins no case and is drawn into none. */
const RULE = 'units-are-in-service';

/**
 * What stands against an opening on account of a disabled unit: of whoever submits it, of whoever provides the item, of
 * whoever else it names. On days before it was disabled a unit was in service: 补录 enters what began then.
 */
export function disabledUnitIn(
  { submittedBy, item, on }: Pick<Opening, 'submittedBy' | 'item' | 'on'>,
  units: readonly UnitService[],
): RuleText | undefined {
  const unit = units.find((one) => isDisabled(one, on));
  if (!unit) return undefined;
  if (unit.code === submittedBy.unit) {
    return rule(
      `机构“${unit.name}”已停用，不再提出新的申请；已经立案的案件照常办理。需要恢复的，请系统管理员启用该机构。`,
    );
  }
  return unit.code === item?.provider ? rule(ofProvider(unit, item)) : rule(ofNamed(unit));
}

/** What stands against drawing units into a case that is open (相关部门): the first of them that is disabled. */
export function disabledAmong(units: readonly UnitService[], on: IsoDate): RuleText | undefined {
  const unit = units.find((one) => isDisabled(one, on));
  return unit && rule(ofNamed(unit));
}

function ofProvider({ name }: UnitService, item: Pick<ItemFacts, 'name'>): string {
  return `目录事项“${item.name}”的数据提供单位“${name}”已停用，不再受理关于该事项的新申请。由哪个机构承接，请向其大数据主管部门询问。`;
}

function ofNamed({ name }: UnitService): string {
  return `机构“${name}”已停用，不再参加新的办理。请改选承接其职责的机构；应当恢复的，请系统管理员启用。`;
}

function isDisabled({ disabledOn }: UnitService, on: IsoDate): boolean {
  return disabledOn !== null && disabledOn <= on;
}

function rule(says: string): RuleText {
  return { id: RULE, says, articles: [] };
}
