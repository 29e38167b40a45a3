import { describe, expect, test } from "vitest";
import { toApiProblem } from "../../api/api-problem.ts";
import { bodyOf, EMPTY_WORKFLOW, isStepDone, stepOfProblem, type WorkflowForm } from "./workflow-form.ts";

const DONE: WorkflowForm = {
  ...EMPTY_WORKFLOW,
  name: " New Mortgage Leads ",
  sourceName: "Custom_Mortgage_Import",
  teamIds: ["team_1"],
  exceptionUserId: "user_1",
};

test("sends trimmed words, the teams and the exception", () => {
  expect(bodyOf(DONE)).toEqual({
    name: "New Mortgage Leads",
    productCategory: "Mortgage Loans",
    sourceName: "Custom_Mortgage_Import",
    routeTo: { kind: "teams", teamIds: ["team_1"] },
    exception: { kind: "individual", userId: "user_1" },
  });
});

test.each([
  { name: "no team", form: { ...DONE, teamIds: [] } },
  { name: "no individual", form: { ...DONE, routeTo: "individual" as const } },
  { name: "no exception", form: { ...DONE, exceptionUserId: null } },
])("is not done with $name", ({ form }) => {
  expect(isStepDone(form, "routing")).toBe(false);
});

describe("stepOfProblem", () => {
  test.each([
    ["NAME_TAKEN", 0],
    ["SOURCE_TAKEN", 1],
    ["NOT_FOUND", 2],
  ])("leads from %s to where it can be mended", (code, step) => {
    expect(stepOfProblem(toApiProblem({ code }, 409))).toBe(step);
  });
});
