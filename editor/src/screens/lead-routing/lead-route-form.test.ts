import { describe, expect, test } from "vitest";
import { bodyOfRoute, EMPTY_ROUTE, formOfRoute, type LeadRouteForm, moved } from "./lead-route-form.ts";

const DONE: LeadRouteForm = {
  ...EMPTY_ROUTE,
  name: " Zillow Long Form ",
  defaultAcceptorId: "user_daniel",
  userIds: ["user_anna", "user_bill"],
  sources: [{ name: " site ", kind: "singlePropertySite" }],
};

test("sends trimmed words, the order of the users and the delay in seconds", () => {
  expect(bodyOfRoute(DONE)).toEqual({
    ...{ name: "Zillow Long Form", defaultAcceptorId: "user_daniel", delayPassSeconds: 900 },
    ...{ userIds: ["user_anna", "user_bill"], sources: [{ name: "site", kind: "singlePropertySite" }] },
  });
});

test.each([
  { name: "no name", form: { ...DONE, name: " " } },
  { name: "no default acceptor", form: { ...DONE, defaultAcceptorId: null } },
  { name: "nobody in the order", form: { ...DONE, userIds: [] } },
  { name: "a delay of two days", form: { ...DONE, delayPass: { amount: "2", unit: "days" } as const } },
  {
    name: "a source without a name",
    form: { ...DONE, sources: [{ name: "", kind: "parsedEmail" } as const] },
  },
])("is not done with $name", ({ form }) => {
  expect(bodyOfRoute(form)).toBeNull();
});

test("gives a route back unchanged", () => {
  const body = bodyOfRoute(DONE);
  if (!body) throw new Error("the form is not done");

  expect(bodyOfRoute(formOfRoute(body as Parameters<typeof formOfRoute>[0]))).toEqual(body);
});

describe("moved", () => {
  test.each([
    [0, 2, "bca"],
    [2, 0, "cab"],
    [1, 1, "abc"],
    [0, -1, "abc"],
    [2, 9, "abc"],
    [9, 0, "abc"],
  ])("from %i to %i is %s", (from, to, order) => {
    expect(moved(["a", "b", "c"], from, to).join("")).toBe(order);
  });
});
