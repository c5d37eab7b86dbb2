import { useQuery } from '@tanstack/react-query';
import { proceduresQuery } from './procedures.ts';

/** The Chinese names of the parties, as the procedures have them. */
export function usePartyLabels(): ReadonlyMap<string, string> {
  const { data } = useQuery(proceduresQuery);
  return new Map(data?.flatMap(({ parties }) => parties.map(({ party, label }) => [party, label] as const)));
}
