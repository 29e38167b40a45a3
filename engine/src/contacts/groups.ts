import type { Permission } from "../access/permissions.ts";
import { isSameText } from "../conditions/compare-text.ts";
import type { CompareCondition, Condition, Literal } from "../conditions/condition.ts";
import type { FieldId } from "../conditions/field-catalogue.ts";
import type { FieldError } from "../errors.ts";
import {
  type ContactRule,
  checkContactView,
  DEFAULT_CONTACT_VIEW,
  listCondition,
  tooManyValues,
  valuesOf,
} from "./contact-list.ts";

/** Who is in a smart group: whoever a list with these rules would have. */
export interface GroupRules {
  readonly include: readonly ContactRule[];
  readonly exclude: readonly ContactRule[];
}

export interface SmartGroup {
  readonly name: string;
  readonly rules: GroupRules;
}

/**
 * What groups may hold. Whether a contact is in a smart group is asked for each row of each page of contacts that anybody looks at, so
 * that what smart groups hold together is bounded: `rules` and `values` of each, include and exclude together, `valueLength` of all
 * its values; `smartGroups` of the organization, `smartGroupsOfOne` of somebody who edits no groups but their own.
 */
export const GROUP_LIMITS = {
  ...{ nameLength: 100, descriptionLength: 500, groups: 500 },
  ...{ rules: 20, values: 200, valueLength: 10_000 },
  ...{ smartGroups: 100, smartGroupsOfOne: 20 },
} as const;

/** The groups that an account begins with. */
export const DEFAULT_GROUPS = ["Past Clients", "Sphere of Influence"] as const;

/**
 * A condition that asks about groups, so that it knows smart ones too: whether a contact is in one is whether its rules
 * hold, asked whenever somebody looks. What is left of `contact.groups` means the groups that contacts were added to by hand.
 */
export function withSmartGroups(condition: Condition, smart: readonly SmartGroup[]): Condition {
  switch (condition.kind) {
    case "all":
    case "any":
      return { ...condition, of: condition.of.map((part) => withSmartGroups(part, smart)) };
    case "not":
      return { ...condition, of: withSmartGroups(condition.of, smart) };
    case "compare":
      return condition.field === "contact.groups" ? comparedGroups(condition, smart) : condition;
  }
}

/** Whether a view asks about a field at all. */
export function asksFor(
  { include, exclude }: Readonly<Record<"include" | "exclude", readonly { readonly field: FieldId }[]>>,
  asked: FieldId,
): boolean {
  return [...include, ...exclude].some(({ field }) => field === asked);
}

function comparedGroups(comparison: CompareCondition, smart: readonly SmartGroup[]): Condition {
  const { operator } = comparison;
  const all = smart.map(({ rules }) => listCondition(rules));
  const names = namesIn(comparison.value?.kind === "literal" ? comparison.value.value : undefined);
  const asked = smart.filter(({ name }) => names.some((one) => isSameText(one, name)));
  const byRules = asked.map(({ rules }) => listCondition(rules));
  switch (operator) {
    case "includes":
      return byRules[0] ?? comparison;
    case "doesNotInclude":
      return byRules[0] ? { kind: "not", of: byRules[0] } : comparison;
    case "includesAnyOf": {
      const byHand = names.filter((one) => !asked.some(({ name }) => isSameText(one, name)));
      const value = { kind: "literal", value: byHand } as const;
      return { kind: "any", of: [...(byHand.length > 0 ? [{ ...comparison, value }] : []), ...byRules] };
    }
    case "isEmpty":
      return { kind: "all", of: [comparison, ...all.map((of): Condition => ({ kind: "not", of }))] };
    case "isNotEmpty":
      return { kind: "any", of: [comparison, ...all] };
    default:
      return comparison;
  }
}

function namesIn(value: Literal | undefined): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" ? value : [];
}

/**
 * Finds what is wrong with a smart group's rules, with pointers into the group; empty when they can be asked.
 *
 * @param smart all smart groups: none may stand on another, or on all groups, so that no two go round in a circle
 */
export function checkGroupRules(
  rules: GroupRules,
  smart: readonly Pick<SmartGroup, "name">[],
): readonly FieldError[] {
  const faults = [...checkContactView({ ...DEFAULT_CONTACT_VIEW, ...rules }), ...tooMuch(rules)].map(
    (fault) => ({
      ...fault,
      pointer: `/rules${fault.pointer}`,
    }),
  );
  const about = (["include", "exclude"] as const).flatMap((side) =>
    rules[side].flatMap((rule, place) => {
      if (rule.field !== "contact.groups") return [];
      const names = namesIn(rule.value);
      const isManual =
        names.length > 0 && !names.some((one) => smart.some(({ name }) => isSameText(one, name)));
      const detail =
        "A smart group can ask for one manual group by its name, not for a smart one or for any.";
      return isManual ? [] : [{ code: "INVALID_VALUE" as const, pointer: `/rules/${side}/${place}`, detail }];
    }),
  );
  return faults.length > 0 ? faults : about;
}

/** Why the organization, or somebody who edits no groups but their own, can have no further smart group; `null` where it can. */
export function whyNoMoreSmart(
  held: { readonly ofAll: number; readonly own: number },
  permissions: readonly Permission[],
): string | null {
  const { smartGroups, smartGroupsOfOne } = GROUP_LIMITS;
  if (held.ofAll >= smartGroups) return `There are ${smartGroups} smart groups, which is the most.`;
  if (permissions.includes("groups:editAll") || held.own < smartGroupsOfOne) return null;
  return `You have made ${smartGroupsOfOne} smart groups, which is the most; delete one, or ask an admin.`;
}

function tooMuch(rules: GroupRules): readonly FieldError[] {
  const count = rules.include.length + rules.exclude.length;
  const length = valuesOf(rules).reduce<number>((sum, value) => sum + String(value).length, 0);
  const fault = (detail: string) => [{ code: "INVALID_VALUE" as const, pointer: "/include", detail }];
  if (count > GROUP_LIMITS.rules) {
    return fault(`A smart group has ${GROUP_LIMITS.rules} filters at most; this one has ${count}.`);
  }
  if (length > GROUP_LIMITS.valueLength) {
    const most = GROUP_LIMITS.valueLength.toLocaleString("en-US");
    return fault(`The values of a smart group's filters have ${most} characters together at most.`);
  }
  return tooManyValues(rules, GROUP_LIMITS.values);
}

/** A rule that names a group by its new name, where it named it by the old one. */
export function withGroupRenamed<Rule extends ContactRule>(rule: Rule, from: string, to: string): Rule {
  const { field, value } = rule;
  if (field !== "contact.groups" || !namesIn(value).some((one) => isSameText(one, from))) return rule;
  if (typeof value !== "object") return { ...rule, value: to };
  return { ...rule, value: value.map((one) => (isSameText(one, from) ? to : one)) };
}

interface OwnedGroup {
  readonly isDefault: boolean;
  readonly createdByUserId: string | null;
}

/** Why somebody cannot change or delete a group, in a sentence for them; `null` where they can. */
export function whyNotGroup(
  { userId, permissions }: { readonly userId: string | null; readonly permissions: readonly Permission[] },
  { isDefault, createdByUserId }: OwnedGroup,
): string | null {
  if (isDefault) return "Default groups are made with the account and cannot be changed.";
  if (permissions.includes("groups:editAll")) return null;
  if (!permissions.includes("groups:edit")) return "Your role does not change groups.";
  return createdByUserId === userId && userId !== null ? null : "Only who made a group can change it.";
}
