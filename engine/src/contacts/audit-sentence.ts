import { ROLE_LABELS, type Role } from "../access/permissions.ts";
import { assertNever } from "../assert-never.ts";
import { ARCHIVE_REASONS, type ArchiveReason } from "./archive-reasons.ts";
import type { AuditAction, AuditDetails, AuditSubject } from "./audit.ts";
import { PROFILE_FIELDS } from "./profile-fields.ts";

/** A change with the names of whom and what it was about, as far as they are still there. */
export interface ToldAudit {
  readonly subject: AuditSubject;
  readonly action: AuditAction;
  readonly details: AuditDetails;
  readonly userName: string | null;
  readonly formerUserName: string | null;
  readonly groupName: string | null;
  /** What a group, tab, list, import … is called now; left out, or `null`: it is gone, or has no name. */
  readonly subjectName?: string | null;
  /** What the task, loan or other contact is called that it was done with; left out: not known, or not to be told. */
  readonly thingName?: string | null;
}

const SUBJECTS: Readonly<Record<AuditSubject, string>> = {
  contact: "the contact",
  loan: "a loan",
  group: "a group",
  tab: "a tab",
  list: "a list",
  user: "a user",
  team: "a team",
  apiKey: "an API key",
  workflow: "a workflow",
  import: "an import",
  bulkAction: "an action on many contacts",
  loanWord: "a loan word",
  refusedSubmission: "a refused submission",
};

/** What somebody did, to stand behind their name: "changed Email and Lead Status". */
export function auditSentence({ subject, action, details, ...names }: ToldAudit): string {
  const thing = thingOf(subject, details.name ?? names.subjectName ?? null);
  const called = (kind: string) => calledOf(kind, names.thingName ?? null);
  const user = names.userName ?? "somebody";
  const group = names.groupName ?? "a group";
  switch (action) {
    case "created":
      return subject === "import" ? `started ${thing}` : `created ${thing}`;
    case "updated":
      if (subject === "workflow") return `changed ${inWords(workflowParts(details))} of ${thing}`;
      return `changed ${inWords((details.fields ?? []).map(labelOf)) || thing}`;
    case "deleted":
      return `deleted ${thing}`;
    case "merged":
      return names.thingName
        ? `merged the contact “${names.thingName}” into this one`
        : "merged another contact into this one";
    case "archived":
      return `archived ${thing}${reasonOf(details.reason)}`;
    case "unarchived":
      return `took ${thing} out of the archive`;
    case "silenced":
      return "silenced communication";
    case "unsilenced":
      return "unsilenced communication";
    case "setDoNotContact":
      return `set ${thing} as "Do not contact"`;
    case "unboundByCorrection":
      return `corrected ${inWords((details.fields ?? []).map(labelOf))}, by which ${thing} was bound to do not contact`;
    case "shared":
      return `shared ${thing} with ${user}`;
    case "unshared":
      return `unshared ${thing} from ${user}`;
    case "assigned":
      return `assigned ${thing} to ${user}`;
    case "unassigned":
      return `unassigned ${thing} from ${user}`;
    case "ownerChanged":
      return `changed the owner from ${names.formerUserName ?? "nobody"} to ${names.userName ?? "nobody"}`;
    case "copied":
      return `copied ${thing}`;
    case "addedToGroup":
      return `added ${thing} to ${group}`;
    case "removedFromGroup":
      return `removed ${thing} from ${group}`;
    case "noteAdded":
      return "added a note";
    case "memoAdded":
      return "added a memo";
    case "memoUpdated":
      return "changed a memo";
    case "memoDeleted":
      return "deleted a memo";
    case "taskAdded":
      return `added ${called("task")}`;
    case "taskUpdated":
      return `changed ${called("task")}`;
    case "taskCompleted":
      return `completed ${called("task")}`;
    case "taskReopened":
      return `reopened ${called("task")}`;
    case "taskDeleted":
      return `deleted ${called("task")}`;
    case "appointmentAdded":
      return `scheduled ${called("appointment")}`;
    case "appointmentUpdated":
      return `changed ${called("appointment")}`;
    case "appointmentDeleted":
      return `deleted ${called("appointment")}`;
    case "loanAdded":
      return `added ${called("loan")}`;
    case "loanUpdated":
      return `changed ${called("loan")}`;
    case "exported":
      return exportSentence(subject, details, names.subjectName ?? null);
    case "signedIn":
      return "signed in";
    case "signedOut":
      return "signed out";
    case "signInFailed":
      if (details.reason === "deactivated")
        return `somebody gave the password of ${user}, who is deactivated`;
      return details.count === undefined || details.count === 1
        ? `somebody gave a wrong password for ${user}`
        : `somebody gave wrong passwords for ${user} ${details.count.toLocaleString("en-US")} times within 15 minutes`;
    case "roleChanged":
      return `changed the role of ${user} from ${roleWords(details.formerRole)} to ${roleWords(details.role)}`;
    case "deactivated":
      return `deactivated ${user}`;
    case "activated":
      return `activated ${subject === "user" ? user : thing}`;
    case "managerAdded":
      return `made ${user} a manager of ${thing}`;
    case "managerRemoved":
      return `took ${thing} from its manager ${user}`;
    case "handedOver":
      return `handed ${thing} from ${names.formerUserName ?? "somebody"} to ${user}`;
    case "ended":
      return `ended ${thing}`;
    case "published":
      return `published ${thing}${details.version === undefined ? "" : ` as version ${details.version}`}`;
    case "rolledBack":
      if (subject === "import") return "undid an import";
      return `rolled ${thing} back; its version ${details.version ?? ""} is live`;
    case "paused":
      return `paused ${thing}`;
    case "taught":
      return `taught ${thing}${details.reason ? `: ${details.reason}` : ""}`;
    case "forgotten":
      return `forgot ${thing}`;
    case "sentAgain":
      return `sent ${refusedOf(details)} again`;
    case "setAside":
      return `set ${refusedOf(details)} aside`;
    default:
      return assertNever(action);
  }
}

/** By the name that it had then, or has now. A contact is named beside the sentence. */
function thingOf(subject: AuditSubject, name: string | null): string {
  if (name === null || subject === "contact") return SUBJECTS[subject];
  return `${SUBJECTS[subject].replace(/^an? /, "the ")} “${name}”`;
}

function calledOf(kind: string, name: string | null): string {
  if (name !== null) return `the ${kind} “${name}”`;
  return `${kind === "appointment" ? "an" : "a"} ${kind}`;
}

function exportSentence(
  subject: AuditSubject,
  { count, name }: AuditDetails,
  fileName: string | null,
): string {
  const rows = (count ?? 0).toLocaleString("en-US");
  switch (subject) {
    case "workflow":
      return `exported a back-test of the workflow “${name ?? ""}”`;
    case "import":
      return `exported the failed rows of ${thingOf(subject, fileName)}`;
    case "bulkAction":
      return "exported what an action on many contacts refused";
    default:
      return `exported ${rows} contacts`;
  }
}

/** Settings of a workflow that are changed without publishing. */
const WORKFLOW_PARTS: Readonly<Record<string, string>> = {
  name: "the name",
  productCategory: "the product category",
  duplicates: "the duplicate switches",
  additions: "what leads are added to",
};

function workflowParts({ fields = [] }: AuditDetails): readonly string[] {
  const parts = fields.map((field) => WORKFLOW_PARTS[field] ?? field);
  return parts.length === 0 ? ["the settings"] : parts;
}

function refusedOf({ name }: AuditDetails): string {
  return name ? `a refused submission of “${name}”` : "a refused submission";
}

function roleWords(role: Role | undefined): string {
  return role === undefined ? "nothing" : ROLE_LABELS[role];
}

function labelOf(field: string): string {
  return Object.hasOwn(PROFILE_FIELDS, field) ? PROFILE_FIELDS[field as keyof typeof PROFILE_FIELDS] : field;
}

function reasonOf(reason: string | null | undefined): string {
  return reason ? `: ${ARCHIVE_REASONS[reason as ArchiveReason] ?? reason}` : "";
}

function inWords(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
