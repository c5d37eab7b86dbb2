import { notFound } from '../outcome.ts';

/** There is no such case, or none that the actor's unit may see: it is not told which. */
export function noSuchCase(ref: string) {
  return notFound(`没有案件“${ref}”，或者本机构不是该案的当事方。`);
}
