import type { ContactRule } from "./contact-list.ts";

/** Who is in a smart group: whoever a list with these rules would have. */
export interface GroupRules {
  readonly include: readonly ContactRule[];
  readonly exclude: readonly ContactRule[];
}

export const GROUP_LIMITS = { nameLength: 100, descriptionLength: 500, rules: 50 } as const;
