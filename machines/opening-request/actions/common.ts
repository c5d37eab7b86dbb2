import { actionsOf } from '../../action.ts';
import type { OpeningRequestContext } from '../context.ts';

export const action = actionsOf<OpeningRequestContext>();
