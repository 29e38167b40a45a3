/** What a list of contacts may hold. */
export const CONTACT_LIST_LIMITS = { nameLength: 64, rules: 50, savedLists: 100 } as const;
