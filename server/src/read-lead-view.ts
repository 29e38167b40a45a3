import {
  type LeadRecord,
  listOffers,
  readLeadNotes,
  readReviewable,
  readSeenContacts,
  readSeenLeadIds,
  type Tx,
} from "@fairlead/db";
import { noteLabel, seenNotes } from "@fairlead/engine";
import { contactViewerOf } from "./contact-viewer.ts";
import type { ServerDeps } from "./deps.ts";
import { leadScopeOf } from "./lead-scope.ts";
import type { Caller } from "./plugins/access.ts";
import { requireLead } from "./require-lead.ts";
import { leadView } from "./views/lead-view.ts";
import { viewerOf } from "./views/viewer.ts";

/** A lead as its caller sees it. @throws AppError NOT_FOUND */
export async function readLeadView(tx: Tx, leadId: string, caller: Caller, links: ServerDeps["links"]) {
  const record = await requireLead(tx, leadId, caller);
  const view = await leadsView(tx, [record], caller, links);
  return { ...view(record), notes: await notesView(tx, record) };
}

/** What was not understood of a lead, as far as whoever it was read for may see it. */
async function notesView(tx: Tx, { lead, contact, relation, hidden }: LeadRecord) {
  if (contact.deletedAt !== null) return [];
  const notes = await readLeadNotes(tx, lead.id);
  return seenNotes(notes, relation, hidden).map(({ pointer, value, detail, at }) => ({
    ...{ label: noteLabel({ pointer }), pointer, value, detail, at: at.toISOString() },
  }));
}

/** Shows each of these leads, with its offers and what its caller sees of the records it leads to. */
export async function leadsView(
  tx: Tx,
  records: readonly LeadRecord[],
  caller: Caller,
  links: ServerDeps["links"],
) {
  const viewer = viewerOf(caller);
  const offers = await listOffers(
    tx,
    records.map((record) => record.lead.id),
  );
  const leadingTo = records.flatMap(({ contact, binding }) =>
    binding.kind === "bound" ? [contact.id, binding.byContactId] : [contact.id],
  );
  const contactViewer = await contactViewerOf(tx, caller);
  const inDoubt = records.filter(({ lead }) => lead.nameReview === "open").map(({ contact }) => contact.id);
  const beside = {
    links,
    contacts: await readSeenContacts(tx, contactViewer, leadingTo),
    mayReview: await readReviewable(tx, contactViewer, inDoubt),
    leadIds: await readSeenLeadIds(
      tx,
      await leadScopeOf(tx, caller),
      records.flatMap(({ lead }) => lead.linkedLeadId ?? []),
    ),
  };
  return (record: LeadRecord) =>
    leadView(
      record,
      offers.filter((offer) => offer.leadId === record.lead.id),
      viewer,
      beside,
    );
}
