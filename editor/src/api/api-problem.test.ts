import { expect, test } from "vitest";
import { asApiProblem, errorAt, toApiProblem } from "./api-problem.ts";

test("keeps what the API said", () => {
  const problem = toApiProblem(
    { code: "STALE_DRAFT", title: "The draft was changed", detail: "Load it again." },
    412,
  );

  expect(problem).toMatchObject({ status: 412, code: "STALE_DRAFT", message: "Load it again." });
});

test("says that nobody answered when nobody did", () => {
  expect(toApiProblem(undefined, undefined)).toMatchObject({ status: 0, code: "OFFLINE" });
});

test("shows nothing of a bug's message", () => {
  expect(asApiProblem(new TypeError("x is undefined")).message).not.toContain("undefined");
});

test("finds the error of a field by its pointer, and of what lies below it", () => {
  const problem = toApiProblem(
    { errors: [{ code: "INVALID_EMAIL", pointer: "/contact/email", detail: "It needs an @." }] },
    422,
  );

  expect(errorAt(problem, "/contact")).toBe("It needs an @.");
  expect(errorAt(problem, "/contact/email")).toBe("It needs an @.");
  expect(errorAt(problem, "/cont")).toBeUndefined();
});
