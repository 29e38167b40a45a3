import { listRuns } from "../../api/generated/sdk.gen.ts";
import type { ListRunsData } from "../../api/generated/types.gen.ts";

export type RunFilter = Pick<
  NonNullable<ListRunsData["query"]>,
  "workflowId" | "stage" | "planVersion" | "overdue"
>;

/** Runs that something is to be done about. */
export interface RunTarget {
  readonly count: number;
  /** Their leads, as many at a time as one call takes. */
  batches(): AsyncIterable<readonly string[]>;
}

/** The API takes no more leads in one call. */
const MOST_AT_ONCE = 200;

/** Runs that were picked one by one. */
export function pickedRuns(leadIds: readonly string[]): RunTarget {
  return {
    count: leadIds.length,
    async *batches() {
      for (let from = 0; from < leadIds.length; from += MOST_AT_ONCE) {
        yield leadIds.slice(from, from + MOST_AT_ONCE);
      }
    },
  };
}

/** All runs that a filter finds, also those that no page has shown; what begins to match meanwhile counts too. */
export function matchingRuns(filter: RunFilter, count: number): RunTarget {
  return {
    count,
    async *batches() {
      let cursor: string | null = null;
      do {
        const query = { ...filter, limit: MOST_AT_ONCE, ...(cursor === null ? {} : { cursor }) };
        const page: { items: readonly { leadId: string }[]; nextCursor: string | null } = (
          await listRuns({ query, throwOnError: true })
        ).data;
        if (page.items.length > 0) yield page.items.map(({ leadId }) => leadId);
        cursor = page.nextCursor;
      } while (cursor !== null);
    },
  };
}
