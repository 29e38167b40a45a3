import { listLeads, mergedInto, readRecord, type Tx } from "@fairlead/db";
import { AppError } from "@fairlead/engine";
import { recordViewerOf } from "./contact-viewer.ts";
import { leadScopeOrNone } from "./lead-scope.ts";
import type { Caller } from "./plugins/access.ts";
import { contactRecordView } from "./views/contact-record-view.ts";

const LATEST_LEADS = { after: null, limit: 50 };

/** A contact's record as its caller sees it. @throws AppError NOT_FOUND, with what it was merged into, if they see that */
export async function readContactView(tx: Tx, caller: Caller, id: string, nowMs: number) {
  const viewer = await recordViewerOf(tx, caller);
  const record = await readRecord(tx, viewer, id, nowMs);
  if (!record) {
    const primary = await mergedInto(tx, id);
    const seen = primary === null ? null : await readRecord(tx, viewer, primary, nowMs);
    const extra = seen ? { mergedInto: primary } : {};
    throw new AppError("NOT_FOUND", `There is no contact "${id}" that you may see.`, { extra });
  }
  const scope = await leadScopeOrNone(tx, caller);
  const leads = scope ? (await listLeads(tx, scope, { contactId: id }, LATEST_LEADS)).items : [];
  return contactRecordView(record, leads, viewer, nowMs);
}
