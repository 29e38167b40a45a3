import { expect, test } from "vitest";
import type { HiddenFields } from "../access/lead-view.ts";
import type { FieldId } from "../conditions/field-catalogue.ts";
import type { NodeId } from "../ids.ts";
import type { FilterReasons } from "./decision.ts";
import { filterView } from "./explanation-view.ts";

/** A filter that compared the lead's property state with another field. */
function comparedWith(expectedField: FieldId): FilterReasons {
  return {
    ...{ nodeId: "node_1" as NodeId, scope: "trunk", required: false, passed: true },
    trace: {
      ...{ kind: "compare", passed: true, field: "loan.propertyState", label: "Property state" },
      ...{ operator: "equals", expected: "MA", expectedField, actual: "MA" },
    },
  };
}

function hiding(field: FieldId): HiddenFields {
  return new Map([[field, "notTheirs"]]);
}

test("a hidden field's value is hidden where it is compared with, and what equals it", () => {
  const [comparison] = filterView(comparedWith("contact.state"), hiding("contact.state")).comparisons;

  expect(comparison).toMatchObject({ expected: "State (hidden)", actual: "hidden" });
});

test("a field that only shares its label with a hidden one is shown", () => {
  const [comparison] = filterView(comparedWith("lead.state"), hiding("contact.state")).comparisons;

  expect(comparison).toMatchObject({ expected: "State (MA)", actual: "MA" });
});
