import type { Actor, Role } from '../party.ts';

/** Who holds a task, and from whom they have it. Ids of people. */
export interface Holding {
  /** Nobody else may do it meanwhile; null while everybody whose role may. */
  readonly holder: string | null;
  /** Who assigned or delegated it to the holder; null when it was claimed. */
  readonly givenBy: string | null;
  /** `givenBy` is its owner, and may take it back. */
  readonly delegated: boolean;
}

export const FREE: Holding = { holder: null, givenBy: null, delegated: false };

/** A task as the rules of the worklist look at it. */
export interface WorkTask extends Holding {
  readonly open: boolean;
  readonly unit: string;
  /** Whoever holds one of these roles in the unit may do it. */
  readonly roles: readonly Role[];
  /** 大数据主管部门 of the case. */
  readonly bureau: string | null;
  /** Every unit that stands in the case. */
  readonly parties: readonly string[];
  /** The asking person has urged it today. */
  readonly urgedToday: boolean;
  /** It was copied to the asking person. */
  readonly copied: boolean;
}

/** In whose name an actor works: a substitute works in the name of the one whom they stand in for (休假代理). */
export function selfOf({ person, onBehalfOf }: Actor): string {
  return onBehalfOf ?? person;
}

/** Whether an actor may see a task at all. */
export function maySee({ unit, parties }: WorkTask, actor: Actor): boolean {
  return unit === actor.unit || parties.includes(actor.unit);
}
