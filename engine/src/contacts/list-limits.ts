/** What a list of contacts may hold. */
export const CONTACT_LIST_LIMITS = { nameLength: 64, rules: 50, savedLists: 100 } as const;

/** What a saved list is a list of. */
export type ListSubject = "contacts" | "leads";
