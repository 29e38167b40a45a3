import {
  type CompareCondition,
  type ContactRule,
  type ContactView,
  comparisonOfRule,
  type FieldId,
  isRelative,
  type Moment,
  type Operator,
  resolveDates,
} from "@fairlead/engine";
import { type SQL, sql } from "drizzle-orm";
import { conditionToWhere } from "../conditions/to-sql.ts";
import { contacts } from "../schema/index.ts";
import { contactFieldColumns } from "./contact-columns.ts";

/**
 * How many of the contacts in use are on a list whose only rule leaves out those whom an index finds: all, less these. A
 * million contacts are not looked at for it.
 *
 * @returns `null` for any other list
 */
export function sizeByRest(
  { include, exclude }: Pick<ContactView, "include" | "exclude">,
  moment: Moment,
): SQL<number> | null {
  const [rule, ...others] = [...include, ...exclude];
  const left = rule && others.length === 0 ? leftOutBy(rule, include.length > 0) : null;
  if (!left) return null;
  // No rule on a text is asked here, so it makes no difference whether texts are folded.
  const where = conditionToWhere(resolveDates(left, moment), contactFieldColumns([], false), moment.nowMs);
  const inUse = sql`select count(*) from ${contacts} where ${contacts.standing} = 0`;
  return sql`((${inUse}) - (${inUse} and ${where}))::int`;
}

/** Whom a rule that most contacts pass leaves out; `null` where no index finds them. */
function leftOutBy(rule: ContactRule, isIncluded: boolean): CompareCondition | null {
  const { field, operator } = rule;
  const isFilledFew = FILLED_IN_FEW.includes(field);
  if (!isIncluded) {
    const isFound =
      FEW_BY_FLAG[field] === operator ||
      (isRelative(operator) && operator !== "notInLastDays") ||
      (isFilledFew && operator === "isNotEmpty");
    return isFound ? comparisonOfRule(rule) : null;
  }
  if (operator === "notInLastDays") return comparisonOfRule({ ...rule, operator: "inLastDays" });
  if (isFilledFew && operator === "isEmpty") return comparisonOfRule({ field, operator: "isNotEmpty" });
  const few = FEW_BY_FLAG[field];
  const isOther = (operator === "isTrue" || operator === "isFalse") && few !== undefined && few !== operator;
  return isOther ? comparisonOfRule({ field, operator: few }) : null;
}

/** Of what a yes or no asks, the answer that few contacts have and that an index finds. */
const FEW_BY_FLAG: Readonly<Partial<Record<FieldId, Operator>>> = {
  "contact.isSilenced": "isTrue",
  "contact.hasOpenTasks": "isTrue",
  "contact.hasValidEmail": "isFalse",
};

/** Fields that few contacts have filled in, each with an index of those alone. */
const FILLED_IN_FEW: readonly FieldId[] = [
  "contact.homePhone",
  "contact.workPhone",
  "contact.postalCode",
  "contact.birthday",
  "contact.archiveReason",
];
