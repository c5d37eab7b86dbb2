import { catalogueChange } from './catalogue-change/procedure.ts';
import { correction } from './correction/procedure.ts';
import { dispute } from './dispute/procedure.ts';
import { openingRequest } from './opening-request/procedure.ts';
import type { Procedure } from './procedure.ts';
import { purchase } from './purchase/procedure.ts';
import { shareRequest } from './share-request/procedure.ts';
import { shareRequestVersion1 } from './share-request/version-1.ts';
import { supervision } from './supervision/procedure.ts';

/** Every version of every procedure that a case may run under, by 'id@version'. A version once used is never changed. */
const VERSIONS: { readonly [key: string]: Procedure } = {
  'share-request@1': shareRequestVersion1,
  'share-request@2': shareRequest,
  'catalogue-change@1': catalogueChange,
  'opening-request@1': openingRequest,
  'dispute@1': dispute,
  'correction@1': correction,
  'supervision@1': supervision,
  'purchase@1': purchase,
};

/** The procedures under which new cases begin: the newest version of each. */
export const procedures = {
  'share-request': shareRequest,
  'catalogue-change': catalogueChange,
  'opening-request': openingRequest,
  dispute,
  correction,
  supervision,
  purchase,
} as const;
export type ProcedureId = keyof typeof procedures;

/** @throws {Error} when no such version was ever part of the product: a fault, not an input error */
export function procedureOf(id: string, version: number): Procedure {
  const procedure = VERSIONS[`${id}@${version}`];
  if (!procedure) throw new Error(`no procedure '${id}' of version ${version}`);
  return procedure;
}
