import type { ContactRecordRow, LeadRecord } from "@fairlead/db";
import { contactRights, type RecordViewer, seesPart } from "@fairlead/engine";
import type { z } from "zod";
import type { ContactRecord } from "../contract/index.ts";
import { boundByView } from "./bound-by-view.ts";
import { contactRowView } from "./contact-view.ts";
import { leadSummaryView } from "./lead-view.ts";

/** A contact's record as somebody is shown it, with the leads that they may see. */
export function contactRecordView(
  { row, situation, assigned, sharedWith, openTasks, boundBy, ...further }: ContactRecordRow,
  leads: readonly LeadRecord[],
  viewer: RecordViewer,
  nowMs: number,
): z.input<typeof ContactRecord> {
  const { contact } = row;
  return {
    ...contactRowView(row, nowMs, viewer),
    firstName: contact.firstName,
    lastName: contact.lastName,
    standing: situation.standing,
    boundBy: boundByView(row.binding, boundBy),
    excused: row.binding.kind === "excused",
    archiveReason: contact.archiveReason,
    silencedAt: contact.silencedAt?.toISOString() ?? null,
    furtherAddresses: [...further.furtherAddresses],
    furtherExtensions: { ...further.furtherExtensions },
    standardizedAddress: contact.standardizedAddress,
    assigned,
    sharedWith: [...sharedWith],
    openTasks: seesPart(viewer, "othersTasks") ? openTasks : 0,
    allowed: [...contactRights(viewer, situation)],
    hidesFromPartners: viewer.isPartner,
    leads: leads.map((lead) => leadSummaryView(lead)),
  };
}
