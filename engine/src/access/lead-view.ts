import { assertNever } from "../assert-never.ts";
import { FIELDS, type FieldId, fieldsOf } from "../conditions/field-catalogue.ts";
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

function isOfTeam(managedUserIds: readonly string[], lead: LeadHolders): boolean {
  if (isNobodys(lead)) return true;
  const { assigneeUserId, offeredUserIds } = lead;
  const holders = assigneeUserId === null ? offeredUserIds : [assigneeUserId];
  return holders.some((id) => managedUserIds.includes(id));
}

/** Why a value of a lead is not shown. */
export type HiddenBecause = "doNotContact" | "notClaimed" | "notTheirs";

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

/** How to reach the contact. */
const ADDRESSES = ["contact.email", "contact.cellPhone"] as const satisfies readonly FieldId[];
/** What whoever has lost a lead is no longer told. Loan to value would tell the amount by the price. */
const LOST = [
  ...ADDRESSES,
  ...(["loan.amountUsd", "loan.purchasePriceUsd", "loan.annualIncomeUsd"] as const),
  ...(["loan.loanToValuePercent", "contact.leadStatus"] as const),
] as const satisfies readonly FieldId[];
const OF_LEADS = [...new Set([...fieldsOf("filters"), ...fieldsOf("leads")])].filter(
  (field) => !/^(user|now)\./.test(field),
);

/**
 * The values of a lead that somebody may not see, wherever they would be shown: on the lead, in lists, by rules and order of
 * lists, in the reasons of decisions, in notices. `leadExpressions` says the same of rows.
 */
export function hiddenLeadFields(relation: LeadRelation, lead: LeadDiscretion): HiddenFields {
  return new Map<FieldId, HiddenBecause>([
    ...hiddenByRelation(relation, lead),
    ...hiddenByStatus(lead.shownContactFields).map((field) => [field, "doNotContact"] as const),
  ]);
}

function hiddenByRelation(
  relation: LeadRelation,
  { showsBeforeClaim }: LeadDiscretion,
): readonly (readonly [FieldId, HiddenBecause])[] {
  switch (relation) {
    case "full":
    case "assignee":
      return [];
    case "offered":
      return [
        ...(showsBeforeClaim ? [] : ADDRESSES.map((field) => [field, "notClaimed"] as const)),
        ["contact.leadStatus", "notClaimed"],
      ];
    case "former":
      return LOST.map((field) => [field, "notTheirs"] as const);
    case "none":
      return OF_LEADS.map((field) => [field, "notTheirs"] as const);
    default:
      return assertNever(relation);
  }
}

function hiddenByStatus(shown: LeadDiscretion["shownContactFields"]): readonly FieldId[] {
  if (shown === null) return [];
  const fields = CONTACT_FIELDS.filter((field) => !shown.includes(field));
  return [...fields.map((field) => `contact.${field}` as const), "contact.leadStatus"];
}

const WORDS: Readonly<Record<HiddenBecause, string>> = {
  doNotContact: "hidden, do not contact",
  notClaimed: "hidden until it is claimed",
  notTheirs: "hidden",
};

/** What stands in the place of a value that is not shown. */
export function hiddenText(because: HiddenBecause): string {
  return WORDS[because];
}

/** Why the value of a field with this label is hidden; `null` where it is shown. */
export function hiddenByLabel(hidden: HiddenFields, label: string): HiddenBecause | null {
  for (const [field, because] of hidden) if (FIELDS[field].label === label) return because;
  return null;
}
