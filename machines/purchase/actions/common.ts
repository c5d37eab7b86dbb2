import { actionsOf } from '../../action.ts';
import type { PurchaseContext } from '../context.ts';

export const action = actionsOf<PurchaseContext>();
