import { getTimelineInfiniteOptions } from "../../api/generated/@tanstack/react-query.gen.ts";

/** A lead's timeline, page by page from its beginning. */
export function timelinePages(leadId: string) {
  const path = { id: leadId };
  return {
    ...getTimelineInfiniteOptions({ path }),
    initialPageParam: { path },
    getNextPageParam: ({ nextCursor }: { readonly nextCursor: string | null }) => nextCursor ?? undefined,
  };
}
