import { sql } from "drizzle-orm";
import { contactGroups } from "../schema/index.ts";
import type { EarlierCheck } from "./earlier-check.ts";
import { KNOWN_TO_EARLIER } from "./known-to-earlier.ts";
import { isKnownRule, isReadableValue } from "./known-words-sql.ts";

const { rules, id, name } = contactGroups;
const RULE = sql`asked.rule`;

/**
 * Smart groups with a filter that the earlier release cannot ask. It asks the filters of all of them for each page of
 * contacts. Nothing is taken out of them: others would come to be in the group, or to be on a list that leaves it out.
 */
export const UNKNOWN_GROUP_RULES: EarlierCheck = {
  name: "Smart groups with a filter that is newer",
  why: `${KNOWN_TO_EARLIER.release} answers 500 to every page of contacts while there is one.`,
  find: (tx) =>
    tx
      .select({ id, name })
      .from(contactGroups)
      .where(
        sql`${rules} is not null and exists (
          select from jsonb_array_elements((${rules} -> 'include') || (${rules} -> 'exclude')) as asked (rule)
          where not ${isKnownRule(RULE, "lists")} or not ${isReadableValue(sql`${RULE} -> 'value'`)})`,
      )
      .orderBy(name, id),
  mend: { kind: "byPeople", todo: "Give these groups other filters, or delete them." },
};
