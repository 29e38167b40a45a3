import type { ApiProblem } from "../../api/api-problem.ts";
import type { CreateWorkflowData } from "../../api/generated/types.gen.ts";

type Body = CreateWorkflowData["body"];
export type ProductCategory = Body["productCategory"];

/** What has been entered so far, on all screens of the dialog. */
export interface WorkflowForm {
  readonly name: string;
  readonly productCategory: ProductCategory;
  readonly sourceName: string;
  readonly routeTo: "teams" | "individual";
  readonly teamIds: readonly string[];
  readonly userId: string | null;
  readonly exceptionUserId: string | null;
}

export const STEPS = ["details", "start", "routing"] as const;
export type Step = (typeof STEPS)[number];

export const PRODUCT_CATEGORIES = [
  "Mortgage Loans",
  "Home Equity",
  "Personal Loans",
  "Deposits",
  "Insurance",
  "Other",
] as const satisfies readonly ProductCategory[];

export const EMPTY_WORKFLOW: WorkflowForm = {
  name: "",
  productCategory: "Mortgage Loans",
  sourceName: "",
  routeTo: "teams",
  teamIds: [],
  userId: null,
  exceptionUserId: null,
};

/** Whether a screen holds all that it needs. */
export function isStepDone(form: WorkflowForm, step: Step): boolean {
  switch (step) {
    case "details":
      return form.name.trim() !== "";
    case "start":
      return form.sourceName.trim() !== "";
    case "routing":
      return bodyOf(form) !== null;
  }
}

/** What to send; `null` while something is missing. */
export function bodyOf(form: WorkflowForm): Body | null {
  const routeTo = targetOf(form);
  if (routeTo === null || form.exceptionUserId === null) return null;
  if (form.name.trim() === "" || form.sourceName.trim() === "") return null;
  return {
    name: form.name.trim(),
    productCategory: form.productCategory,
    sourceName: form.sourceName.trim(),
    routeTo,
    exception: { kind: "individual", userId: form.exceptionUserId },
  };
}

function targetOf(form: WorkflowForm): Body["routeTo"] | null {
  if (form.routeTo === "teams") {
    return form.teamIds.length === 0 ? null : { kind: "teams", teamIds: [...form.teamIds] };
  }
  return form.userId === null ? null : { kind: "individual", userId: form.userId };
}

/** The number of the screen on which a refusal can be mended. */
export function stepOfProblem(problem: ApiProblem): number {
  if (problem.code === "NAME_TAKEN") return STEPS.indexOf("details");
  if (problem.code === "SOURCE_TAKEN") return STEPS.indexOf("start");
  return STEPS.indexOf("routing");
}
