import { assertNever } from "../assert-never.ts";
import { FIELDS, type FieldId, type FieldSight } from "../conditions/field-catalogue.ts";
import type { UserId } from "../ids.ts";
import { CONTACT_FIELDS, type ContactField } from "../intake/duplicate-rules.ts";
import type { LeadState } from "../leads/lead-states.ts";
import type { Permission } from "./permissions.ts";

/** Which leads somebody sees: every one, those of some sources, those of a manager's teams, or their own. */
export type LeadScope =
  | { readonly kind: "all" }
  | { readonly kind: "sources"; readonly sourceIds: readonly string[] }
  | {
      readonly kind: "team";
      readonly userId: UserId;
      /** The members of the teams that they manage. */
      readonly managedUserIds: readonly UserId[];
    }
  | { readonly kind: "own"; readonly userId: UserId };

/** Who may look at leads, before it is known whose these are. */
export interface LeadViewer {
  /** `null`: an API key. */
  readonly userId: UserId | null;
  readonly permissions: readonly Permission[];
  readonly managedUserIds: readonly UserId[];
  /** The sources that an API key is bound to; `null`: none in particular. */
  readonly boundSourceIds: readonly string[] | null;
}

/** Which leads somebody sees by their permissions; `null`: none. */
export function leadScope(viewer: LeadViewer): LeadScope | null {
  const { userId, permissions, managedUserIds, boundSourceIds } = viewer;
  if (permissions.includes("leads:readAll")) {
    return boundSourceIds === null ? { kind: "all" } : { kind: "sources", sourceIds: boundSourceIds };
  }
  if (userId === null) return null;
  if (permissions.includes("leads:readTeam")) return { kind: "team", userId, managedUserIds };
  return permissions.includes("leads:readOwn") ? { kind: "own", userId } : null;
}

/** Whose a lead is, as far as it decides who sees it. */
export interface LeadHolders {
  readonly sourceId: string;
  readonly state: LeadState;
  readonly assigneeUserId: string | null;
  /** Those whose offer of it is open. */
  readonly offeredUserIds: readonly string[];
  /** Those who have had it, on offer or assigned; whether or not they still do. */
  readonly hadUserIds: readonly string[];
}

/**
 * What somebody is to a lead, the strongest first.
 *
 * `full`: reads every lead, or is the key of its source, or manages who has it, or who is offered it while nobody has; what nobody
 * has (`isNobodys`) is every manager's. `assignee`: has it. `offered`: may claim it. `former`: had it on offer or assigned, and
 * lost it. `none`: is not told of it.
 */
export type LeadRelation = "full" | "assignee" | "offered" | "former" | "none";

/** What somebody is to a lead; `leadsInScope` says of rows which have any relation but `none`. */
export function leadRelation(scope: LeadScope, lead: LeadHolders): LeadRelation {
  if (scope.kind === "all") return "full";
  if (scope.kind === "sources") return scope.sourceIds.includes(lead.sourceId) ? "full" : "none";
  const { userId } = scope;
  if (lead.assigneeUserId === userId) return "assignee";
  if (scope.kind === "team" && isOfTeam(scope.managedUserIds, lead)) return "full";
  if (lead.offeredUserIds.includes(userId)) return "offered";
  return lead.hadUserIds.includes(userId) ? "former" : "none";
}

/** Whether nobody has a lead: it is held, or a person must look at it. */
export function isNobodys({ state }: Pick<LeadHolders, "state">): boolean {
  return state === "held" || state === "exception";
}

/** Who has a lead, assigned or on offer; `null`: it is nobody's. */
export function whoHas(
  lead: Pick<LeadHolders, "state" | "assigneeUserId" | "offeredUserIds">,
): readonly string[] | null {
  if (isNobodys(lead)) return null;
  return lead.assigneeUserId === null ? lead.offeredUserIds : [lead.assigneeUserId];
}

function isOfTeam(managedUserIds: readonly string[], lead: LeadHolders): boolean {
  return whoHas(lead)?.some((id) => managedUserIds.includes(id)) ?? true;
}

/** Why a value of a lead is not shown. */
export type HiddenBecause = "doNotContact" | "notClaimed" | "notTheirs" | "erased";

/** The fields of a lead whose values somebody may not see, with the reason. */
export type HiddenFields = ReadonlyMap<FieldId, HiddenBecause>;

export const NOTHING_HIDDEN: HiddenFields = new Map();

/** What of a lead's own settings decides what is hidden. */
export interface LeadDiscretion {
  /** Whether its workflow shows phone and email to those who may claim it. */
  readonly showsBeforeClaim: boolean;
  /** The contact's fields that a honored do-not-contact status leaves; `null`: all of them. */
  readonly shownContactFields: readonly ContactField[] | null;
}

/**
 * The values of a lead that somebody may not see, wherever they would be shown: on the lead, in lists, by rules and order of
 * lists, in the reasons of decisions, in notices. Each field of the catalogue says by its `sight` to whom it is shown.
 * `leadExpressions` says the same of rows.
 */
export function hiddenLeadFields(relation: LeadRelation, lead: LeadDiscretion): HiddenFields {
  return new Map<FieldId, HiddenBecause>([
    ...hiddenByRelation(relation, lead),
    ...hiddenByStatus(lead.shownContactFields).map((field) => [field, "doNotContact"] as const),
  ]);
}

/** The same of a lead whose contact was erased: what was decided by its values is still kept, and shown to nobody. */
export function hiddenOfErased(hidden: HiddenFields): HiddenFields {
  const ofContact = (Object.keys(FIELDS) as FieldId[]).filter((field) => field.startsWith("contact."));
  return new Map([...hidden, ...ofContact.map((field) => [field, "erased"] as const)]);
}

/** Whether a lead's contact was erased, by what is hidden of it. */
export function isOfErased(hidden: HiddenFields): boolean {
  return hidden.get("contact.firstName") === "erased";
}

function hiddenByRelation(
  relation: LeadRelation,
  { showsBeforeClaim }: LeadDiscretion,
): readonly (readonly [FieldId, HiddenBecause])[] {
  switch (relation) {
    case "full":
    case "assignee":
      return [];
    case "offered": {
      const sights: readonly FieldSight[] = showsBeforeClaim ? ["record"] : ["record", "address"];
      return fieldsSeen(sights).map((field) => [field, "notClaimed"] as const);
    }
    case "former":
      return fieldsSeen(["record", "address", "money"]).map((field) => [field, "notTheirs"] as const);
    case "none":
      return fieldsSeen(["record", "address", "money", "everyParty"]).map(
        (field) => [field, "notTheirs"] as const,
      );
    default:
      return assertNever(relation);
  }
}

function fieldsSeen(sights: readonly FieldSight[]): readonly FieldId[] {
  return (Object.keys(FIELDS) as FieldId[]).filter((field) => sights.includes(FIELDS[field].sight));
}

function hiddenByStatus(shown: LeadDiscretion["shownContactFields"]): readonly FieldId[] {
  if (shown === null) return [];
  const fields = CONTACT_FIELDS.filter((field) => !shown.includes(field));
  return [...fields, ...FIELDS_BESIDE, "leadStatus" as const].map((field) => `contact.${field}` as const);
}

/** Fields of its contact that a lead shows beside those that a delivery may overwrite. */
export const FIELDS_BESIDE = ["homePhone", "workPhone"] as const;

/** Whether somebody sees the further emails and phones of a lead's contact: as they see its home and work phone. */
export function seesFurtherAddresses(hidden: HiddenFields): boolean {
  return !FIELDS_BESIDE.some((field) => hidden.has(`contact.${field}`));
}

const WORDS: Readonly<Record<HiddenBecause, string>> = {
  doNotContact: "hidden, do not contact",
  notClaimed: "hidden until it is claimed",
  notTheirs: "hidden",
  erased: "erased",
};

/** What stands in the place of a value that is not shown. */
export function hiddenText(because: HiddenBecause): string {
  return WORDS[because];
}

/** What leads from a lead to contacts, and is no field of the catalogue. */
export type LeadLink = "contact" | "linkedContact";

/** Whether somebody is led from a lead to its contact's record, or to the one that the contact repeats. */
export function seesLeadLink(relation: LeadRelation, link: LeadLink): boolean {
  switch (relation) {
    case "full":
    case "assignee":
      return true;
    case "offered":
      return link === "linkedContact";
    case "former":
    case "none":
      return false;
    default:
      return assertNever(relation);
  }
}
