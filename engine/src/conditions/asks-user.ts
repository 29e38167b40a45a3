import { assertNever } from "../assert-never.ts";
import type { Condition } from "./condition.ts";
import type { FieldId } from "./field-catalogue.ts";

/** Whether a condition reads anything of the user; one that does not has the same answer for everybody. */
export function asksUser(condition: Condition): boolean {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.some(asksUser);
    case "not":
      return asksUser(condition.of);
    case "compare": {
      const { field, value } = condition;
      return isOfUser(field) || (value?.kind === "field" && isOfUser(value.field));
    }
    default:
      return assertNever(condition);
  }
}

function isOfUser(field: FieldId): boolean {
  return field.startsWith("user.");
}
