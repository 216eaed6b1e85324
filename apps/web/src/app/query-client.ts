import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../lib/problem.js';

/** A refusal is an answer and is not asked again; only a lost connection or a busy server is. */
const worthRetry = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.status === 0 || error.status === 503);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => failures < 2 && worthRetry(error),
      refetchOnWindowFocus: true,
    },
  },
});
