/** Limits of the tabs that people add to the contact list for themselves; labels hold for the organization's too. */
export const TAB_LIMITS = { labelLength: 20, customTabs: 10, organizationTabs: 50 } as const;

/** How long a tab that was published is marked as new. */
export const NEW_TAB_MS = 7 * 24 * 60 * 60 * 1000;
