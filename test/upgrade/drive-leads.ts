import { waitUntil } from "../harness/index.ts";
import { DAY_MS, type Demo, type Item, type Page, routeToUser, take, type User } from "./drive-steps.ts";

interface Mine {
  readonly offered: readonly Item[];
  readonly assigned: readonly Item[];
}

/** Leads that were claimed, passed, contacted, closed or updated, and some that are only offered. */
export async function leadsUnderWay({ api, officers, as: { admin } }: Demo): Promise<void> {
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
export async function leadsThatWait({ api, users, as: { admin } }: Demo): Promise<void> {
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

/** Leads that are committed, and of which neither Temporal nor the mail server has heard. */
export async function leadsNobodyCarries({ api }: Demo): Promise<void> {
  await take(api, "Custom_Mortgage_Import", "queued-1", "MA");
  await take(api, "Zillow Mortgage", "queued-2", "NY");
  await take(api, "Single Property Site", "queued-3", "MA");
  await take(api, "Lead Capture App", "queued-4", "MA");
}
