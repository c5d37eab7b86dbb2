import { actionsOf } from '../../action.ts';
import type { ShareRequestContext } from '../context.ts';

export const action = actionsOf<ShareRequestContext>();
