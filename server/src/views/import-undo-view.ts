import type { ImportRecord, KeptPage, KeptValues } from "@fairlead/db";
import {
  auditFieldLabel,
  CONTACT_OBSTACLES,
  FIELD_OBSTACLES,
  pointerToColumn,
  shownName,
  UNDO_OBSTACLES,
} from "@fairlead/engine";
import type { z } from "zod";
import type { ImportUndo, ListLeadsKept } from "../contract/index.ts";

/** How far taking an import back is; `null`: nobody asked for it. */
export function importUndoView(row: ImportRecord): z.input<typeof ImportUndo> | null {
  const { undoState: state, undoAt, undoFinishedAt, undoneBy } = row;
  if (state === null || undoAt === null) return null;
  return {
    ...{ state, at: undoAt.toISOString(), by: undoneBy },
    finishedAt: undoFinishedAt?.toISOString() ?? null,
  };
}

/** What an undo leaves, in words. */
export function keptView({
  items,
  contacts,
  fields,
  addresses,
  next,
}: KeptPage & KeptValues): z.input<(typeof ListLeadsKept.response)[200]> {
  return {
    items: items.map((kept) => ({
      ...{ leadId: kept.leadId, name: shownName(kept), line: kept.line > 0 ? kept.line : null },
      ...{ reason: kept.reason, label: UNDO_OBSTACLES[kept.reason] },
    })),
    contacts: contacts.map(({ contactId, reason, ...named }) => ({
      ...{ contactId, name: shownName(named), reason, label: CONTACT_OBSTACLES[reason] },
    })),
    fields: fields.map(({ contactId, leadId, field, reason, ...named }) => ({
      ...{ contactId, leadId, name: shownName(named), field, fieldLabel: fieldLabel(field), reason },
      label: reason === null ? UNKNOWN_REASON : FIELD_OBSTACLES[reason],
    })),
    addresses: addresses.map(({ contactId, address, ...named }) => ({
      ...{ contactId, name: shownName(named), address },
    })),
    nextCursor: next === null ? null : String(next),
  };
}

/** A field by the name that files and forms know it by. */
function fieldLabel(field: string): string {
  const pointer = `/loan/${field === "loanPurpose" ? "purpose" : field}`;
  return pointerToColumn(pointer) ?? (field === "ownerUserId" ? "Owner" : auditFieldLabel(field));
}

const UNKNOWN_REASON = "Somebody changed it since, or a lead goes on by it";
