import { createRoutedOrganization, testDelivery } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { expect, test } from "vitest";
import { advanceLead } from "../leads/advance.ts";
import { ingest } from "../leads/ingest.ts";
import { publishChanged, takesOnly } from "../leads/queue.fixture.ts";
import { RoutingCache } from "../leads/routing-cache.ts";
import { wholeTimeline } from "../leads/whole-timeline.fixture.ts";
import { moveToPublished } from "./in-flight.ts";

const NOW_MS = Date.UTC(2026, 4, 4, 15);
const TIME_TO_CONTACT = { withinSeconds: 3_600, onLapse: "nextUser" } as const;

const { db } = databaseForFile();

test.each([50, 130])(
  "the preview of a move names whoever the move makes next, of %d users in a queue",
  async (count) => {
    const org = await createRoutedOrganization(db, {
      users: count,
      settings: { timeToContact: TIME_TO_CONTACT },
      // The last two alone take what comes: beyond the places that are read at first.
      draw: (graph, userIds) =>
        userIds.slice(0, -2).reduce((drawn, userId) => takesOnly(drawn, userId, "TX"), graph),
    });
    const { organizationId, sourceName } = org;
    const cache = new RoutingCache();
    const leadId = await db.withOrganization(organizationId, async (tx) => {
      const deliveries = [testDelivery("moved")];
      const [taken] = await ingest(tx, cache, { organizationId, sourceName, deliveries, nowMs: NOW_MS });
      return taken?.leadId ?? "";
    });
    const longer = { ...TIME_TO_CONTACT, withinSeconds: 7_200 };
    await publishChanged(db, org, (graph) => ({
      ...graph,
      settings: { ...graph.settings, timeToContact: longer },
    }));

    const move = (carryOut: boolean) =>
      db.withOrganization(organizationId, (tx) =>
        moveToPublished(tx, cache, { organizationId, leadId, nowMs: NOW_MS, carryOut }),
      );
    const preview = await move(false);
    await move(true);
    const events = await db.withOrganization(organizationId, async (tx) => {
      const nowMs = NOW_MS + longer.withinSeconds * 1_000;
      await advanceLead(tx, cache, { organizationId, leadId, step: 2, nowMs });
      return wholeTimeline(tx, leadId);
    });

    const last = org.userIds.at(-1);
    expect(preview?.next).toMatchObject({
      old: { kind: "assign", userId: last },
      new: { kind: "assign", userId: last },
    });
    expect(events.at(-1)?.data).toMatchObject({ kind: "decided", outcome: "assign", userIds: [last] });
  },
);
