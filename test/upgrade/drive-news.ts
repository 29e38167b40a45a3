import { waitUntil } from "../harness/index.ts";
import { type Demo, type Item, idOf, type Page, redraw, type Taken, take } from "./drive-steps.ts";

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;
const NIGHT = { fromMinute: 22 * 60, toMinute: 6 * 60 };

/** An API key that opens leads of one source alone. */
export interface BoundKey {
  readonly key: string;
  readonly source: string;
}

/**
 * Adds what 0.2.0 did not know yet: queues, occupancy, leads to be shared out, leads by a loan's officer, managers of
 * teams, keys that expire or are bound, nights of work, and people who are bound by an address not to be contacted.
 *
 * It is what a going back to 0.2.0 has to cope with, and a part of every release that is kept since.
 */
export async function driveNews(demo: Demo): Promise<BoundKey> {
  await routeByOccupancy(demo);
  await shareOutWhatWaited(demo);
  await routeByLoanOfficer(demo);
  await manageTeamsAndHours(demo);
  await keepListsByOccupancy(demo);
  await askNotToBeContacted(demo);
  return makeKeys(demo);
}

/** Everybody of every team in a queue, with a filter on occupancy and its tick among what is overwritten. */
async function routeByOccupancy({ api, users, as: { marketing } }: Demo): Promise<void> {
  const { items: teams } = await api.must<Page<Item>>("GET", "/teams");
  const { id } = await marketing<Item>("POST", "/workflows", {
    name: "Queue Leads",
    productCategory: "Mortgage Loans",
    sourceName: "Queue Source",
    routeTo: { kind: "teams", teamIds: teams.map((team) => team.id) },
    exception: { kind: "individual", userId: idOf(users, "manager") },
    duplicates: {
      updateLead: ["amountUsd", "occupancy"],
      updateContact: ["firstName"],
      honorDoNotContact: null,
      distributeFirst: false,
      bypassToOwner: false,
    },
  });
  const path = `/workflows/${id}/draft`;
  const { graph, revision } = await marketing<Draft>("GET", path);
  const source = graph.nodes.find(({ kind }) => kind === "source")?.id ?? "";
  const edges = graph.edges.map((edge) => (edge.from === source ? { ...edge, from: "by-occupancy" } : edge));
  const drawn = {
    ...graph,
    nodes: [...graph.nodes, BY_OCCUPANCY],
    edges: [{ id: `${source}>by-occupancy`, from: source, to: "by-occupancy" }, ...edges],
    settings: {
      ...graph.settings,
      distribution: { kind: "sequential", acceptWithinSeconds: null },
      turns: "queue",
      timeToContact: null,
      showBeforeClaim: true,
    },
  };
  await marketing("PUT", path, { graph: drawn }, { "if-match": `"${revision}"` });
  await marketing("POST", `/workflows/${id}/publish`);
  for (const externalId of ["queue-1", "queue-2", "queue-3"]) {
    await take(api, "Queue Source", externalId, "MA", { occupancy: "second_home" });
  }
  await take(api, "Queue Source", "queue-note", "MA", { occupancy: "houseboat" });
}

interface Draft {
  readonly revision: number;
  readonly graph: {
    readonly nodes: readonly { readonly id: string; readonly kind: string }[];
    readonly edges: readonly { readonly id: string; readonly from: string; readonly to: string }[];
    readonly settings: object;
  };
}

const BY_OCCUPANCY = {
  kind: "filter",
  id: "by-occupancy",
  position: { x: 0, y: 120 },
  required: false,
  condition: {
    kind: "compare",
    field: "loan.occupancy",
    operator: "equals",
    value: { kind: "literal", value: "second_home" },
  },
};

/** A lead that waited for its user, who is back: it is shared out in an hour, and waits until then. */
async function shareOutWhatWaited({ api, users, as: { admin } }: Demo): Promise<void> {
  const userId = idOf(users, "admin");
  const { id } = await admin<Item>("POST", "/workflows", {
    name: "Shared Leads",
    productCategory: "Mortgage Loans",
    sourceName: "Shared Source",
    routeTo: { kind: "individual", userId },
    exception: { kind: "individual", userId: idOf(users, "manager") },
  });
  const availability = { workingHours: false, whenAway: "hold", shareOutAfterMinutes: 60 };
  await redraw(admin, id, { availability });
  await admin("POST", `/workflows/${id}/publish`);
  const [from, until] = [new Date(Date.now() + 1_000), new Date(Date.now() + 2 * DAY_MS)];
  const { absences } = await admin<{ absences: readonly Item[] }>("POST", `/users/${userId}/absences`, {
    from,
    until,
  });
  const isPresent = async () => {
    const { items } = await admin<Page<Item & { present: boolean }>>("GET", "/users");
    return items.find((user) => user.id === userId)?.present;
  };
  await waitUntil("the absence to begin", async () => (await isPresent()) === false);
  const { leadId } = await take(api, "Shared Source", "shared-1", "MA");
  await admin("DELETE", `/users/${userId}/absences/${absences[0]?.id}`);
  await waitUntil("the lead to be shared out soon", async () => {
    const lead = await admin<{ holdReason: string | null }>("GET", `/leads/${leadId}`);
    return lead.holdReason === "sharedOut";
  });
}

/** A lead that goes by the bypass to the officer of the contact's loan: whoever owns the contact takes no leads. */
async function routeByLoanOfficer({ api, users, as: { admin } }: Demo): Promise<void> {
  const officer = idOf(users, "loan_officer");
  await admin("POST", "/workflows", {
    name: "Bypass Leads",
    productCategory: "Mortgage Loans",
    sourceName: "Bypass Source",
    routeTo: { kind: "individual", userId: idOf(users, "admin") },
    exception: { kind: "individual", userId: idOf(users, "manager") },
    duplicates: {
      updateLead: null,
      updateContact: ["firstName"],
      honorDoNotContact: ["firstName"],
      distributeFirst: false,
      bypassToOwner: true,
    },
  });
  const person = { firstName: "Lou", lastName: "Officer" };
  const kept = await admin<Item>("POST", "/contacts", { ...person, email: "bypass-1@example.com" });
  const owned = await admin<Item>("POST", "/contacts", { ...person, email: "lou@example.com" });
  await admin("POST", "/contacts/actions", {
    contactIds: [owned.id],
    action: { kind: "changeOwner", ownerUserId: officer },
  });
  await admin("POST", `/contacts/${owned.id}/loans`, { number: "L-2001", amountUsd: 200_000 });
  await admin("POST", "/contacts/actions", {
    contactIds: [kept.id],
    action: { kind: "changeOwner", ownerUserId: idOf(users, "marketing") },
  });
  await admin("POST", "/contacts/merge", { primaryId: kept.id, otherIds: [owned.id], understood: true });
  await take(api, "Bypass Source", "bypass-1", "MA");
}

/** Managers of teams that they are no members of, and hours that go over midnight. */
async function manageTeamsAndHours({ api, users, as: { admin } }: Demo): Promise<void> {
  const { items: teams } = await api.must<Page<Item>>("GET", "/teams");
  await admin("PUT", `/teams/${teams[0]?.id}/managers`, { userIds: [idOf(users, "manager")] });
  const workingHours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...NIGHT }));
  await admin("PATCH", `/users/${idOf(users, "engineer")}`, { workingHours });
}

/** Saved lists of leads that ask for occupancy and show it. */
async function keepListsByOccupancy({ as: { admin } }: Demo): Promise<void> {
  await admin("POST", "/contact-lists", {
    subject: "leads",
    tab: "all",
    name: "Second homes",
    view: {
      include: [{ field: "loan.occupancy", operator: "equals", value: "second_home" }],
      exclude: [],
      columns: ["source", "occupancy"],
      sort: { column: "occupancy", descending: false },
    },
  });
}

/** Somebody known by more addresses than a record has fields for, who asks not to be contacted; and a lead of theirs. */
async function askNotToBeContacted({ api, as: { admin } }: Demo): Promise<void> {
  const [kept, ...merged] = await Promise.all(
    ["quiet", "quiet.old", "quiet.older"].map((name) =>
      admin<Item>("POST", "/contacts", {
        firstName: "Quinn",
        lastName: "Quiet",
        email: `${name}@example.com`,
      }),
    ),
  );
  if (!kept) throw new Error("A contact was not made");
  const otherIds = merged.map(({ id }) => id);
  await admin("POST", "/contacts/merge", { primaryId: kept.id, otherIds, understood: true });
  await admin("POST", `/contacts/${kept.id}/do-not-contact`, { understood: true });
  const { contactId } = await api.must<Taken>("POST", "/sources/Queue%20Source/leads", {
    externalId: "quiet-1",
    contact: { firstName: "Quinn", lastName: "Quiet", email: "quiet.old@example.com" },
    loan: { amountUsd: 100_000, propertyState: "MA" },
  });
  if (contactId === kept.id) throw new Error("The workflow honors no wish; the lead belongs to a new record");
}

/** A key with an end, and one that is bound to a source. */
async function makeKeys({ api, as: { admin } }: Demo): Promise<BoundKey> {
  const source = "Queue Source";
  const { items: sources } = await api.must<Page<Item & { name: string }>>("GET", "/sources");
  const sourceId = sources.find(({ name }) => name === source)?.id;
  const expiresAt = new Date(Date.now() + 20 * YEAR_MS);
  await admin("POST", "/api-keys", { name: "Ends", scopes: ["leads:read"], expiresAt });
  const { key } = await admin<{ key: string }>("POST", "/api-keys", {
    name: "Bound",
    scopes: ["leads:write", "leads:read"],
    sourceIds: [sourceId],
  });
  return { key, source };
}
