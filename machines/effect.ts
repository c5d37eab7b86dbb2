import type { IsoDate } from '../calendar/iso-date.ts';
import type { ClockExtension } from './clock.ts';
import type { ItemContents } from './item-contents.ts';
import type { Actor, Party, PartyRole } from './party.ts';

/** A grant of use (共享授权): what the requester may use, for what, until when. */
export interface Grant {
  readonly item: string;
  readonly scope: readonly string[];
  readonly purpose: string;
  readonly until: IsoDate;
}

/** An item of the catalogue (目录事项) as a change publishes it. */
export interface PublishedItem {
  readonly code: string;
  /** The version that it takes the place of; null for a new item. */
  readonly replaces: number | null;
  /** Code of the unit whose catalogue it is in. */
  readonly provider: string;
  /** Code of the 数据责任部门; null when the item is deleted. */
  readonly responsible: string | null;
  /** Null when the item is deleted. */
  readonly contents: ItemContents | null;
}

/** What happens to an item: 新增, 修改, 删减 (办法 第十一条). */
export type ChangeKind = 'add' | 'modify' | 'delete';

/** A case that a step starts. Whoever acts begins it too, and must be one who may submit it. */
export interface CaseStart {
  /** Id of its procedure. */
  readonly procedure: string;
  /** What it is to the case that starts it, such as 'dispute'. */
  readonly link: string;
  readonly intake: unknown;
  readonly by: Actor;
  /** It goes its own way: neither case waits for the other, or is told what became of it. */
  readonly detached?: true;
}

/**
 * What a step does besides moving the case. A statechart names these; `advance` turns the ones about clocks into
 * changes of clocks, and the commit carries out the rest in the transaction of the step.
 */
export type Effect =
  | { readonly type: 'suspendClock'; readonly period: string }
  | { readonly type: 'resumeClock'; readonly period: string }
  | { readonly type: 'restartClock'; readonly period: string }
  | {
      readonly type: 'extendClock';
      readonly period: string;
      readonly workingDays: number;
      /** Whether the days follow the period's own last day (the rule), or the day of the consent. */
      readonly countsFrom?: ClockExtension['countsFrom'];
    }
  | { readonly type: 'superviseClocks' }
  /** A rectification was started on the expiry of the period. */
  | { readonly type: 'rectifyClock'; readonly period: string }
  | { readonly type: 'recordGrant'; readonly grant: Grant }
  | { readonly type: 'setGrantStatus'; readonly status: 'live' | 'suspended' | 'ended' | 'terminated' }
  /** More units stand in the case from now on. The statechart's context has them already. */
  | { readonly type: 'joinParty'; readonly party: Party; readonly units: readonly string[] }
  /** Only in steps that somebody takes: a start that is refused is told to whoever acts. */
  | ({ readonly type: 'startCase' } & CaseStart)
  /** The outcome of a started case, for the case that started it. Plain JSON. */
  | { readonly type: 'settleCase'; readonly outcome: unknown }
  /** The cases that this one started go on without it. */
  | { readonly type: 'releaseCases' }
  /** The case takes the item for itself until it closes: two open changes of one item exclude each other. */
  | { readonly type: 'holdItem'; readonly kind: ChangeKind; readonly code: string }
  /** The change is in force with this step. `distinct`: codes of similar items that were found to be other data. */
  | {
      readonly type: 'publishItem';
      readonly kind: ChangeKind;
      readonly item: PublishedItem;
      readonly distinct: readonly string[];
    }
  /** The step points to an item as to one that serves: it must be in the current catalogue, and one that may be shared. */
  | { readonly type: 'citeItem'; readonly code: string }
  | { readonly type: 'notify'; readonly to: readonly PartyRole[]; readonly about: string };

export type EffectType = Effect['type'];

const EFFECT_TYPES: readonly string[] = [
  'suspendClock',
  'resumeClock',
  'restartClock',
  'extendClock',
  'superviseClocks',
  'rectifyClock',
  'recordGrant',
  'setGrantStatus',
  'joinParty',
  'startCase',
  'settleCase',
  'releaseCases',
  'holdItem',
  'publishItem',
  'citeItem',
  'notify',
] satisfies EffectType[];

/** An action that XState returned, as an effect; undefined for XState's own (assign, raise, cancel). */
export function effectFrom(action: { readonly type: string; readonly params?: unknown }): Effect | undefined {
  if (!EFFECT_TYPES.includes(action.type)) return undefined;
  return { type: action.type, ...(action.params as object | undefined) } as Effect;
}
