import postgres from "postgres";
import { leadsFor } from "../data/leads-file.ts";
import { type Stack, waitUntil } from "../harness/index.ts";
import { type BoundKey, driveNews } from "./drive-news.ts";
import {
  type Demo,
  demoOf,
  type Item,
  idOf,
  type Named,
  type Page,
  redraw,
  routeToUser,
  take,
  type User,
} from "./drive-steps.ts";

/** More contacts than a bulk action does in one batch. */
const WHOLE_IMPORT_ROWS = 120;
/** So many that the carrier is killed long before the last. */
const HALF_IMPORT_ROWS = 300;
const BULK_BATCH = 100;
const DAY_MS = 86_400_000;

interface Mine {
  readonly offered: readonly Item[];
  readonly assigned: readonly Item[];
}

/**
 * Brings a demo organization into a state with something of everything: drawings and versions, leads at each point of
 * their life, records, lists and groups. Then the worker is killed in the middle of an import and of a bulk action, and
 * more leads come, which nobody carries any more.
 */
export async function driveRelease(stack: Stack): Promise<{ readonly boundKey: BoundKey }> {
  const demo = await demoOf(stack);
  const { api } = demo;
  await drawVersions(demo);
  await api.finished(await api.startImport(leadsFor("Custom_Mortgage_Import", WHOLE_IMPORT_ROWS)));
  await leadsUnderWay(demo);
  await leadsThatWait(demo);
  await workOnContacts(demo);
  await keepListsAndGroups(demo);
  const boundKey = await driveNews(demo);
  await stopHalfWay(demo);
  await leadsNobodyCarries(demo);
  return { boundKey };
}

/** A second version of one workflow, a draft that goes beyond it, and a restore point. */
async function drawVersions({ as: { marketing } }: Demo): Promise<void> {
  const { items } = await marketing<Page<Named>>("GET", "/workflows");
  const workflow = items.find(({ name }) => name === "New Mortgage Leads");
  if (!workflow) throw new Error("The demo has no workflow of new mortgage leads");
  await redraw(marketing, workflow.id, { turns: "balanced", caps: { perDay: 900, openUncontacted: null } });
  await marketing("POST", `/workflows/${workflow.id}/publish`);
  await redraw(marketing, workflow.id, { contactedBy: ["call", "meeting"] });
}

/** Leads that were claimed, passed, contacted, closed or updated, and some that are only offered. */
async function leadsUnderWay({ api, officers, as: { admin } }: Demo): Promise<void> {
  await take(api, "Custom_Mortgage_Import", "way-1", "MA");
  await take(api, "Custom_Mortgage_Import", "way-1", "MA");
  await take(api, "Zillow Mortgage", "way-2", "NY");
  await take(api, "Lead Capture App", "way-3", "TX");
  await take(api, "Single Property Site", "way-4", "MA");
  const closed = await take(api, "Custom_Mortgage_Import", "way-5", "FL");
  await admin("POST", `/leads/${closed.leadId}/close`);
  // Nobody of the team has a licence there: exception handling.
  await take(api, "Zillow Mortgage", "way-6", "GU");
  for (const way of ["way-7", "way-8"]) await take(api, "Single Property Site", way, "CA");
  const [claims, passes] = officers.slice(-4);
  if (!claims || !passes) throw new Error("The demo has too few loan officers");
  for (const [officer, act] of [
    [claims, "claim"],
    [passes, "pass"],
  ] as const) {
    const { offered } = await officer<Mine>("GET", "/me/leads");
    if (!offered[0]) throw new Error(`Nobody has a lead to ${act}`);
    await officer("POST", `/leads/${offered[0].id}/${act}`);
  }
  for (const officer of officers.slice(0, 2)) {
    const { assigned } = await officer<Mine>("GET", "/me/leads");
    if (!assigned[0]) throw new Error("Nobody has a lead to call about");
    await officer("POST", `/leads/${assigned[0].id}/communications`, {
      kind: "call",
      direction: officer === officers[0] ? "inbound" : "outbound",
    });
  }
}

/**
 * Leads that are held since their user is away, leads that go on since theirs has left, and one in the exception queue,
 * whose run an engineer ended.
 */
async function leadsThatWait({ api, users, as: { admin } }: Demo): Promise<void> {
  const [userId = "", gone = ""] = users
    .filter(({ role }) => role === "loan_officer")
    .slice(-2)
    .map(({ id }) => id);
  const [from, until] = [new Date(Date.now() + 1_000), new Date(Date.now() + 2 * DAY_MS)];
  await admin("POST", `/users/${userId}/absences`, { from, until, note: "Away" });
  const availability = { workingHours: false, whenAway: "hold" };
  await routeToUser(admin, users, { userId, sourceName: "Patient Source", settings: { availability } });
  await routeToUser(admin, users, {
    userId: gone,
    sourceName: "Former Source",
    settings: { timeToContact: null },
  });
  await waitUntil("the absence to begin", async () => {
    const { items } = await admin<Page<User & { present: boolean }>>("GET", "/users");
    return items.find(({ id }) => id === userId)?.present === false;
  });
  await take(api, "Patient Source", "wait-1", "MA");
  await take(api, "Patient Source", "wait-2", "NY");
  await take(api, "Former Source", "wait-3", "MA");
  await admin("PATCH", `/users/${gone}`, { active: false });
  const { leadId } = await take(api, "Patient Source", "wait-4", "MA");
  await admin("POST", "/runs/terminate", { leadIds: [leadId], reason: "Nobody is to have it." });
}

/** Notes, tasks, memos, appointments and loans of one contact; a merge, a deletion, and one not to be contacted. */
async function workOnContacts({ users, as: { admin } }: Demo): Promise<void> {
  const [contact, ...others] = await Promise.all(
    ["Ada", "Ben", "Cleo", "Dora"].map((firstName) =>
      admin<Item>("POST", "/contacts", {
        firstName,
        lastName: "Kept",
        email: `${firstName.toLowerCase()}.kept@example.com`,
      }),
    ),
  );
  const [merged, deleted, silent] = others;
  if (!contact || !merged || !deleted || !silent) throw new Error("A contact was not made");
  const path = `/contacts/${contact.id}`;
  const startsAt = new Date(Date.now() + DAY_MS).toISOString();
  await admin("POST", `${path}/notes`, { text: "Wants to close by June.", outcome: "connected" });
  await admin("POST", `${path}/memos`, { text: "Prefers mornings." });
  await admin("POST", `${path}/appointments`, { startsAt, location: "Boston office" });
  await admin("POST", `${path}/tasks`, {
    name: "Call about rates",
    dueAt: startsAt,
    assigneeUserId: idOf(users, "manager"),
    repeat: { every: 1, unit: "week" },
  });
  await admin("POST", `${path}/loans`, { number: "L-1001", amountUsd: 310_000, propertyState: "MA" });
  await admin("POST", "/contacts/merge", {
    primaryId: contact.id,
    otherIds: [merged.id],
    understood: true,
  });
  await admin("POST", "/contacts/actions", { contactIds: [deleted.id], action: { kind: "delete" } });
  await admin("POST", `/contacts/${silent.id}/do-not-contact`, { understood: true });
}

/** A manual and a smart group, saved lists of contacts and leads, and tabs of one's own and for everybody. */
async function keepListsAndGroups({ as: { admin, marketing } }: Demo): Promise<void> {
  const include = [{ field: "contact.lastName", operator: "contains", value: "Kept" }];
  const manual = await marketing<Item>("POST", "/groups", { name: "Spring Fair" });
  await marketing("POST", "/groups", { name: "All kept", rules: { include, exclude: [] } });
  const { items } = await admin<Page<Item>>("POST", "/contacts/list", { tab: "all", search: "Kept" });
  const contactIds = items.map(({ id }) => id);
  await admin("POST", "/contacts/actions", {
    contactIds,
    action: { kind: "addToGroups", groupIds: [manual.id] },
  });
  const view = {
    include,
    exclude: [],
    columns: ["email", "owner"],
    sort: { column: "name", descending: false },
  };
  await admin("POST", "/contact-lists", { tab: "all", name: "Kept ones", view });
  const leads = {
    include: [],
    exclude: [],
    columns: ["source", "amountUsd"],
    sort: { column: "receivedAt", descending: true },
  };
  await admin("POST", "/contact-lists", { subject: "leads", tab: "all", name: "By amount", view: leads });
  await admin("POST", "/contact-tabs", { label: "Kept", teamIds: null, list: { name: "Kept ones", view } });
}

/**
 * Kills the worker while a bulk action is in its second batch and an import somewhere in the middle.
 *
 * A lock on a contact of the second batch holds the action there, so that the kill always finds it half done.
 */
async function stopHalfWay({ stack, api, as: { admin } }: Demo): Promise<void> {
  const sql = postgres(stack.databaseUrl, { max: 2, onnotice: () => {} });
  const matching = { tab: "all" };
  const before = await admin<{ total: number } & Page<Item>>("POST", "/contacts/list", { tab: "all" });
  if (before.total <= BULK_BATCH) throw new Error(`Only ${before.total} contacts: one batch does them all`);
  await sql.begin(async (tx) => {
    const { id } = await admin<Item>("POST", "/contacts/actions", { matching, action: { kind: "silence" } });
    // Long before the first hundred are done.
    await tx`
      select c.id from contacts c join bulk_action_items i on i.contact_id = c.id
      where i.bulk_action_id = ${id} order by i.position desc limit 1 for update of c`;
    await waitUntil("the first batch", async () => {
      const { done } = await admin<{ done: number }>("GET", `/bulk-actions/${id}`);
      return done === BULK_BATCH;
    });
    const importId = await api.startImport(leadsFor("Zillow Mortgage", HALF_IMPORT_ROWS));
    const options = { withinSeconds: 60, everyMs: 2 };
    const rows = async () =>
      (await api.must<{ rowsDone: number }>("GET", `/imports/${importId}`)).rowsDone > 0;
    await waitUntil("some rows of the import", rows, options);
    await stack.worker.kill9();
  });
  await sql.end();
}

/** Leads that are committed, and of which neither Temporal nor the mail server has heard. */
async function leadsNobodyCarries({ api }: Demo): Promise<void> {
  await take(api, "Custom_Mortgage_Import", "queued-1", "MA");
  await take(api, "Zillow Mortgage", "queued-2", "NY");
  await take(api, "Single Property Site", "queued-3", "MA");
  await take(api, "Lead Capture App", "queued-4", "MA");
}
