import type {
  Delivery,
  DuplicateRules,
  ExceptionHandling,
  RoutingSettings,
  UserId,
  WorkflowId,
} from "@fairlead/engine";
import { createRoutedOrganization, type RoutedOrganization, testDelivery } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Tx } from "../client.ts";
import { addAbsence } from "../identity/availability.ts";
import { newId } from "../ids.ts";
import {
  contactFormerAddresses,
  contactGroupMembers,
  contactNotes,
  contactShares,
  contacts,
  journeyTriggerEvents,
  leads,
  leadTouches,
  offers,
  plans,
  users,
  workflows,
  workflowVersions,
} from "../schema/index.ts";
import { createCampaign, createJourney, ensureGroup } from "../workflows/additions.ts";
import { createWorkflow, updateWorkflow } from "../workflows/create-workflow.ts";
import { readDraft, saveDraft } from "../workflows/drafts.ts";
import { moveToPublished } from "../workflows/in-flight.ts";
import { createLeadRoute } from "../workflows/lead-routes.ts";
import { publishWorkflow } from "../workflows/publish-workflow.ts";
import { setWorkflowState } from "../workflows/workflow-state.ts";
import { advanceLead, advanceOverdue } from "./advance.ts";
import { claimLead } from "./claim.ts";
import { closeLead, reopenLead } from "./close-lead.ts";
import { recordCommunication } from "./communicate.ts";
import { ingest } from "./ingest.ts";
import { readLeadNotes } from "./lead-notes.ts";
import { leaveUser } from "./leave-user.ts";
import { readQueuedMessages } from "./messages-out.ts";
import { passLead } from "./pass.ts";
import { listLeads, readLead } from "./read-leads.ts";
import { reassignLead } from "./reassign.ts";
import { listHeld, releaseLead } from "./release-held.ts";
import { RoutingCache } from "./routing-cache.ts";
import { terminateRun } from "./terminate-run.ts";
import { wholeTimeline } from "./whole-timeline.fixture.ts";

const NOW_MS = Date.UTC(2026, 4, 4, 15);
const MINUTE_MS = 60_000;
const TEN_YEARS_MS = 10 * 365 * 24 * 60 * MINUTE_MS;
const ALL_OFF: DuplicateRules = {
  ...{ updateLead: null, updateContact: null, honorDoNotContact: null },
  ...{ distributeFirst: false, bypassToOwner: false },
};
const SIMULTANEOUS = { distribution: { kind: "simultaneous", acceptWithinSeconds: 600 } } as const;

const { db } = databaseForFile({ keepsInvariants: true });
const cache = new RoutingCache();

describe("exception handling by another workflow", () => {
  test("tries by its rules and its turn, and the timeline tells of both", async () => {
    const org = await createRoutedOrganization(db, { users: 2 });
    const second = await anotherWorkflow(org, "Second", [org.exceptionUserId], {
      kind: "individual",
      userId: org.exceptionUserId,
    });
    const first = await anotherWorkflow(org, "First", [org.userIds[0] as UserId], {
      kind: "workflow",
      workflowId: second.workflowId,
    });
    await setActive(org, org.userIds[0], false);

    const leadId = await take(org, "x", {}, first.sourceName);

    expect(await lead(org, leadId)).toMatchObject({
      ...{ state: "assigned", assigneeUserId: org.exceptionUserId, workflowId: second.workflowId },
      workflowChain: [first.workflowId],
    });
    const outcomes = (await timeline(org, leadId)).flatMap(({ data }) =>
      data.kind === "decided" ? data.outcome : [],
    );
    expect(outcomes).toEqual(["handOn", "assign"]);
  });

  test("waits in the exception queue where the next workflow is not live", async () => {
    const org = await createRoutedOrganization(db, { users: 1 });
    const [only] = org.userIds as [UserId];
    const second = await anotherWorkflow(org, "Second", [only], { kind: "individual", userId: only });
    const first = await anotherWorkflow(org, "First", [only], {
      kind: "workflow",
      workflowId: second.workflowId,
    });
    await inOrg(org, (tx) =>
      tx.update(workflows).set({ state: "archived" }).where(eq(workflows.id, second.workflowId)),
    );
    await setActive(org, only, false);

    const leadId = await take(org, "dead-end", {}, first.sourceName);

    expect(await lead(org, leadId)).toMatchObject({
      state: "exception",
      exceptionReason: "exceptionNotLive",
    });
  });

  test("is guarded against a circle that came about all the same", async () => {
    const org = await createRoutedOrganization(db, { users: 1 });
    const { organizationId } = org;
    const [only] = org.userIds as [UserId];
    const second = await anotherWorkflow(org, "Second", [only], { kind: "individual", userId: only });
    const first = await anotherWorkflow(org, "First", [only], {
      kind: "workflow",
      workflowId: second.workflowId,
    });
    // No screen can do this: the second workflow gets a plan that leads back to the first.
    await inOrg(org, async (tx) => {
      const [version] = (await tx.query.workflowVersions.findMany()).filter(
        ({ workflowId }) => workflowId === second.workflowId,
      );
      const own = (await tx.query.plans.findMany()).find(({ hash }) => hash === version?.planHash);
      if (!version || !own) throw new Error("The second workflow is not published");
      const { workflowId } = first;
      const settings = { ...own.plan.settings, exception: { kind: "workflow", workflowId } } as const;
      await tx.insert(plans).values({ organizationId, hash: "circle", plan: { ...own.plan, settings } });
      const back = { ...version, id: "ver_circle", number: 2, planHash: "circle" };
      await tx.insert(workflowVersions).values(back);
      const published = { publishedVersionId: "ver_circle", publishedPlanHash: "circle" };
      await tx.update(workflows).set(published).where(eq(workflows.id, second.workflowId));
    });
    await setActive(org, only, false);

    const leadId = await take(org, "circle", {}, first.sourceName);

    expect(await lead(org, leadId)).toMatchObject({ state: "exception", exceptionReason: "exceptionLoop" });
  });
});

describe("a paused workflow", () => {
  test("holds leads and releases them in the order in which they came", async () => {
    const org = await createRoutedOrganization(db, { users: 2 });
    await setState(org, "paused");
    const held = [await take(org, "one"), await take(org, "two"), await take(org, "three")];
    for (const leadId of held)
      expect(await lead(org, leadId)).toMatchObject({ state: "held", holdReason: "workflowPaused" });

    await setState(org, "active");
    await releaseAll(org);

    const assignees = [];
    for (const leadId of held) assignees.push((await lead(org, leadId)).assigneeUserId);
    expect(assignees).toEqual([org.userIds[0], org.userIds[1], org.userIds[0]]);
  });

  test("lets an open offer be claimed, and holds what would go on to somebody else", async () => {
    const org = await createRoutedOrganization(db, {
      settings: { distribution: { kind: "sequential", acceptWithinSeconds: 600 } },
    });
    const [claimed, passed] = [await take(org, "claimed"), await take(org, "passed")];
    await setState(org, "paused");

    await act(org, claimed, (tx, input) => claimLead(tx, cache, input), org.userIds[0]);
    await act(org, passed, (tx, input) => passLead(tx, cache, input), org.userIds[1]);

    expect(await lead(org, claimed)).toMatchObject({ state: "assigned" });
    expect(await lead(org, passed)).toMatchObject({ state: "held", waitKind: null });
  });
});

describe("holding for the absent", () => {
  test("waits until the first of the matches is back, and decides again then", async () => {
    const org = await createRoutedOrganization(db, {
      users: 2,
      settings: { availability: { workingHours: false, whenAway: "hold" } },
    });
    for (const [place, userId] of org.userIds.entries()) {
      const untilAt = new Date(NOW_MS + (place + 1) * 60 * MINUTE_MS);
      await inOrg(org, (tx) =>
        addAbsence(tx, org.organizationId, {
          userId,
          kind: "outOfOffice",
          fromAt: new Date(0),
          untilAt,
          note: null,
        }),
      );
    }
    const leadId = await take(org, "hold");
    expect(await lead(org, leadId)).toMatchObject({
      state: "held",
      waitKind: "hold",
      waitUntil: new Date(NOW_MS + 60 * MINUTE_MS),
    });

    const wait = await inOrg(org, (tx) =>
      advanceLead(tx, cache, {
        organizationId: org.organizationId,
        leadId,
        step: 1,
        nowMs: NOW_MS + 60 * MINUTE_MS,
      }),
    );

    expect(wait.kind).toBe("settled");
    expect(await lead(org, leadId)).toMatchObject({ state: "assigned", assigneeUserId: org.userIds[0] });
  });
});

describe("sharing out what waited", () => {
  const backAt = [60, 70, 100].map((minutes) => NOW_MS + minutes * MINUTE_MS);

  /** Three users who come back one after the other, and six leads that wait for them. */
  async function waiting(shareOut: { readonly shareOutAfterMinutes?: number }) {
    const org = await createRoutedOrganization(db, {
      users: 3,
      settings: { availability: { workingHours: false, whenAway: "hold", ...shareOut } },
    });
    const { organizationId } = org;
    for (const [place, userId] of org.userIds.entries()) {
      const absence = { userId, kind: "outOfOffice", fromAt: new Date(0), note: null } as const;
      const untilAt = new Date(backAt[place] ?? 0);
      await inOrg(org, (tx) => addAbsence(tx, organizationId, { ...absence, untilAt }));
    }
    const leadIds: string[] = [];
    for (const id of ["a", "b", "c", "d", "e", "f"]) leadIds.push(await take(org, `wait ${id}`));
    const sweep = (nowMs: number) =>
      inOrg(org, (tx) => advanceOverdue(tx, cache, { organizationId, leadIds, nowMs }));
    const owners = async () => {
      const all = await Promise.all(leadIds.map((leadId) => lead(org, leadId)));
      return all.map(({ assigneeUserId }) => org.userIds.indexOf(assigneeUserId as UserId));
    };
    return { org, leadIds, sweep, owners };
  }

  test("off: all of it goes to whoever comes first", async () => {
    const { sweep, owners } = await waiting({});

    await sweep(NOW_MS + 60 * MINUTE_MS);

    expect(await owners()).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("on: it waits some minutes more, and is then shared out in turn among all who are there", async () => {
    const { org, leadIds, sweep, owners } = await waiting({ shareOutAfterMinutes: 15 });

    // Looked at a little late: the minutes count from when the first was back.
    await sweep(NOW_MS + 61 * MINUTE_MS);
    const held = await lead(org, leadIds[0] ?? "");
    const { organizationId } = org;
    const nowMs = NOW_MS + 62 * MINUTE_MS;
    for (const leadId of leadIds)
      await inOrg(org, (tx) => releaseLead(tx, cache, { organizationId, leadId, nowMs }));
    await sweep(NOW_MS + 75 * MINUTE_MS);

    expect(held).toMatchObject({
      ...{ state: "held", holdReason: "sharedOut", waitKind: "hold" },
      waitUntil: new Date(NOW_MS + 75 * MINUTE_MS),
    });
    expect((await owners()).toSorted()).toEqual([0, 0, 0, 1, 1, 1]);
    const decided = (await timeline(org, leadIds[0] ?? "")).filter(({ data }) => data.kind === "decided");
    expect(decided.map(({ data }) => (data.kind === "decided" ? data.holdReason : null))).toEqual([
      "everyMatchAway",
      "sharedOut",
      undefined,
    ]);
    expect(decided.map(({ explanation }) => explanation?.decision.kind)).toEqual(["hold", "hold", "assign"]);
  });
});

describe("a user who is deactivated", () => {
  test("loses an offer at once; the last one of a lead sends it on", async () => {
    const org = await createRoutedOrganization(db, { users: 2, settings: SIMULTANEOUS });
    const leadId = await take(org, "offer");

    for (const userId of org.userIds) await deactivate(org, leadId, userId);

    expect(await lead(org, leadId)).toMatchObject({
      assigneeUserId: org.exceptionUserId,
      exceptionReason: "noOfferAccepted",
    });
    const kinds = (await timeline(org, leadId)).map(({ data }) => data.kind);
    expect(kinds.filter((kind) => kind === "userDeactivated")).toHaveLength(2);
  });

  test.each([
    { name: "without a time to contact", timeToContact: null },
    {
      name: "with one that leads to the next user",
      timeToContact: { withinSeconds: 900, onLapse: "nextUser" },
    },
  ] as const)("loses leads without contact to the next user, $name", async ({ timeToContact }) => {
    const org = await createRoutedOrganization(db, { settings: { timeToContact } });
    const leadId = await take(org, "next");

    await deactivate(org, leadId, org.userIds[0] as UserId);

    expect(await lead(org, leadId)).toMatchObject({ state: "assigned", assigneeUserId: org.userIds[1] });
    const kinds = (await timeline(org, leadId)).map(({ data }) => data.kind);
    expect(kinds.slice(-2)).toEqual(["userDeactivated", "decided"]);
  });

  test("loses leads without contact to exception handling where that is the rule of an assignee who does not act", async () => {
    const org = await createRoutedOrganization(db, {
      settings: { timeToContact: { withinSeconds: 900, onLapse: "exception" } },
    });
    const leadId = await take(org, "exception");

    await deactivate(org, leadId, org.userIds[0] as UserId);

    expect(await lead(org, leadId)).toMatchObject({
      ...{ state: "assigned", assigneeUserId: org.exceptionUserId },
      exceptionReason: "assigneeDeactivated",
    });
  });

  test("keeps a lead that they made contact about", async () => {
    const org = await createRoutedOrganization(db);
    const leadId = await take(org, "contacted");
    await act(org, leadId, contact, org.userIds[0]);

    await deactivate(org, leadId, org.userIds[0] as UserId);

    expect(await lead(org, leadId)).toMatchObject({ state: "assigned", assigneeUserId: org.userIds[0] });
  });

  test("leaves a lead that has no plan to go on by in the exception queue", async () => {
    const org = await createRoutedOrganization(db);
    const leadId = await take(org, "left");
    const noPlan = { planHash: null, planVersion: null };
    await inOrg(org, (tx) => tx.update(leads).set(noPlan).where(eq(leads.id, leadId)));

    await deactivate(org, leadId, org.userIds[0] as UserId);

    expect(await lead(org, leadId)).toMatchObject({
      state: "exception",
      exceptionReason: "assigneeDeactivated",
    });
    const queue = await inOrg(org, (tx) =>
      listLeads(tx, { kind: "all" }, { inException: true }, { after: null, limit: 9 }),
    );
    expect(queue.items.map((record) => record.lead.id)).toEqual([leadId]);
  });
});

describe("reassigning", () => {
  test("gives a lead to somebody for good, closes its offers and takes it out of the queue", async () => {
    const org = await createRoutedOrganization(db, { settings: SIMULTANEOUS });
    const leadId = await take(org, "given");

    await reassign(org, leadId, { kind: "individual", userId: org.exceptionUserId });

    expect(await lead(org, leadId)).toMatchObject({
      state: "assigned",
      assigneeUserId: org.exceptionUserId,
      waitKind: null,
    });
    const open = await inOrg(org, (tx) => tx.select().from(offers).where(eq(offers.state, "open")));
    expect(open).toEqual([]);
  });

  test("routes a lead anew by what a workflow has published, as if nobody had had it", async () => {
    const org = await createRoutedOrganization(db, { users: 1 });
    await setActive(org, org.userIds[0], false);
    const leadId = await take(org, "again");
    await setActive(org, org.userIds[0], true);

    await reassign(org, leadId, { kind: "workflow", workflowId: org.workflowId });

    expect(await lead(org, leadId)).toMatchObject({ assigneeUserId: org.userIds[0], exceptionReason: null });
  });
});

describe("an open lead of the same contact", () => {
  const rules: DuplicateRules = { ...ALL_OFF, updateLead: ["amountUsd"], updateContact: ["lastName"] };

  test("is updated instead of doubled, its route undisturbed, and the same delivery counts once", async () => {
    const org = await withRules(rules, { timeToContact: { withinSeconds: 900, onLapse: "nextUser" } });
    const leadId = await take(org, "first");
    const before = await lead(org, leadId);
    const again = {
      contact: { ...testDelivery("first").contact, lastName: "Newer" },
      loan: { ...testDelivery("first").loan, amountUsd: 222_000 },
    };

    const touched = await ingestOne(org, { ...testDelivery("second"), ...again });
    const repeated = await ingestOne(org, { ...testDelivery("second"), ...again });

    expect([touched, repeated].map(({ leadId: id, outcome }) => [id, outcome])).toEqual([
      [leadId, "updated"],
      [leadId, "repeated"],
    ]);
    const { amountUsd, ...rest } = await lead(org, leadId);
    expect(amountUsd).toBe(222_000);
    expect(rest).toMatchObject({
      step: before.step,
      waitUntil: before.waitUntil,
      assigneeUserId: before.assigneeUserId,
    });
    expect(await inOrg(org, (tx) => tx.select().from(leadTouches))).toHaveLength(1);
    expect(await contactOf(org, leadId)).toMatchObject({ lastName: "Newer" });
  });

  test("is updated within one file as it is between files", async () => {
    const org = await withRules(rules);
    const deliveries = ["a", "b"].map((id, place) => ({
      ...testDelivery(id),
      contact: testDelivery("same").contact,
      loan: { ...testDelivery(id).loan, amountUsd: 100_000 + place },
    }));

    const results = await inOrg(org, (tx) => ingest(tx, cache, inputOf(org, deliveries)));

    expect(results.map(({ outcome }) => outcome)).toEqual(["created", "updated"]);
    expect(await lead(org, results[0]?.leadId ?? "")).toMatchObject({ amountUsd: 100_001 });
  });

  test("is updated by many at once without a deadlock against those who claim it", async () => {
    const org = await withRules(rules, SIMULTANEOUS);
    const leadId = await take(org, "busy");
    const touch = (place: number) =>
      ingestOne(org, { ...testDelivery(`t${place}`), contact: testDelivery("busy").contact });

    const work = [
      ...Array.from({ length: 20 }, (_, place) => touch(place)),
      act(org, leadId, (tx, input) => claimLead(tx, cache, input), org.userIds[0]),
    ];

    await Promise.all(work);
    expect(await lead(org, leadId)).toMatchObject({ state: "assigned", assigneeUserId: org.userIds[0] });
    expect(await inOrg(org, (tx) => tx.select().from(leadTouches))).toHaveLength(20);
  });

  test("is open no more once it is closed, and again when it is opened", async () => {
    const org = await withRules(rules);
    const leadId = await take(org, "closed");
    const actor = {
      organizationId: org.organizationId,
      leadId,
      actorUserId: org.userIds[0] as UserId,
      seesAll: false,
      nowMs: NOW_MS,
    };
    const again = (id: string) =>
      ingestOne(org, { ...testDelivery(id), contact: testDelivery("closed").contact });

    await inOrg(org, (tx) => closeLead(tx, cache, actor));
    const anew = await again("after-close");
    await inOrg(org, (tx) => closeLead(tx, cache, { ...actor, leadId: anew.leadId, seesAll: true }));
    await inOrg(org, (tx) => reopenLead(tx, cache, actor));

    expect(anew.outcome).toBe("created");
    expect(await again("after-reopen")).toMatchObject({ outcome: "updated", leadId });
  });
});

describe("distributing first", () => {
  test("looks among the contacts of whoever claims, and leaves no contact behind", async () => {
    const org = await withRules(
      { ...ALL_OFF, distributeFirst: true, updateContact: ["firstName"] },
      SIMULTANEOUS,
    );
    const [ann, ben] = org.userIds as [UserId, UserId];
    const known = await take(org, "known");
    await act(org, known, (tx, input) => claimLead(tx, cache, input), ben);
    const contactId = (await lead(org, known)).contactId;
    const again = { contact: { ...testDelivery("known").contact, firstName: "Anna" } };

    const [byBen, byAnn] = [await take(org, "again", again), await take(org, "again-2", again)];
    await act(org, byBen, (tx, input) => claimLead(tx, cache, input), ben);
    await act(org, byAnn, (tx, input) => claimLead(tx, cache, input), ann);

    expect((await lead(org, byBen)).contactId).toBe(contactId);
    expect((await lead(org, byAnn)).contactId).not.toBe(contactId);
    expect(await contactOf(org, byBen)).toMatchObject({ firstName: "Anna", ownerUserId: ben });
    expect(await contactOf(org, byAnn)).toMatchObject({ ownerUserId: ann });
    expect(await inOrg(org, (tx) => tx.select().from(contacts))).toHaveLength(2);
  });
});

test.each([
  { what: "another number without one", cellPhone: "+17815550192", extensions: {}, extension: null },
  {
    ...{ what: "another number with its own", cellPhone: "+17815550192", extension: "34" },
    extensions: { "+17815550192": "34" },
  },
  { what: "the same number", cellPhone: "+17815550191", extensions: {}, extension: "12" },
])("whoever claims gets $what, and no extension of a former one", async (given) => {
  const { cellPhone, extensions, extension } = given;
  const rules = { ...ALL_OFF, distributeFirst: true, updateContact: ["cellPhone" as const] };
  const org = await withRules(rules, SIMULTANEOUS);
  const [ben] = org.userIds as [UserId];
  const known = await take(org, "known", withPhone("+17815550191", { "+17815550191": "12" }));
  await act(org, known, (tx, input) => claimLead(tx, cache, input), ben);

  const again = await take(org, "again", withPhone(cellPhone, extensions));
  await act(org, again, (tx, input) => claimLead(tx, cache, input), ben);

  expect((await lead(org, again)).contactId).toBe((await lead(org, known)).contactId);
  expect(await contactOf(org, again)).toMatchObject({ cellPhone, cellPhoneExtension: extension });
});

test("whoever claims gets further phones with their extensions, and a note of what the contact does not take", async () => {
  const rules = { ...ALL_OFF, distributeFirst: true, updateContact: ["cellPhone" as const] };
  const org = await withRules(rules, SIMULTANEOUS);
  const [ben] = org.userIds as [UserId];
  const [cell, further] = ["+17815550193", "+17815550194"];
  const known = await take(org, "known", withPhone(cell, { [cell]: "1" }));
  await act(org, known, (tx, input) => claimLead(tx, cache, input), ben);
  const again = withPhone(cell, { [cell]: "2", [further]: "34" });
  const sent = { ...again, further: { ...again.further, phones: [further] } } as Partial<Delivery>;

  const claimed = await take(org, "again", sent);
  await act(org, claimed, (tx, input) => claimLead(tx, cache, input), ben);

  const { contactId } = await lead(org, claimed);
  const kept = await inOrg(org, (tx) =>
    tx.select().from(contactFormerAddresses).where(eq(contactFormerAddresses.contactId, contactId)),
  );
  expect(kept).toMatchObject([{ address: further, extension: "34" }]);
  expect(await contactOf(org, claimed)).toMatchObject({ cellPhone: cell, cellPhoneExtension: "1" });
  const notes = await inOrg(org, (tx) => readLeadNotes(tx, claimed));
  expect(notes.map(({ value }) => value)).toEqual([`${cell} x2`]);
});

test.each([
  { what: "nothing on it goes", noted: false, left: 1 },
  { what: "a note on it stays with whoever had the lead", noted: true, left: 2 },
])("a contact that a lead leaves for one of its next assignee's with $what", async ({ noted, left }) => {
  const timeToContact = { withinSeconds: 60, onLapse: "nextUser" } as const;
  const org = await withRules({ ...ALL_OFF, distributeFirst: true, updateContact: [] }, { timeToContact });
  const { organizationId } = org;
  const [ann, ben] = org.userIds as [UserId, UserId, UserId];
  const known = await take(org, "known");
  await setActive(org, org.userIds[2], false);
  const leadId = await take(org, "again", { contact: testDelivery("known").contact });
  const { contactId } = await lead(org, leadId);
  expect(await contactOf(org, leadId)).toMatchObject({ ownerUserId: ben });
  await inOrg(org, async (tx) => {
    const note: typeof contactNotes.$inferInsert = {
      ...{ organizationId, id: newId("contactNote"), contactId, kind: "note", text: "Likes boats" },
      ...{ audience: "public", createdAt: new Date(NOW_MS) },
    };
    if (noted) await tx.insert(contactNotes).values(note);
  });

  await inOrg(org, (tx) =>
    advanceLead(tx, cache, { organizationId, leadId, step: 1, nowMs: NOW_MS + MINUTE_MS }),
  );

  expect(await lead(org, leadId)).toMatchObject({
    assigneeUserId: ann,
    contactId: (await lead(org, known)).contactId,
  });
  expect(await inOrg(org, (tx) => tx.select().from(contacts))).toHaveLength(left);
});

describe("a contact who asked not to be contacted", () => {
  test("is masked in lists, search, timeline, notifications and mails, and has no time to contact", async () => {
    const org = await withRules(
      { ...ALL_OFF, honorDoNotContact: ["firstName"] },
      { timeToContact: { withinSeconds: 900, onLapse: "nextUser" } },
      (graph) => graph,
    );
    const first = await take(org, "secret");
    const { contactId } = await lead(org, first);
    await inOrg(org, (tx) =>
      tx.update(contacts).set({ doNotContact: true }).where(eq(contacts.id, contactId)),
    );

    const leadId = await take(org, "secret-2", {
      contact: { ...testDelivery("secret").contact, lastName: "Hidden" },
    });

    const record = await inOrg(org, (tx) => readLead(tx, { kind: "all" }, leadId));
    expect(record?.contact).toMatchObject({ id: contactId, firstName: "Ann", lastName: null, email: null });
    expect(record?.lead.waitKind).toBeNull();
    const search = (text: string) =>
      inOrg(org, (tx) => listLeads(tx, { kind: "all" }, { search: text }, { after: null, limit: 9 }));
    expect((await search("secret@example.com")).items.map(({ lead: { id } }) => id)).toEqual([first]);
    expect((await search("Ann")).items).toHaveLength(2);
    const [mail] = await inOrg(org, async (tx) => {
      const rows = await tx.query.messages.findMany();
      return readQueuedMessages(
        tx,
        rows.filter((row) => row.leadId === leadId).map(({ id }) => id),
      );
    });
    expect(mail?.contactName).toBe("Ann");
    expect(record?.hidden.get("contact.email")).toBe("doNotContact");
  });
});

test("nothing archives a contact by itself, whatever becomes of its leads and however long that is ago", async () => {
  const org = await createRoutedOrganization(db, {
    settings: { timeToContact: { withinSeconds: 60, onLapse: "exception" } },
  });
  const { organizationId } = org;
  const [lapsed, closed, left] = [
    await take(org, "lapsed"),
    await take(org, "closed"),
    await take(org, "left"),
  ];
  const nowMs = NOW_MS + TEN_YEARS_MS;

  await inOrg(org, (tx) => advanceLead(tx, cache, { organizationId, leadId: lapsed, step: 1, nowMs }));
  await inOrg(org, (tx) =>
    closeLead(tx, cache, { organizationId, leadId: closed, actorUserId: null, seesAll: true, nowMs }),
  );
  const { assigneeUserId } = await lead(org, left);
  await deactivate(org, left, (assigneeUserId ?? "") as UserId);
  await releaseAll(org);

  const standings = await inOrg(org, (tx) => tx.select({ standing: contacts.standing }).from(contacts));
  expect(standings).toEqual([{ standing: 0 }, { standing: 0 }, { standing: 0 }]);
});

test("an assignment adds the contact to groups and campaigns and queues the journey's trigger, once for each lead", async () => {
  const org = await createRoutedOrganization(db, {
    settings: { timeToContact: { withinSeconds: 60, onLapse: "nextUser" } },
  });
  const { organizationId } = org;
  await inOrg(org, async (tx) => {
    const groupIds = [await ensureGroup(tx, organizationId, "Group")];
    const campaignIds = [await createCampaign(tx, organizationId, "Drip")];
    const id = await createJourney(tx, organizationId, "Journey", ["Assigned"]);
    const [trigger] = await tx.query.journeyTriggers.findMany();
    const journey = { id, triggerId: trigger?.id ?? "" };
    await updateWorkflow(tx, org.workflowId, { additions: { groupIds, campaignIds, journey } });
  });

  const leadId = await take(org, "added");
  await inOrg(org, (tx) =>
    advanceLead(tx, cache, { organizationId, leadId, step: 1, nowMs: NOW_MS + MINUTE_MS }),
  );

  const { contactId } = await lead(org, leadId);
  expect(await inOrg(org, (tx) => tx.select().from(contactGroupMembers))).toMatchObject([{ contactId }]);
  expect(await inOrg(org, (tx) => tx.query.campaignMembers.findMany())).toMatchObject([
    { contactId, leadId },
  ]);
  expect(await inOrg(org, (tx) => tx.select().from(journeyTriggerEvents))).toMatchObject([
    { leadId, takenAt: null },
  ]);
});

test("an assignment shares the contact with whom its workflow names, with nobody else of the team, and never with its owner", async () => {
  const org = await createRoutedOrganization(db, {
    settings: { timeToContact: { withinSeconds: 60, onLapse: "nextUser" } },
  });
  const { organizationId, exceptionUserId: boss } = org;
  const [, ben] = org.userIds as [UserId, UserId, UserId];
  const shareWith = (shareUserIds: readonly string[]) =>
    inOrg(org, (tx) =>
      updateWorkflow(tx, org.workflowId, {
        additions: { groupIds: [], campaignIds: [], journey: null, shareUserIds },
      }),
    );
  const sharedWith = async (leadId: string) => {
    const { contactId } = await lead(org, leadId);
    const ofContact = eq(contactShares.contactId, contactId);
    const shares = await inOrg(org, (tx) => tx.select().from(contactShares).where(ofContact));
    return shares.map(({ userId }) => userId).toSorted();
  };

  const before = await take(org, "before");
  await shareWith([ben, boss]);
  const leadId = await take(org, "shared");

  expect(await sharedWith(before)).toEqual([]);
  expect(await contactOf(org, leadId)).toMatchObject({ ownerUserId: ben });
  expect(await sharedWith(leadId)).toEqual([boss]);
  await inOrg(org, (tx) =>
    advanceLead(tx, cache, { organizationId, leadId, step: 1, nowMs: NOW_MS + MINUTE_MS }),
  );
  expect(await sharedWith(leadId)).toEqual([ben, boss].toSorted());
  await expect(shareWith(["user_nobody"])).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a lead route offers one user at a time, beginning after the last acceptor, and ends with the default acceptor", async () => {
  const org = await createRoutedOrganization(db, { users: 3 });
  const [ann, ben, cid] = org.userIds as [UserId, UserId, UserId];
  await inOrg(org, (tx) =>
    createLeadRoute(
      tx,
      org.organizationId,
      {
        ...{ name: "Zillow Long Form", defaultAcceptorId: org.exceptionUserId, delayPassSeconds: 900 },
        ...{ userIds: [ann, ben, cid], sources: [{ name: "My Site", kind: "singlePropertySite" }] },
      },
      null,
    ),
  );

  const first = await take(org, "r1", {}, "My Site");
  await act(org, first, (tx, input) => passLead(tx, cache, input), ann);
  await act(org, first, (tx, input) => claimLead(tx, cache, input), ben);
  const second = await take(org, "r2", {}, "My Site");
  const offered = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const [open] = await inOrg(org, (tx) => tx.select().from(offers).where(eq(offers.state, "open")));
    offered.push(open?.userId);
    const { step } = await lead(org, second);
    const nowMs = NOW_MS + (turn + 1) * 15 * MINUTE_MS;
    await inOrg(org, (tx) =>
      advanceLead(tx, cache, { organizationId: org.organizationId, leadId: second, step, nowMs }),
    );
  }

  expect(offered).toEqual([cid, ann, ben]);
  expect(await lead(org, second)).toMatchObject({ state: "assigned", assigneeUserId: org.exceptionUserId });
});

test("leads under way move to a new version when somebody says so, with their offers and a new time to contact", async () => {
  const org = await createRoutedOrganization(db, {
    settings: { timeToContact: { withinSeconds: 600, onLapse: "nextUser" } },
  });
  const assigned = await take(org, "assigned");
  await republish(org, { ...SIMULTANEOUS, timeToContact: { withinSeconds: 1_800, onLapse: "exception" } });
  const offered = await take(org, "offered");
  await republish(org, { ...SIMULTANEOUS, timeToContact: { withinSeconds: 3_600, onLapse: "exception" } });
  const move = (leadId: string, carryOut: boolean) =>
    inOrg(org, (tx) =>
      moveToPublished(tx, cache, {
        organizationId: org.organizationId,
        leadId,
        nowMs: NOW_MS + MINUTE_MS,
        carryOut,
      }),
    );

  const preview = await move(assigned, false);
  expect(await lead(org, assigned)).toMatchObject({ planVersion: 1 });
  await move(assigned, true);
  await move(offered, true);

  expect(preview).toMatchObject({ fromVersion: 1, toVersion: 3, newWaitUntil: new Date(NOW_MS + 3_600_000) });
  expect(await lead(org, assigned)).toMatchObject({
    planVersion: 3,
    waitUntil: new Date(NOW_MS + 3_600_000),
  });
  await act(org, offered, (tx, input) => claimLead(tx, cache, input), org.userIds[1]);
  expect(await lead(org, offered)).toMatchObject({
    state: "assigned",
    assigneeUserId: org.userIds[1],
    planVersion: 3,
  });
  expect(await move(assigned, true)).toBeNull();
});

test("an engineer who ends a run leaves the lead where a person sees it", async () => {
  const org = await createRoutedOrganization(db, { settings: SIMULTANEOUS });
  const leadId = await take(org, "ended");
  const input = {
    organizationId: org.organizationId,
    leadId,
    reason: "stuck",
    actorUserId: org.exceptionUserId,
    nowMs: NOW_MS,
  };

  await inOrg(org, (tx) => terminateRun(tx, cache, input));

  expect(await lead(org, leadId)).toMatchObject({
    state: "exception",
    exceptionReason: "runTerminated",
    waitKind: null,
  });
  await expect(inOrg(org, (tx) => terminateRun(tx, cache, input))).rejects.toMatchObject({ code: "NO_RUN" });
});

test("the database refuses both of the switches that lock each other", async () => {
  const org = await createRoutedOrganization(db);
  const both = { ...ALL_OFF, distributeFirst: true, bypassToOwner: true };

  const refused = inOrg(org, (tx) => updateWorkflow(tx, org.workflowId, { duplicates: both }));

  await expect(refused).rejects.toMatchObject({ cause: { constraint_name: "workflows_exclusive_switches" } });
});

async function withRules(
  duplicates: DuplicateRules,
  settings: Partial<RoutingSettings> = {},
  draw?: NonNullable<Parameters<typeof createRoutedOrganization>[1]>["draw"],
): Promise<RoutedOrganization> {
  const org = await createRoutedOrganization(db, { settings, ...(draw ? { draw } : {}) });
  await inOrg(org, (tx) => updateWorkflow(tx, org.workflowId, { duplicates }));
  return org;
}

/** One more workflow of the organization, for some users of its own. */
async function anotherWorkflow(
  org: RoutedOrganization,
  name: string,
  userIds: readonly UserId[],
  exception: ExceptionHandling,
): Promise<{ readonly workflowId: WorkflowId; readonly sourceName: string }> {
  const [userId] = userIds;
  return inOrg(org, async (tx) => {
    const workflowId = await createWorkflow(tx, {
      ...{ organizationId: org.organizationId, name, productCategory: "Other", exception, createdBy: null },
      start: { kind: "thirdParty", sourceName: name },
      routeTo: { kind: "individual", userId: userId ?? "" },
    });
    return { workflowId: workflowId as WorkflowId, sourceName: name };
  });
}

async function republish(org: RoutedOrganization, settings: Partial<RoutingSettings>): Promise<void> {
  const { organizationId, workflowId } = org;
  await inOrg(org, async (tx) => {
    const { graph, revision } = await readDraft(tx, workflowId);
    const drawn = { ...graph, settings: { ...graph.settings, ...settings } };
    await saveDraft(tx, {
      organizationId,
      workflowId,
      revision,
      graph: drawn,
      updatedBy: null,
      nowMs: NOW_MS,
    });
    await publishWorkflow(tx, { organizationId, workflowId, publishedBy: null });
  });
}

async function releaseAll(org: RoutedOrganization): Promise<void> {
  for (const { id: leadId } of await inOrg(org, (tx) => listHeld(tx, null, 100))) {
    await inOrg(org, (tx) =>
      releaseLead(tx, cache, { organizationId: org.organizationId, leadId, nowMs: NOW_MS }),
    );
  }
}

function setState(org: RoutedOrganization, state: "active" | "paused"): Promise<void> {
  const { organizationId, workflowId } = org;
  return inOrg(org, (tx) => setWorkflowState(tx, { organizationId, workflowId, state }));
}

async function setActive(
  org: RoutedOrganization,
  userId: string | undefined,
  active: boolean,
): Promise<void> {
  await inOrg(org, (tx) =>
    tx
      .update(users)
      .set({ active })
      .where(eq(users.id, userId ?? "")),
  );
}

async function deactivate(org: RoutedOrganization, leadId: string, userId: UserId): Promise<void> {
  await setActive(org, userId, false);
  const { organizationId } = org;
  await inOrg(org, (tx) => leaveUser(tx, cache, { organizationId, leadId, userId, nowMs: NOW_MS }));
}

async function contact(tx: Tx, input: Parameters<typeof claimLead>[2]): Promise<void> {
  await recordCommunication(tx, cache, { ...input, communication: "call", atMs: input.nowMs });
}

function reassign(
  org: RoutedOrganization,
  leadId: string,
  to: Parameters<typeof reassignLead>[2]["to"],
): Promise<void> {
  const { organizationId } = org;
  return inOrg(org, (tx) =>
    reassignLead(tx, cache, { organizationId, leadId, to, actorUserId: null, nowMs: NOW_MS }),
  );
}

function act(
  org: RoutedOrganization,
  leadId: string,
  work: (tx: Tx, input: Parameters<typeof claimLead>[2]) => Promise<void>,
  userId: string | undefined,
): Promise<void> {
  const { organizationId } = org;
  return inOrg(org, (tx) =>
    work(tx, { organizationId, leadId, userId: (userId ?? "") as UserId, nowMs: NOW_MS + 1_000 }),
  );
}

/** A delivery of the same person, by email, with a phone. */
function withPhone(cellPhone: string, extensions: Readonly<Record<string, string>>): Partial<Delivery> {
  return {
    contact: { ...testDelivery("known").contact, cellPhone },
    further: { homePhone: null, workPhone: null, emails: [], phones: [], extensions },
  };
}

async function take(
  org: RoutedOrganization,
  id: string,
  change: Partial<Delivery> = {},
  sourceName = org.sourceName,
) {
  return (await ingestOne(org, { ...testDelivery(id), ...change }, sourceName)).leadId;
}

async function ingestOne(org: RoutedOrganization, delivery: Delivery, sourceName = org.sourceName) {
  const [result] = await inOrg(org, (tx) => ingest(tx, cache, { ...inputOf(org, [delivery]), sourceName }));
  if (!result) throw new Error("One delivery gave no result");
  return result;
}

function inputOf({ organizationId, sourceName }: RoutedOrganization, deliveries: readonly Delivery[]) {
  return { organizationId, sourceName, deliveries, nowMs: NOW_MS };
}

async function lead(org: RoutedOrganization, leadId: string) {
  const [row] = await inOrg(org, (tx) => tx.select().from(leads).where(eq(leads.id, leadId)));
  if (!row) throw new Error(`There is no lead ${leadId}`);
  return row;
}

async function contactOf(org: RoutedOrganization, leadId: string) {
  const { contactId } = await lead(org, leadId);
  const [row] = await inOrg(org, (tx) => tx.select().from(contacts).where(eq(contacts.id, contactId)));
  return row;
}

function timeline(org: RoutedOrganization, leadId: string) {
  return inOrg(org, (tx) => wholeTimeline(tx, leadId));
}

function inOrg<Result>(org: RoutedOrganization, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.withOrganization(org.organizationId, work);
}
