import type { Effect, EffectType } from './effect.ts';

type ParamsOf<Type extends EffectType> = Omit<Extract<Effect, { type: Type }>, 'type'>;

/** A named action that does nothing by itself: the pure `transition` hands it back as data. */
const named =
  <Type extends EffectType>() =>
  (_: unknown, _params: ParamsOf<Type>): void => {};

/** The effects, for the `actions` of a machine's `setup`. */
export const effectActions = {
  suspendClock: named<'suspendClock'>(),
  resumeClock: named<'resumeClock'>(),
  restartClock: named<'restartClock'>(),
  extendClock: named<'extendClock'>(),
  superviseClocks: named<'superviseClocks'>(),
  rectifyClock: named<'rectifyClock'>(),
  recordGrant: named<'recordGrant'>(),
  setGrantStatus: named<'setGrantStatus'>(),
  joinParty: named<'joinParty'>(),
  startCase: named<'startCase'>(),
  settleCase: named<'settleCase'>(),
  releaseCases: named<'releaseCases'>(),
  holdItem: named<'holdItem'>(),
  publishItem: named<'publishItem'>(),
  citeItem: named<'citeItem'>(),
  notify: named<'notify'>(),
};
