import {
  CONTACT_FIELDS,
  type ContactField,
  DEFAULT_DUPLICATE_RULES,
  type DuplicateRules,
  LEAD_FIELDS,
  type LeadField,
} from "@fairlead/engine";
import type { ApiProblem } from "../../api/api-problem.ts";
import type { CreateWorkflowData, Workflow } from "../../api/generated/types.gen.ts";

type Body = CreateWorkflowData["body"];
type Changes = Pick<Body, "name" | "productCategory" | "additions" | "duplicates">;
export type ProductCategory = Body["productCategory"];

/** What has been entered so far, on all four screens. */
export interface WorkflowForm {
  readonly name: string;
  readonly productCategory: ProductCategory;
  readonly start: "thirdParty" | "inboundPhone";
  readonly sourceName: string;
  readonly areaCode: string;
  readonly campaignIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly shareUserIds: readonly string[];
  readonly journeyId: string | null;
  /** A trigger of the journey; the two are chosen together or not at all. */
  readonly triggerId: string | null;
  readonly routeTo: "teams" | "individual";
  readonly teamIds: readonly string[];
  readonly userId: string | null;
  readonly exception: "workflow" | "individual";
  readonly exceptionWorkflowId: string | null;
  readonly exceptionUserId: string | null;
  readonly duplicates: DuplicatesForm;
}

/** The five switches; what is ticked stays when a switch goes off and on again. */
export interface DuplicatesForm {
  readonly updateLead: boolean;
  readonly leadFields: readonly LeadField[];
  readonly updateContact: boolean;
  readonly contactFields: readonly ContactField[];
  readonly honorDoNotContact: boolean;
  readonly shownFields: readonly ContactField[];
  readonly distributeFirst: boolean;
  readonly bypassToOwner: boolean;
}

export const STEPS = ["details", "start", "routing", "duplicates"] as const;
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
  start: "thirdParty",
  sourceName: "",
  areaCode: "",
  campaignIds: [],
  groupIds: [],
  shareUserIds: [],
  journeyId: null,
  triggerId: null,
  routeTo: "teams",
  teamIds: [],
  userId: null,
  exception: "workflow",
  exceptionWorkflowId: null,
  exceptionUserId: null,
  duplicates: duplicatesForm(DEFAULT_DUPLICATE_RULES),
};

/** The form of a workflow that is there. */
export function formOfWorkflow(workflow: Workflow): WorkflowForm {
  const { routeTo, exception, additions, source } = workflow;
  const isPhone = source.kind === "inboundPhone";
  return {
    name: workflow.name,
    productCategory: PRODUCT_CATEGORIES.find((known) => known === workflow.productCategory) ?? "Other",
    start: isPhone ? "inboundPhone" : "thirdParty",
    sourceName: source.name,
    areaCode: isPhone ? source.name.slice(2, 5) : "",
    campaignIds: additions.campaignIds,
    groupIds: additions.groupIds,
    shareUserIds: additions.shareUserIds,
    journeyId: additions.journey?.id ?? null,
    triggerId: additions.journey?.triggerId ?? null,
    routeTo: routeTo.kind,
    teamIds: routeTo.kind === "teams" ? routeTo.teamIds : [],
    userId: routeTo.kind === "individual" ? routeTo.userId : null,
    exception: exception.kind,
    exceptionWorkflowId: exception.kind === "workflow" ? exception.workflowId : null,
    exceptionUserId: exception.kind === "individual" ? exception.userId : null,
    duplicates: duplicatesForm(workflow.duplicates),
  };
}

/** Whether a screen holds all that it needs. */
export function isStepDone(form: WorkflowForm, step: Step): boolean {
  switch (step) {
    case "details":
      return form.name.trim() !== "";
    case "start": {
      const named =
        form.start === "thirdParty" ? form.sourceName.trim() !== "" : /^\d{3}$/.test(form.areaCode);
      return named && (form.journeyId === null) === (form.triggerId === null);
    }
    case "routing":
      return targetOf(form) !== null && exceptionOf(form) !== null;
    case "duplicates":
      return !(form.duplicates.distributeFirst && form.duplicates.bypassToOwner);
  }
}

/** What to send for a new workflow; `null` while something is missing. */
export function bodyOf(form: WorkflowForm): Body | null {
  const routeTo = targetOf(form);
  const exception = exceptionOf(form);
  if (routeTo === null || exception === null) return null;
  if (!STEPS.every((step) => isStepDone(form, step))) return null;
  return {
    routeTo,
    exception,
    ...changesOf(form),
    publish: true,
    ...(form.start === "thirdParty" ? { sourceName: form.sourceName.trim() } : { areaCode: form.areaCode }),
  };
}

/** What to send to change a workflow: all that may change. */
export function changesOf(form: WorkflowForm): Changes {
  const { journeyId, triggerId } = form;
  return {
    name: form.name.trim(),
    productCategory: form.productCategory,
    additions: {
      campaignIds: [...form.campaignIds],
      groupIds: [...form.groupIds],
      shareUserIds: [...form.shareUserIds],
      journey: journeyId !== null && triggerId !== null ? { id: journeyId, triggerId } : null,
    },
    duplicates: rulesOf(form.duplicates),
  };
}

/** The number of the screen on which a refusal can be mended. */
export function stepOfProblem(problem: ApiProblem): number {
  const pointer = problem.errors[0]?.pointer ?? "";
  if (problem.code === "NAME_TAKEN") return STEPS.indexOf("details");
  if (problem.code === "SOURCE_TAKEN" || /^\/(additions|areaCode|sourceName)/.test(pointer)) {
    return STEPS.indexOf("start");
  }
  return STEPS.indexOf(pointer.startsWith("/duplicates") ? "duplicates" : "routing");
}

function targetOf(form: WorkflowForm): Body["routeTo"] | null {
  if (form.routeTo === "teams") {
    return form.teamIds.length === 0 ? null : { kind: "teams", teamIds: [...form.teamIds] };
  }
  return form.userId === null ? null : { kind: "individual", userId: form.userId };
}

function exceptionOf(form: WorkflowForm): Body["exception"] | null {
  const { exceptionWorkflowId: workflowId, exceptionUserId: userId } = form;
  if (form.exception === "workflow") return workflowId === null ? null : { kind: "workflow", workflowId };
  return userId === null ? null : { kind: "individual", userId };
}

/** What is off has every field ticked, ready to be switched on; of a do-not-contact contact, the name alone. */
function duplicatesForm(rules: DuplicateRules): DuplicatesForm {
  return {
    updateLead: rules.updateLead !== null,
    leadFields: rules.updateLead ?? LEAD_FIELDS,
    updateContact: rules.updateContact !== null,
    contactFields: rules.updateContact ?? CONTACT_FIELDS,
    honorDoNotContact: rules.honorDoNotContact !== null,
    shownFields: rules.honorDoNotContact ?? ["firstName", "lastName"],
    distributeFirst: rules.distributeFirst,
    bypassToOwner: rules.bypassToOwner,
  };
}

function rulesOf(form: DuplicatesForm): NonNullable<Changes["duplicates"]> {
  return {
    updateLead: form.updateLead ? [...form.leadFields] : null,
    updateContact: form.updateContact ? [...form.contactFields] : null,
    honorDoNotContact: form.honorDoNotContact ? [...form.shownFields] : null,
    distributeFirst: form.distributeFirst,
    bypassToOwner: form.bypassToOwner,
  };
}
