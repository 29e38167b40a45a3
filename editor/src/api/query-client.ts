import { QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "./api-problem.ts";

/** Statuses that another try may mend; everything else is answered the same again. */
const MAY_PASS = new Set([0, 429, 502, 503, 504]);

/**
 * The cache of what the API said.
 *
 * Live events say what became stale, so nothing is read again by age alone except on coming back to the window.
 *
 * @param onSignedOut called when the API says that the session has ended
 */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiProblem && error.code === "NOT_SIGNED_IN") onSignedOut();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && error instanceof ApiProblem && MAY_PASS.has(error.status),
      },
      mutations: { retry: false },
    },
  });
}
