export const ROLES = ["admin", "manager", "marketing", "loan_officer", "partner", "engineer"] as const;
export type Role = (typeof ROLES)[number];

/** The roles in words. */
export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  admin: "Administrator",
  manager: "Manager",
  marketing: "Marketing admin",
  loan_officer: "Loan officer",
  partner: "Partner",
  engineer: "Engineer",
};

/** What the screens and the API ask before they show or do something. */
export const PERMISSIONS = [
  "organization:manage",
  "users:read",
  "users:manage",
  "apiKeys:manage",
  "workflows:read",
  "workflows:edit",
  "workflows:publish",
  "leads:readAll",
  "leads:readTeam",
  "leads:readOwn",
  "leads:create",
  "leads:work",
  "leads:reassign",
  "contacts:readAll",
  "contacts:readTeam",
  "contacts:readOwn",
  "contacts:create",
  "contacts:editAll",
  "contacts:editTeam",
  "contacts:editOwn",
  "contacts:changeOwner",
  "contacts:merge",
  /** Taking an address from a contact that it binds to do not contact. */
  "contacts:correctBound",
  "contacts:export",
  "tabs:publish",
  "groups:read",
  "groups:edit",
  "groups:editAll",
  "appointments:readAll",
  "audit:read",
  "imports:run",
  /** Taking back what an import did; for those who see all the leads that it made. */
  "imports:undo",
  "imports:read",
  "runs:read",
  "runs:manage",
  "mailbox:read",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const READ_ALL_BUT_LEADS = [
  "users:read",
  "workflows:read",
  "imports:read",
  "runs:read",
  "mailbox:read",
  "groups:read",
] as const satisfies readonly Permission[];
const READ_EVERYTHING = [...READ_ALL_BUT_LEADS, "leads:readAll"] as const satisfies readonly Permission[];

/** The permission matrix: one line a role. The API enforces it; the editor hides what it does not allow. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  admin: PERMISSIONS,
  manager: [
    ...READ_ALL_BUT_LEADS,
    ...(["leads:readTeam", "leads:readOwn", "leads:create", "leads:work"] as const),
    ...(["leads:reassign", "imports:run"] as const),
    ...(["contacts:readTeam", "contacts:readOwn", "contacts:create", "contacts:editTeam"] as const),
    ...(["contacts:editOwn", "contacts:changeOwner", "contacts:merge", "contacts:export"] as const),
    ...(["groups:edit", "appointments:readAll"] as const),
  ],
  marketing: [
    ...READ_EVERYTHING,
    ...(["workflows:edit", "workflows:publish", "leads:create", "leads:reassign", "imports:run"] as const),
    ...([
      "imports:undo",
      "contacts:readAll",
      "contacts:create",
      "contacts:editAll",
      "contacts:export",
    ] as const),
    ...(["tabs:publish", "groups:edit", "groups:editAll", "appointments:readAll"] as const),
  ],
  loan_officer: [
    ...(["users:read", "leads:readOwn", "leads:create", "leads:work"] as const),
    ...(["contacts:readOwn", "contacts:create", "contacts:editOwn", "groups:read", "groups:edit"] as const),
  ],
  partner: ["leads:readOwn", "contacts:readOwn", "contacts:editOwn"],
  engineer: [...READ_EVERYTHING, "contacts:readAll", "appointments:readAll", "audit:read", "runs:manage"],
};

/** Whether a role carries a permission. */
export function can(role: Role, permission: Permission): boolean {
  return ROLE_PERMISSIONS[role].includes(permission);
}
