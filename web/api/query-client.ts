import { QueryClient } from '@tanstack/react-query';
import { problemOf } from './problem.ts';

/** Worth asking again by itself: the way to the server, or the server itself, was away for a moment. */
const PASSING = new Set(['offline', 'unavailable', 'odd-answer']);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) => failures < 2 && PASSING.has(problemOf(error).code),
      // A page that is shown goes on being shown while the network is away.
      networkMode: 'offlineFirst',
    },
    mutations: { networkMode: 'always' },
  },
});
