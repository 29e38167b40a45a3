import type { Role } from "@fairlead/engine";

/** Roles whose members share a team's leads. */
export const RECEIVING_ROLES: readonly Role[] = ["loan_officer", "manager"];
