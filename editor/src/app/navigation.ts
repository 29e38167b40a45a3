import { seesRefusedSubmissions } from "@fairlead/engine/contract";
import {
  Activity,
  Archive,
  Ban,
  BookA,
  BookUser,
  CalendarDays,
  Contact,
  FileX2,
  FolderHeart,
  History,
  Inbox,
  KeyRound,
  ListChecks,
  ListTree,
  type LucideIcon,
  Phone,
  TriangleAlert,
  Upload,
  UsersRound,
  Waypoints,
} from "lucide-react";
import type { Session } from "../api/session.ts";
import { readsOthersLeads } from "../leads/reads-others-leads.ts";

export interface NavigationItem {
  readonly to:
    | "/workflows"
    | "/lead-routing"
    | "/loan-words"
    | "/contacts"
    | "/archived-contacts"
    | "/groups"
    | "/do-not-contact"
    | "/tasks"
    | "/appointments"
    | "/leads"
    | "/exceptions"
    | "/import"
    | "/refused-submissions"
    | "/people"
    | "/runs"
    | "/outbox"
    | "/audit"
    | "/api-keys"
    | "/my";
  readonly label: string;
  readonly icon: LucideIcon;
}

const CONTACT_READERS = ["contacts:readAll", "contacts:readTeam", "contacts:readOwn"] as const;

/** The places that a session may go to, in the order of the menu; what a role may not see is not there. */
export function navigationFor(session: Session): readonly NavigationItem[] {
  const items: readonly (NavigationItem & { readonly shown: boolean })[] = [
    {
      to: "/my",
      label: "My leads",
      icon: Phone,
      shown: session.may("leads:readOwn") && session.may("leads:work"),
    },
    { to: "/workflows", label: "Workflows", icon: ListTree, shown: session.may("workflows:read") },
    {
      to: "/contacts",
      label: "Contacts",
      icon: BookUser,
      shown: CONTACT_READERS.some(session.may),
    },
    {
      to: "/leads",
      label: "Leads",
      icon: UsersRound,
      shown: readsOthersLeads(session) || session.may("leads:readOwn"),
    },
    {
      to: "/tasks",
      label: "My tasks",
      icon: ListChecks,
      shown: CONTACT_READERS.some(session.may),
    },
    {
      to: "/appointments",
      label: "Appointments",
      icon: CalendarDays,
      shown: CONTACT_READERS.some(session.may),
    },
    { to: "/groups", label: "Groups", icon: FolderHeart, shown: session.may("groups:read") },
    {
      to: "/archived-contacts",
      label: "Archived Contacts",
      icon: Archive,
      shown: CONTACT_READERS.some(session.may),
    },
    {
      to: "/do-not-contact",
      label: "Do Not Contact List",
      icon: Ban,
      shown: CONTACT_READERS.some(session.may),
    },
    { to: "/exceptions", label: "Exceptions", icon: TriangleAlert, shown: readsOthersLeads(session) },
    { to: "/lead-routing", label: "Lead Routing", icon: Waypoints, shown: session.may("workflows:read") },
    { to: "/loan-words", label: "Loan Words", icon: BookA, shown: session.may("workflows:edit") },
    {
      to: "/import",
      label: "Import",
      icon: Upload,
      shown: session.may("imports:run") || session.may("imports:read"),
    },
    {
      to: "/refused-submissions",
      label: "Refused Submissions",
      icon: FileX2,
      shown: seesRefusedSubmissions(session),
    },
    { to: "/people", label: "People", icon: Contact, shown: session.may("users:read") },
    { to: "/runs", label: "Runs", icon: Activity, shown: session.may("runs:read") },
    {
      to: "/outbox",
      label: "Outbox",
      icon: Inbox,
      shown: session.may("mailbox:read") && session.links.mailbox,
    },
    { to: "/api-keys", label: "API Keys", icon: KeyRound, shown: session.may("apiKeys:manage") },
    { to: "/audit", label: "Audit log", icon: History, shown: session.may("audit:read") },
  ];
  return items.filter((item) => item.shown);
}

/** Where a person begins: those who work leads at their leads, the others at the workflows. */
export function homeFor({ permissions }: Pick<Session, "permissions">): NavigationItem["to"] {
  if (permissions.includes("workflows:read")) return "/workflows";
  return permissions.includes("leads:work") ? "/my" : "/leads";
}
