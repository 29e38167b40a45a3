import type { Tx } from "../client.ts";
import { readTimeline, type TimelineRecord } from "./read-timeline.ts";

/** All entries of a lead with everybody's reasons, for tests: no lead of theirs has more. */
export async function wholeTimeline(tx: Tx, leadId: string): Promise<readonly TimelineRecord[]> {
  const { items } = await readTimeline(tx, leadId, { whose: { kind: "everybody" }, after: null, limit: 200 });
  return items;
}
