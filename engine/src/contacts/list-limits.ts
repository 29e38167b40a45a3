/**
 * What a list of contacts may hold. `values`: those that all its rules name together; each row of the list is compared with them.
 */
export const CONTACT_LIST_LIMITS = { nameLength: 64, rules: 50, values: 1_000, savedLists: 100 } as const;

/** What a saved list is a list of. */
export type ListSubject = "contacts" | "leads";
