import { actionsOf } from '../../action.ts';
import type { CorrectionContext } from '../context.ts';

export const action = actionsOf<CorrectionContext>();
