import type { Store } from '../../store/connection.ts';
import { figures } from '../../store/figures.ts';
import { procedureOfCase } from '../../store/procedure-of-case.ts';
import type { Figures } from '../figures.ts';
import type { Outcome } from '../outcome.ts';
import { done } from '../outcome.ts';
import { whileAvailable } from './while-available.ts';

/** What the operator's metrics ask of the docket; nothing of it is for users. */
export interface Operations {
  figures(): Promise<Outcome<Figures>>;
  /** The procedure of a case, by its id or number; undefined when there is no such case. */
  procedureOfCase(ref: string): Promise<Outcome<string | undefined>>;
}

export function operationsOver(store: Store): Operations {
  return {
    figures: () => whileAvailable(null, async () => done(await figures(store.em()))),
    procedureOfCase: (ref) => whileAvailable(null, async () => done(await procedureOfCase(store.em(), ref))),
  };
}
