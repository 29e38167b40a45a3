import { seesRefusedSubmissions } from "@fairlead/engine/contract";
import { useQuery } from "@tanstack/react-query";
import { countRefusedSubmissionsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { RefusedOfSource } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";

/** How many submissions of each source were refused; asked for by those alone who may see them. */
export function useRefusedCounts(): readonly RefusedOfSource[] | undefined {
  const enabled = seesRefusedSubmissions(useSession());
  return useQuery({ ...countRefusedSubmissionsOptions(), enabled }).data?.items;
}

/** How many wait for somebody. */
export function useRefusedWaiting(): number {
  return (useRefusedCounts() ?? []).reduce((sum, { open }) => sum + open, 0);
}
