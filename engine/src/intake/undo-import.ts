import { assertNever } from "../assert-never.ts";

/** Why an undo leaves a lead, or what it changed, as it is: in the order in which the first one is told. */
export const UNDO_OBSTACLES = {
  erased: "The contact was deleted",
  merged: "The contact was merged with another",
  contacted: "Contact was made",
  claimed: "Somebody claimed it",
  passed: "Somebody passed on it",
  reassigned: "Somebody gave it to somebody else",
  closed: "Somebody closed it",
  updated: "It was sent again since, and updated",
  noted: "A note, memo, task or appointment was added to its contact",
} as const;

export type UndoObstacle = keyof typeof UNDO_OBSTACLES;

/** In the order in which they count. */
export const UNDO_OBSTACLE_NAMES = Object.keys(UNDO_OBSTACLES) as UndoObstacle[];

/**
 * What an undo did with a row, or why it left it; `nothing`: the row had changed nothing; `closedBefore`: somebody had closed its
 * lead, where `closed` is what the undo itself did.
 */
export type UndoOutcome =
  | ("closed" | "closedAndArchived" | "givenBack" | "nothing" | "closedBefore")
  | Exclude<UndoObstacle, "closed">;

/** How it is kept with a row that an undo left it. */
export function keptAs(obstacle: UndoObstacle): UndoOutcome {
  return obstacle === "closed" ? "closedBefore" : obstacle;
}

/** All ways in which rows are kept that an undo left. */
export const KEPT_OUTCOMES: UndoOutcome[] = UNDO_OBSTACLE_NAMES.map(keptAs);

/** Why an undo left a row; `null`: it did not. */
export function obstacleOf(outcome: UndoOutcome): UndoObstacle | null {
  if (outcome === "closedBefore") return "closed";
  return outcome !== "closed" && outcome in UNDO_OBSTACLES ? (outcome as UndoObstacle) : null;
}

/** What is known of the lead of a row of a file when the import is undone. */
export interface ImportedRow {
  /** What the row came to when it was taken in. */
  readonly outcome: "created" | "updated" | "repeated";
  /** What happened to the lead, or to its contact, since. */
  readonly since: ReadonlySet<UndoObstacle>;
}

export type RowUndo =
  | { readonly kind: "close" }
  /** The lead was there before: only what the row wrote over is given back. */
  | { readonly kind: "giveBack" }
  | { readonly kind: "nothing" }
  | { readonly kind: "keep"; readonly because: UndoObstacle };

/** Decides what undoing an import does with one of its rows: a lead that nobody has worked is closed. */
export function undoOf({ outcome, since }: ImportedRow): RowUndo {
  if (outcome === "repeated") return { kind: "nothing" };
  if (outcome === "updated") return { kind: "giveBack" };
  const because = UNDO_OBSTACLE_NAMES.find((obstacle) => since.has(obstacle));
  return because === undefined ? { kind: "close" } : { kind: "keep", because };
}

/** What is known of the contact of a lead that an undo closes. */
export interface ImportedContact {
  /** Whether the import made it; else it was there before. */
  readonly madeByImport: boolean;
  readonly standing: "active" | "archived" | "doNotContact" | "deleted";
  /** Whether it has a lead that the undo does not close. */
  readonly hasOtherLeads: boolean;
  /** Whether anything else hangs on it: a loan, a group or share that somebody added, work, a change by hand. */
  readonly hasMore: boolean;
}

/** Why a contact that an import made stays in use when the import is undone. */
export const CONTACT_OBSTACLES = {
  doNotContact: "It asked not to be contacted, which holds for good",
  otherLeads: "It has a lead that stays, or one from elsewhere",
  more: "Something else hangs on it: a loan, a group, a share or a change by hand",
} as const;

export type ContactObstacle = keyof typeof CONTACT_OBSTACLES;

/** Whether an undo archives a contact: one that the import itself made and that nothing else hangs on. */
export function archivesContact(contact: ImportedContact): boolean {
  return contact.madeByImport && contact.standing === "active" && whyContactStays(contact) === null;
}

/** Why a contact that the import made stays in use; `null`: it does not, or was there before. */
export function whyContactStays(contact: ImportedContact): ContactObstacle | null {
  const { madeByImport, standing, hasOtherLeads, hasMore } = contact;
  if (!madeByImport || standing === "archived" || standing === "deleted") return null;
  if (standing === "doNotContact") return "doNotContact";
  if (hasOtherLeads) return "otherLeads";
  return hasMore ? "more" : null;
}

type Value = string | number | boolean | null;

/** A field that a row of an import wrote over. */
export interface WrittenField {
  /** What it was before. */
  readonly former: Value;
  readonly written: Value;
  /** `undefined`: no longer known. */
  readonly current: Value | undefined;
  /** Whether a lead of the import stays that was taken in with this value. */
  readonly leadStays: boolean;
  /** Whether a later import wrote over it: what that one gives back is then the value from before this one. */
  readonly isOverwritten: boolean;
}

/** Why an undo leaves a field as it is. */
export const FIELD_OBSTACLES = {
  leadStays: "A lead of the import stays that was taken in with it",
  overwritten: "A later import wrote over it; undoing that one gives back what it was before both",
  changed: "Somebody changed it since",
} as const;

export type FieldObstacle = keyof typeof FIELD_OBSTACLES;

/** Whether an undo gives a field its former value: nobody changed it since, and no lead goes on by what was written. */
export function givesFieldBack(field: WrittenField): boolean {
  const { former, written, current, leadStays, isOverwritten } = field;
  return !leadStays && !isOverwritten && current === written && former !== written;
}

/** Whether an undo gives fields that are one, such as a phone and its extension, their former values: all of them or none. */
export function givesFieldsBack(fields: readonly WrittenField[]): boolean {
  const stands = ({ former, written, current }: WrittenField) => current === written && former === written;
  return fields.some(givesFieldBack) && fields.every((field) => givesFieldBack(field) || stands(field));
}

/** Why an undo leaves fields that are one; `null`: it gives them back, or they would be what they are anyway. */
export function whyFieldsStay(fields: readonly WrittenField[]): FieldObstacle | null {
  if (fields.every(({ former, written }) => former === written) || givesFieldsBack(fields)) return null;
  if (fields.some(({ leadStays }) => leadStays)) return "leadStays";
  return fields.some(({ isOverwritten }) => isOverwritten) ? "overwritten" : "changed";
}

/** How much an undo did, or would do. */
export interface UndoCounts {
  readonly leadsClosed: number;
  readonly leadsKept: number;
  readonly contactsArchived: number;
  readonly fieldsGivenBack: number;
  readonly fieldsKept: number;
  readonly groupsTakenBack: number;
  /** Campaigns, and journeys that had not begun. */
  readonly campaignsTakenBack: number;
  readonly sharesTakenBack: number;
  /** Emails and phones that earlier contacts got beside their fields. */
  readonly addressesTakenBack: number;
  readonly addressesKept: number;
}

/** An undo that did nothing yet. */
export const NOTHING_UNDONE: UndoCounts = {
  leadsClosed: 0,
  leadsKept: 0,
  contactsArchived: 0,
  fieldsGivenBack: 0,
  fieldsKept: 0,
  groupsTakenBack: 0,
  campaignsTakenBack: 0,
  sharesTakenBack: 0,
  addressesTakenBack: 0,
  addressesKept: 0,
};

/** Both together. @param counts of an undo by an earlier release some may be missing */
export function addCounts(counts: Partial<UndoCounts>, more: Partial<UndoCounts>): UndoCounts {
  const keys = Object.keys(NOTHING_UNDONE) as (keyof UndoCounts)[];
  return Object.fromEntries(
    keys.map((key) => [key, (counts[key] ?? 0) + (more[key] ?? 0)]),
  ) as unknown as UndoCounts;
}

/** How far an import is, as far as undoing it asks. */
export interface UndoableImport {
  readonly state: "receiving" | "queued" | "running" | "done" | "failed";
  readonly undoState: "queued" | "running" | "done" | null;
  /** How many leads it made or updated. */
  readonly changed: number;
  /** Whether it is known which these are: of imports of earlier releases that is gathered after the upgrade. */
  readonly rows: "known" | "beingGathered" | "unknown";
}

/** Why an import cannot be undone, as a sentence; `null`: it can. */
export function whyNotUndone({ state, undoState, changed, rows }: UndoableImport): string | null {
  if (undoState === "done") return "The import was undone.";
  if (undoState !== null) return "The import is being undone.";
  if (state !== "done" && state !== "failed") return "The import is not done yet; wait until it is.";
  if (changed === 0) return "The import made and changed no lead.";
  switch (rows) {
    case "known":
      return null;
    case "beingGathered":
      return "This import is from before an upgrade, and its leads are being gathered; try again in some minutes.";
    case "unknown":
      return "Which leads this import made is not known any more; close them one by one.";
    default:
      return assertNever(rows);
  }
}
