import { waitUntil } from "../harness/index.ts";
import { DAY_MS, type Demo, type Item, idOf, type Named, type Page, redraw, take } from "./drive-steps.ts";

/** A second version of one workflow, a draft that goes beyond it, and a restore point. */
export async function drawVersions({ as: { marketing } }: Demo): Promise<void> {
  const { items } = await marketing<Page<Named>>("GET", "/workflows");
  const workflow = items.find(({ name }) => name === "New Mortgage Leads");
  if (!workflow) throw new Error("The demo has no workflow of new mortgage leads");
  await redraw(marketing, workflow.id, { turns: "balanced", caps: { perDay: 900, openUncontacted: null } });
  await marketing("POST", `/workflows/${workflow.id}/publish`);
  await redraw(marketing, workflow.id, { contactedBy: ["call", "meeting"] });
}

/** Everybody of every team in a queue, with a filter on occupancy and its tick among what is overwritten. */
export async function routeByOccupancy({ api, users, as: { marketing } }: Demo): Promise<void> {
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
export async function shareOutWhatWaited({ api, users, as: { admin } }: Demo): Promise<void> {
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
export async function routeByLoanOfficer({ api, users, as: { admin } }: Demo): Promise<void> {
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
