import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type ListState, listStateOf, paramsOf } from './list-state.ts';

/** The list that the address names, and how to go to another. */
export function useListState(): readonly [ListState, (next: ListState) => void] {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => listStateOf(params), [params]);
  return [state, (next) => setParams(paramsOf(next))];
}
