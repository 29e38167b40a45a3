import { describe, expect, test } from "vitest";
import { toApiProblem } from "../../api/api-problem.ts";
import { bodyOf, EMPTY_WORKFLOW, isStepDone, stepOfProblem, type WorkflowForm } from "./workflow-form.ts";

const DONE: WorkflowForm = {
  ...EMPTY_WORKFLOW,
  name: " New Mortgage Leads ",
  sourceName: "Custom_Mortgage_Import",
  teamIds: ["team_1"],
  exception: "individual",
  exceptionUserId: "user_1",
};
const { duplicates } = DONE;

test("sends trimmed words, the teams, the exception, what leads are added to and the five switches", () => {
  const form: WorkflowForm = {
    ...DONE,
    ...{ groupIds: ["grp_1"], shareUserIds: ["user_2"], journeyId: "jny_1", triggerId: "trg_1" },
    duplicates: { ...duplicates, updateContact: true, contactFields: ["email"] },
  };

  expect(bodyOf(form)).toEqual({
    name: "New Mortgage Leads",
    productCategory: "Mortgage Loans",
    sourceName: "Custom_Mortgage_Import",
    routeTo: { kind: "teams", teamIds: ["team_1"] },
    exception: { kind: "individual", userId: "user_1" },
    publish: true,
    additions: {
      ...{ campaignIds: [], groupIds: ["grp_1"], shareUserIds: ["user_2"] },
      journey: { id: "jny_1", triggerId: "trg_1" },
    },
    duplicates: {
      ...{ updateLead: null, updateContact: ["email"], honorDoNotContact: ["firstName", "lastName"] },
      ...{ distributeFirst: false, bypassToOwner: false },
    },
  });
});

test("sends an area code instead of a source for an inbound phone campaign", () => {
  const body = bodyOf({ ...DONE, start: "inboundPhone", areaCode: "617" });

  expect(body).toMatchObject({ areaCode: "617" });
  expect(body).not.toHaveProperty("sourceName");
});

test.each([
  { name: "no team", form: { ...DONE, teamIds: [] }, step: "routing" as const },
  { name: "no individual", form: { ...DONE, routeTo: "individual" as const }, step: "routing" as const },
  { name: "no exception", form: { ...DONE, exceptionUserId: null }, step: "routing" as const },
  {
    name: "an exception workflow that is not chosen",
    form: { ...DONE, exception: "workflow" as const },
    step: "routing" as const,
  },
  { name: "a journey without its trigger", form: { ...DONE, journeyId: "jny_1" }, step: "start" as const },
  {
    name: "an area code of two digits",
    form: { ...DONE, start: "inboundPhone" as const, areaCode: "61" },
    step: "start" as const,
  },
  {
    name: "both of the switches that lock each other",
    form: { ...DONE, duplicates: { ...duplicates, distributeFirst: true, bypassToOwner: true } },
    step: "duplicates" as const,
  },
])("is not done with $name", ({ form, step }) => {
  expect(isStepDone(form, step)).toBe(false);
  expect(bodyOf(form)).toBeNull();
});

describe("stepOfProblem", () => {
  test.each([
    ["NAME_TAKEN", "", 0],
    ["SOURCE_TAKEN", "", 1],
    ["UNKNOWN_AREA_CODE", "/areaCode", 1],
    ["NOT_FOUND", "/additions/groupIds", 1],
    ["NOT_FOUND", "/exception/workflowId", 2],
    ["INVALID_VALUE", "/duplicates/bypassToOwner", 3],
  ])("leads from %s at %j to where it can be mended", (code, pointer, step) => {
    const errors = pointer === "" ? [] : [{ code, pointer, detail: "" }];

    expect(stepOfProblem(toApiProblem({ code, errors }, 409))).toBe(step);
  });
});
