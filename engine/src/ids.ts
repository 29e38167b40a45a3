declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type OrganizationId = Branded<"organization">;
export type UserId = Branded<"user">;
export type TeamId = Branded<"team">;
export type WorkflowId = Branded<"workflow">;
export type ContactId = Branded<"contact">;
export type GroupId = Branded<"group">;
export type LoanId = Branded<"loan">;
export type LeadId = Branded<"lead">;
export type NodeId = Branded<"node">;
export type EdgeId = Branded<"edge">;
/** SHA-256 of a plan's canonical JSON, in hex; names the plan everywhere. */
export type PlanHash = Branded<"plan">;

/** The prefix that each kind of id begins with, so that an id tells what it names wherever it is pasted. */
export const ID_PREFIXES = {
  organization: "org",
  user: "user",
  team: "team",
  source: "src",
  workflow: "wf",
  version: "ver",
  restorePoint: "pnt",
  contact: "con",
  contactList: "lst",
  contactTab: "tab",
  contactNote: "note",
  contactMemo: "memo",
  contactTask: "task",
  appointment: "apt",
  loan: "loan",
  bulkAction: "bulk",
  lead: "lead",
  offer: "off",
  assignment: "asg",
  communication: "com",
  event: "evt",
  notification: "ntf",
  message: "msg",
  import: "imp",
  refusedSubmission: "ref",
  touch: "tch",
  absence: "abs",
  group: "grp",
  campaign: "cmp",
  journey: "jny",
  trigger: "trg",
  apiKey: "key",
  session: "ses",
} as const;

export type IdKind = keyof typeof ID_PREFIXES;
