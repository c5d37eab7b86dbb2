import type { IsoDate } from '../calendar/iso-date.ts';
import type { PartyRole } from './party.ts';

/** A grant of use (共享授权): what the requester may use, for what, until when. */
export interface Grant {
  readonly item: string;
  readonly scope: readonly string[];
  readonly purpose: string;
  readonly until: IsoDate;
}

/**
 * What a step does besides moving the case. A statechart names these; `advance` turns the ones about clocks into
 * changes of clocks, and the commit carries out the rest in the transaction of the step.
 */
export type Effect =
  | { readonly type: 'suspendClock'; readonly period: string }
  | { readonly type: 'resumeClock'; readonly period: string }
  | { readonly type: 'restartClock'; readonly period: string }
  | { readonly type: 'extendClock'; readonly period: string; readonly workingDays: number }
  | { readonly type: 'superviseClocks' }
  | { readonly type: 'recordGrant'; readonly grant: Grant }
  | { readonly type: 'setGrantStatus'; readonly status: 'live' | 'suspended' | 'ended' | 'terminated' }
  | { readonly type: 'notify'; readonly to: readonly PartyRole[]; readonly about: string };

export type EffectType = Effect['type'];

const EFFECT_TYPES: readonly string[] = [
  'suspendClock',
  'resumeClock',
  'restartClock',
  'extendClock',
  'superviseClocks',
  'recordGrant',
  'setGrantStatus',
  'notify',
] satisfies EffectType[];

/** An action that XState returned, as an effect; undefined for XState's own (assign, raise, cancel). */
export function effectFrom(action: { readonly type: string; readonly params?: unknown }): Effect | undefined {
  if (!EFFECT_TYPES.includes(action.type)) return undefined;
  return { type: action.type, ...(action.params as object | undefined) } as Effect;
}
