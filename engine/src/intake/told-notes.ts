import type { HiddenFields, LeadRelation } from "../access/lead-view.ts";
import { FIELDS, type FieldDefinition, type FieldId } from "../conditions/field-catalogue.ts";
import type { DeliveryNote } from "./delivery.ts";

const FIELD_OF: Readonly<Record<string, FieldDefinition | undefined>> = FIELDS;
/** What a delivery brings that is no field of the catalogue. */
const LABELS: Readonly<Record<string, string | undefined>> = {
  "/externalId": "External ID",
  "/receivedAt": "Received at",
  "/contact/fullName": "Full name",
  "/contact/homePhone": "Home phone",
  "/contact/workPhone": "Work phone",
  "/contact/emails": "Further emails",
  "/contact/phones": "Further phones",
  "/loan/term": "Loan term",
};

/** What a note is about, in words: "Loan purpose". */
export function noteLabel({ pointer }: Pick<DeliveryNote, "pointer">): string {
  const place = pointer.replace(/\/\d+$/, "");
  return LABELS[place] ?? FIELD_OF[fieldOf(place)]?.label ?? place;
}

/** Whether a note's value is told to everybody who is told of the lead. */
export function isForEveryParty({ pointer }: Pick<DeliveryNote, "pointer">): boolean {
  return FIELD_OF[fieldOf(pointer)]?.sight === "everyParty";
}

/**
 * The notes of a lead that somebody may see: whoever has it or reads it in full, but for what an honored do-not-contact status
 * hides. Of a contact, a note may hold any of its addresses.
 */
export function seenNotes<Note extends Pick<DeliveryNote, "pointer">>(
  notes: readonly Note[],
  relation: LeadRelation,
  hidden: HiddenFields,
): readonly Note[] {
  if (relation !== "full" && relation !== "assignee") return [];
  const hides = [...hidden.keys()];
  const hidesContact = hides.some((field) => field.startsWith("contact."));
  return notes.filter(({ pointer }) => {
    if (pointer.startsWith("/contact/")) return !hidesContact;
    return !hides.some((field: FieldId) => field === fieldOf(pointer));
  });
}

function fieldOf(pointer: string): string {
  const field = pointer.slice(1).replace("/", ".");
  return field.includes(".") ? field : `lead.${field}`;
}
