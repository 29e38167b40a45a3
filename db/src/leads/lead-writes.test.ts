import { createRoutedOrganization, testDelivery } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { expect, test } from "vitest";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { contacts } from "../schema/index.ts";
import { createCampaign, createJourney, ensureGroup } from "../workflows/additions.ts";
import { updateWorkflow } from "../workflows/create-workflow.ts";
import { ingest } from "./ingest.ts";
import { RoutingCache } from "./routing-cache.ts";

const NOW_MS = Date.UTC(2026, 4, 4, 15);
const PHONE = "+16175550123";

const { db } = databaseForFile();

test("neither campaign nor journey begins about a person who asked not to be contacted, whichever record of theirs says so", async () => {
  const { organizationId, sourceName, workflowId } = await createRoutedOrganization(db);
  const inOrg = <Result>(work: (tx: Tx) => Promise<Result>) => db.withOrganization(organizationId, work);
  await inOrg(async (tx) => {
    const groupIds = [await ensureGroup(tx, organizationId, "Group")];
    const campaignIds = [await createCampaign(tx, organizationId, "Drip")];
    const id = await createJourney(tx, organizationId, "Journey", ["Assigned"]);
    const [trigger] = await tx.query.journeyTriggers.findMany();
    const additions = { groupIds, campaignIds, journey: { id, triggerId: trigger?.id ?? "" } };
    await updateWorkflow(tx, workflowId, { additions });
    await tx
      .insert(contacts)
      .values({ organizationId, id: newId("contact"), workPhone: PHONE, doNotContact: true });
  });
  const delivery = testDelivery("theirs");
  const theirs = { ...delivery, contact: { ...delivery.contact, cellPhone: PHONE } };

  const taken = await inOrg((tx) =>
    ingest(tx, new RoutingCache(), {
      ...{ organizationId, sourceName, nowMs: NOW_MS },
      deliveries: [theirs, testDelivery("somebodys")],
    }),
  );

  const [bound, free] = taken.map(({ contactId }) => contactId);
  const reached = await inOrg(async (tx) => ({
    campaigns: await tx.query.campaignMembers.findMany(),
    journeys: await tx.query.journeyTriggerEvents.findMany(),
    groups: await tx.query.contactGroupMembers.findMany(),
  }));
  expect(reached).toMatchObject({ campaigns: [{ contactId: free }], journeys: [{ contactId: free }] });
  expect(reached.groups.map(({ contactId }) => contactId).toSorted()).toEqual([bound, free].toSorted());
});
