import type { HiddenFields, LeadRelation } from "../access/lead-view.ts";
import { FIELDS, type FieldDefinition, type FieldId } from "../conditions/field-catalogue.ts";
import { nameOfPart } from "../json-pointer.ts";
import type { DeliveryNote } from "./delivery.ts";
import { valuePointer } from "./member-meaning.ts";

const FIELD_OF: Readonly<Record<string, FieldDefinition | undefined>> = FIELDS;
/** What a delivery brings that is no field of the catalogue. */
const LABELS: Readonly<Record<string, string | undefined>> = {
  "/externalId": "External ID",
  "/receivedAt": "Received at",
  "/contact/fullName": "Full name",
  "/contact/emails": "Further emails",
  "/contact/phones": "Further phones",
  "/loan/term": "Loan term",
};

/** What a note is about, in words: "Loan purpose". */
export function noteLabel({ pointer }: Pick<DeliveryNote, "pointer">): string {
  const place = valuePointer(pointer);
  return LABELS[place] ?? FIELD_OF[fieldOf(place)]?.label ?? (unreadName(place) || "Further values");
}

/** Whether a note's value is told to everybody who is told of the lead. */
export function isForEveryParty({ pointer }: Pick<DeliveryNote, "pointer">): boolean {
  return FIELD_OF[fieldOf(valuePointer(pointer))]?.sight === "everyParty";
}

/**
 * The notes of a lead that somebody may see: whoever has it or reads it in full, but for what an honored do-not-contact status
 * hides. Of a contact, a note may hold any of its addresses, and so may what nobody reads.
 */
export function seenNotes<Note extends Pick<DeliveryNote, "pointer">>(
  notes: readonly Note[],
  relation: LeadRelation,
  hidden: HiddenFields,
): readonly Note[] {
  if (relation !== "full" && relation !== "assignee") return [];
  const hides = [...hidden.keys()];
  const hidesContact = hides.some((field) => field.startsWith("contact."));
  return notes.filter((note) => {
    const pointer = valuePointer(note.pointer);
    if (pointer.startsWith("/contact/") || !isKnown(pointer)) return !hidesContact;
    return !hides.some((field: FieldId) => field === fieldOf(pointer));
  });
}

function fieldOf(pointer: string): string {
  const field = pointer.slice(1).replace("/", ".");
  return field.includes(".") ? field : `lead.${field}`;
}

function isKnown(pointer: string): boolean {
  return LABELS[pointer] !== undefined || FIELD_OF[fieldOf(pointer)] !== undefined;
}

/** What is not read, by its name as it was sent: `fico`, `contact.address`. */
function unreadName(pointer: string): string {
  return nameOfPart(pointer.slice(1).replaceAll("/", "."));
}
