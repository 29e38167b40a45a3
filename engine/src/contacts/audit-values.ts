import { LEAD_STATUSES } from "./lead-status.ts";
import { LOAN_FIELD_LABELS, LOAN_ROLES, LOAN_STATUSES, LOAN_TYPES } from "./loans.ts";
import { extensionFieldOf, PHONE_FIELDS } from "./phone-extensions.ts";
import { PROFILE_FIELDS } from "./profile-fields.ts";

/** What changed of a thing, or what it is called; apart from `AuditDetails`, since it goes with a contact who is erased. */
export interface AuditValue {
  /** A field of a profile, a loan, a task or an appointment. */
  readonly field: string;
  /** As it was written down; `null`: it was blank, or there was none before. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Characters of a value that are written down: what is longer is told by how it begins. */
const MAX_VALUE_LENGTH = 200;

/** Fields of tasks and appointments by their labels, and whom a contact was merged with. */
const OTHER_FIELDS: Readonly<Record<string, string>> = {
  name: "Name",
  dueAt: "Due",
  description: "Description",
  startsAt: "Starts",
  location: "Place",
  notes: "Notes",
  assignee: "Assigned to",
  furtherAddresses: "Also reached by",
  ...Object.fromEntries(
    PHONE_FIELDS.map((phone) => [extensionFieldOf(phone), `${PROFILE_FIELDS[phone]}, extension`]),
  ),
};

/** The label of a field that changed. */
export function auditFieldLabel(field: string): string {
  const labels: Readonly<Record<string, string>> = {
    ...OTHER_FIELDS,
    ...LOAN_FIELD_LABELS,
    ...PROFILE_FIELDS,
  };
  return Object.hasOwn(labels, field) ? (labels[field] ?? field) : field;
}

/** How a value of a field is read: an instant is written in ISO 8601. */
export function auditFieldKind(field: string): "text" | "instant" | "phone" {
  if (field === "dueAt" || field === "startsAt" || field === "openedAt") return "instant";
  return /Phone$/.test(field) ? "phone" : "text";
}

/** Words for what is stored as a code. */
const VALUE_LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...{ status: LOAN_STATUSES, type: LOAN_TYPES, role: LOAN_ROLES },
  leadStatus: Object.fromEntries(Object.entries(LEAD_STATUSES).map(([id, { label }]) => [id, label])),
};

/** A value as one reads it. */
export function auditValueText(field: string, value: string | null): string | null {
  const labels = Object.hasOwn(VALUE_LABELS, field) ? VALUE_LABELS[field] : undefined;
  return value !== null && labels && Object.hasOwn(labels, value) ? (labels[value] ?? value) : value;
}

/**
 * The fields that differ, from what to what.
 *
 * @param before `null`: the thing is new
 * @param after `null`: the thing is gone
 * @param named fields that are written down also where they stay the same, since the thing is known by them
 */
export function auditValues(
  before: object | null,
  after: object | null,
  fields: readonly string[],
  named: readonly string[] = [],
): readonly AuditValue[] {
  return fields.flatMap((field) => {
    const value = { field, before: textOf(before, field), after: textOf(after, field) };
    const isTold = value.before !== value.after || (named.includes(field) && value.before !== null);
    return isTold ? [value] : [];
  });
}

function textOf(thing: object | null, field: string): string | null {
  const value = (thing as Readonly<Record<string, unknown>> | null)?.[field];
  if (value === null || value === undefined || value === "") return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "boolean") return value ? "Yes" : "No";
  const text = String(value);
  return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH - 1)}…` : text;
}
