import type { ConditionPlace, DuplicateRules, FieldType, ListSubject } from "@fairlead/engine";

/** The words of stored rules, lists and workflows that a release reads. */
export interface KnownToRelease {
  /** Its version, such as `0.3.0`. */
  readonly release: string;
  /** The fields that rules may ask about in a place, each with its type. */
  readonly fields: Readonly<Record<ConditionPlace, Readonly<Record<string, FieldType>>>>;
  /** The operators that compare a field of a type. */
  readonly operators: Readonly<Record<FieldType, readonly string[]>>;
  /** The columns that a saved list may show or be sorted by, beside the name. */
  readonly columns: Readonly<Record<ListSubject, readonly string[]>>;
  /** The fields that may be ticked below a switch for duplicates. */
  readonly overwritten: Readonly<Record<TickedSwitch, readonly string[]>>;
}

/** The switches for duplicates that have fields to tick. */
export type TickedSwitch = Extract<
  keyof DuplicateRules,
  "updateLead" | "updateContact" | "honorDoNotContact"
>;
