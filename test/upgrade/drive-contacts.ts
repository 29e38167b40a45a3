import { DAY_MS, type Demo, type Item, idOf, type Page, type Taken } from "./drive-steps.ts";

/** Notes, tasks, memos, appointments and loans of one contact; a merge, a deletion, and one not to be contacted. */
export async function workOnContacts({ users, as: { admin } }: Demo): Promise<void> {
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

/** Somebody known by more addresses than a record has fields for, who asks not to be contacted; and a lead of theirs. */
export async function askNotToBeContacted({ api, as: { admin } }: Demo): Promise<void> {
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

/** A manual and a smart group, saved lists of contacts and leads, and tabs of one's own and for everybody. */
export async function keepListsAndGroups({ as: { admin, marketing } }: Demo): Promise<void> {
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

/** Saved lists of leads that ask for occupancy and show it. */
export async function keepListsByOccupancy({ as: { admin } }: Demo): Promise<void> {
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
