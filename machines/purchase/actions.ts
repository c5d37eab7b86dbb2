import type { EventsOf } from '../action.ts';
import type { SettledEvent } from '../settlement.ts';
import { supervise } from '../supervise.ts';
import { applying } from './actions/applying.ts';
import { approving } from './actions/approving.ts';
import { cataloguing } from './actions/cataloguing.ts';
import { purchasing } from './actions/purchasing.ts';

/** Every action of a purchase, in the order in which they are offered. */
export const actions = { ...applying, ...approving, ...purchasing, ...cataloguing, supervise };

/** How the catalogue change ended that the purchase started. */
type ChangeSettled = SettledEvent<'catalogue-change', { readonly result: string; readonly item: string }>;

export type PurchaseEvent = EventsOf<typeof actions> | ChangeSettled;
