import { actionsOf } from '../../action.ts';
import type { CatalogueChangeContext } from '../context.ts';

export const action = actionsOf<CatalogueChangeContext>();
