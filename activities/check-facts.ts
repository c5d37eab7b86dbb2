import type { Opening } from '../machines/procedure.ts';
import type { RegisterFacts } from '../store/read-facts.ts';

/**
 * Whether the registers still say what an opening was worked out from: its rules and its competent authority hang on it.
 * @returns in Chinese, the first thing that they say otherwise; undefined when all agrees
 */
export function changedFact(opening: Opening, now: RegisterFacts): string | undefined {
  for (const unit of opening.units) {
    const found = now.units.find(({ code }) => code === unit.code);
    if (!found) return `机构“${unit.name}”不在机构名录中`;
    if (found.covered !== unit.covered) return `机构“${unit.name}”是否适用条例已有变更`;
    if (found.level !== unit.level) return `机构“${unit.name}”的层级已有变更`;
    if (found.bureau !== unit.bureau || found.government !== unit.government) {
      return `机构“${unit.name}”的大数据主管部门或者本级人民政府已有变更`;
    }
  }
  const { item } = opening;
  if (item === null) return undefined;
  if (!now.item) return `目录事项“${item.name}”不在现行目录中`;
  if (now.item.version !== item.version) return `目录事项“${item.name}”已有新的版本`;
  if (now.item.sharing !== item.sharing) return `目录事项“${item.name}”的共享属性已有变更`;
  if (now.item.provider !== item.provider) return `目录事项“${item.name}”的数据提供单位已有变更`;
  return undefined;
}
