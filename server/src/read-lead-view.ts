import { type LeadRecord, listOffers, type Tx } from "@fairlead/db";
import type { ServerDeps } from "./deps.ts";
import type { Caller } from "./plugins/access.ts";
import { requireLead } from "./require-lead.ts";
import { leadView, type Viewer } from "./views/lead-view.ts";
import { viewerOf } from "./views/viewer.ts";

/** A lead as its caller sees it. @throws AppError NOT_FOUND */
export async function readLeadView(tx: Tx, leadId: string, caller: Caller, links: ServerDeps["links"]) {
  const record = await requireLead(tx, leadId, caller);
  const view = await leadsView(tx, [record], viewerOf(caller), links);
  return view(record);
}

/** Shows each of these leads, with its offers. */
export async function leadsView(
  tx: Tx,
  records: readonly LeadRecord[],
  viewer: Viewer,
  links: ServerDeps["links"],
) {
  const offers = await listOffers(
    tx,
    records.map((record) => record.lead.id),
  );
  return (record: LeadRecord) =>
    leadView(
      record,
      offers.filter((offer) => offer.leadId === record.lead.id),
      viewer,
      links,
    );
}
