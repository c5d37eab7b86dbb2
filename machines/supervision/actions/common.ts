import { actionsOf } from '../../action.ts';
import type { SupervisionContext } from '../context.ts';

export const action = actionsOf<SupervisionContext>();
