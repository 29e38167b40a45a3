import {
  type ContactObstacle,
  countedFields,
  type FieldObstacle,
  KEPT_OUTCOMES,
  obstacleOf,
  type UndoObstacle,
  undoOf,
  whyContactStays,
} from "@fairlead/engine";
import { and, asc, eq, gt, inArray, isNotNull } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { contactFormerAddresses, contacts, importChanges, importRows, leads } from "../schema/index.ts";
import { readUndoableRows, type UndoableRow } from "./imported-rows.ts";
import { CurrentFields, readChanges } from "./undo-changes.ts";

/** Rows that are looked at together. */
const PAGE = 1_000;
/** Fields, and addresses, that are named: whoever has more looks at the contacts. */
const MAX_NAMED = 200;

interface Named {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
}

/** A lead that stays although its import is undone. */
export interface KeptLead extends Named {
  readonly line: number;
  readonly leadId: string;
  readonly contactId: string;
  readonly reason: UndoObstacle;
}

/** A contact that an import made and that stays in use although its leads are closed. */
export interface KeptContact extends Named {
  readonly contactId: string;
  readonly reason: ContactObstacle;
}

/** A field that stays as a row wrote it; `reason` is `null` where an earlier release did not keep it. */
export interface KeptField extends Named {
  readonly leadId: string | null;
  readonly contactId: string;
  readonly field: string;
  readonly reason: FieldObstacle | null;
}

/** An email or phone that a row brought to a contact and that stays there. */
export interface KeptAddress extends Named {
  readonly contactId: string;
  readonly address: string;
}

export interface KeptPage {
  readonly items: readonly KeptLead[];
  readonly contacts: readonly KeptContact[];
  /** The line to go on after; `null` at the end. */
  readonly next: number | null;
}

export interface KeptValues {
  readonly fields: readonly KeptField[];
  readonly addresses: readonly KeptAddress[];
}

/**
 * Leads that an undo leaves, or left, and contacts of leads that it closes, in file order, after a line.
 *
 * @returns those of the next `PAGE` rows at most
 */
export async function listKept(
  tx: Tx,
  importId: string,
  { afterLine, isUndone }: { readonly afterLine: number; readonly isUndone: boolean },
): Promise<KeptPage> {
  const lines = isUndone ? await linesLeft(tx, importId, afterLine) : null;
  const asked = lines === null ? {} : { lines: lines.map(({ line }) => line) };
  const page = { importId, afterLine, limit: PAGE, onlyLeft: false, ...asked };
  const rows = await readUndoableRows(tx, page);
  const outcomes = new Map(lines?.map(({ line, undone }) => [line, undone]));
  const whyKept = (row: UndoableRow): UndoObstacle | null => {
    if (lines !== null) return obstacleOf(outcomes.get(row.line) ?? "nothing");
    const undo = undoOf(row);
    return undo.kind === "keep" ? undo.because : null;
  };
  const kept = rows.flatMap((row) => {
    const reason = whyKept(row);
    return reason === null ? [] : [{ line: row.line, leadId: row.leadId, contactId: row.contactId, reason }];
  });
  const staying = new Set(kept.map(({ contactId }) => contactId));
  const contactsKept = new Map<string, ContactObstacle>();
  for (const row of rows) {
    const { contactId, contact } = row;
    const isClosed = lines === null ? undoOf(row).kind === "close" : !staying.has(contactId);
    if (row.outcome !== "created" || !isClosed || whyKept(row) !== null) continue;
    const hasOtherLeads = contact.hasLeadsOfOthers || staying.has(contactId);
    const reason = whyContactStays({ ...contact, hasOtherLeads });
    if (reason !== null) contactsKept.set(contactId, reason);
  }
  const names = await namesOf(tx, [...kept.map(({ contactId }) => contactId), ...contactsKept.keys()]);
  return {
    items: kept.map((row) => ({ ...row, ...names(row.contactId) })),
    contacts: [...contactsKept].map(([contactId, reason]) => ({ contactId, reason, ...names(contactId) })),
    next: (lines ?? rows).length < PAGE ? null : ((lines ?? rows).at(-1)?.line ?? null),
  };
}

/** The first fields and addresses that an undo leaves, or left. @param staying contacts of the first leads that stay */
export async function listKeptValues(
  tx: Tx,
  importId: string,
  { isUndone, staying }: { readonly isUndone: boolean; readonly staying: ReadonlySet<string> },
): Promise<KeptValues> {
  const found = isUndone ? await fieldsLeft(tx, importId) : await fieldsPlanned(tx, importId, staying);
  const addresses = await tx
    .select({ contactId: contactFormerAddresses.contactId, address: contactFormerAddresses.address })
    .from(contactFormerAddresses)
    .where(and(eq(contactFormerAddresses.importId, importId), eq(contactFormerAddresses.keptByUndo, true)))
    .limit(MAX_NAMED);
  const ofLeads = await contactsOfLeads(
    tx,
    found.flatMap(({ leadId }) => leadId ?? []),
  );
  const fields = found.flatMap(({ leadId, contactId, ...field }) => {
    const id = contactId ?? ofLeads.get(leadId ?? "");
    return id === undefined ? [] : [{ ...field, leadId, contactId: id }];
  });
  const names = await namesOf(
    tx,
    [...fields, ...addresses].map(({ contactId }) => contactId),
  );
  return {
    fields: fields.map((field) => ({ ...field, ...names(field.contactId) })),
    addresses: addresses.map((address) => ({ ...address, ...names(address.contactId) })),
  };
}

/** Rows that an undo left, or whose lead it closed without archiving the contact. */
function linesLeft(tx: Tx, importId: string, afterLine: number) {
  return tx
    .select({ line: importRows.line, undone: importRows.undone })
    .from(importRows)
    .where(
      and(
        ...[eq(importRows.importId, importId), gt(importRows.line, afterLine)],
        inArray(importRows.undone, [...KEPT_OUTCOMES, "closed"]),
      ),
    )
    .orderBy(asc(importRows.line))
    .limit(PAGE);
}

interface FoundField {
  readonly leadId: string | null;
  readonly contactId: string | null;
  readonly field: string;
  readonly reason: FieldObstacle | null;
}

async function fieldsLeft(tx: Tx, importId: string): Promise<readonly FoundField[]> {
  const rows = await tx
    .select()
    .from(importChanges)
    .where(and(eq(importChanges.importId, importId), isNotNull(importChanges.kept)))
    .orderBy(asc(importChanges.sequence))
    .limit(MAX_NAMED);
  return rows.flatMap(({ leadId, contactId, kept, keptBecause }) =>
    countedFields(kept ?? []).map((field) => ({
      ...{ leadId, contactId, field, reason: keptBecause?.[field] ?? null },
    })),
  );
}

async function fieldsPlanned(
  tx: Tx,
  importId: string,
  staying: ReadonlySet<string>,
): Promise<readonly FoundField[]> {
  const current = new CurrentFields();
  const changes = await readChanges(tx, importId, { before: Number.MAX_SAFE_INTEGER, limit: PAGE });
  await current.read(tx, changes);
  return changes
    .flatMap((change) => {
      const { leadId, contactId } = change;
      const { kept } = current.undo(change, staying);
      return countedFields(Object.keys(kept)).map((field) => ({
        ...{ leadId, contactId, field, reason: kept[field] ?? null },
      }));
    })
    .slice(0, MAX_NAMED);
}

async function contactsOfLeads(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: leads.id, contactId: leads.contactId })
    .from(leads)
    .where(inArray(leads.id, [...ids]));
  return new Map(rows.map(({ id, contactId }) => [id, contactId]));
}

async function namesOf(tx: Tx, ids: readonly string[]): Promise<(id: string) => Named> {
  const { id, firstName, lastName, email } = contacts;
  const rows =
    ids.length === 0
      ? []
      : await tx
          .select({ id, firstName, lastName, email })
          .from(contacts)
          .where(inArray(contacts.id, [...new Set(ids)]));
  const byId = new Map(rows.map(({ id: key, ...names }) => [key, names]));
  return (key) => byId.get(key) ?? { firstName: null, lastName: null, email: null };
}
