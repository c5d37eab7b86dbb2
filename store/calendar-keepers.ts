import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { Actor } from '../machines/party.ts';
import { ACTOR_COLUMNS, actorRow, HOLDS_ROLE } from './access/holds-role.ts';
import { bureausOver } from './bureaus-over.ts';
import type { EntryContent } from './calendar-entries.ts';

/** What stands against somebody who wants to keep the calendar; by its code. */
export const KEEPER_RULES = {
  'calendar-not-a-member': '办理人员在该机构没有相应的任职，不能办理。',
  'calendar-by-supervisor': '工作日历由大数据主管部门的督办人员录入和审定。',
  'calendar-by-highest-bureau': '放假通知和对全部单位有效的本地调整，由最上级的大数据主管部门录入和审定。',
  'calendar-of-own-units': '本地调整所列的单位中，有的不归本部门主管。',
  'calendar-four-eyes': '录入和审定不能是同一人。',
} as const;
export type KeeperRule = keyof typeof KEEPER_RULES;

/**
 * What forbids an actor to enter or decide on something, by the registers as they are now; undefined when nothing does.
 * @param on today, Asia/Shanghai
 * @param content what it is about; without it only whether the actor may keep the calendar at all
 */
export async function againstKeeper(
  em: EntityManager,
  actor: Actor,
  on: IsoDate,
  content?: EntryContent,
): Promise<KeeperRule | undefined> {
  const [found] = await em.execute<{ member: boolean; bureau: boolean }[]>(
    `select ${HOLDS_ROLE} as member, exists (select from unit where bureau_code = actor.unit) as bureau
     from jsonb_to_record(?::jsonb) as actor (${ACTOR_COLUMNS})`,
    [JSON.stringify(actorRow(actor, on))],
  );
  if (!found?.member) return 'calendar-not-a-member';
  if (actor.role !== 'supervisor' || !found.bureau) return 'calendar-by-supervisor';
  if (content === undefined) return undefined;
  const units = content.kind === 'order' ? content.order.units : null;
  if (units === null) {
    const highest = (await bureausOver(em, actor.unit)).at(-1);
    return highest === actor.unit ? undefined : 'calendar-by-highest-bureau';
  }
  for (const unit of units) {
    if (!(await bureausOver(em, unit)).includes(actor.unit)) return 'calendar-of-own-units';
  }
  return undefined;
}
