import { NOTHING_HIDDEN } from "../access/lead-view.ts";
import type { Plan } from "../compile/plan.ts";
import type { Facts } from "../facts.ts";
import type { WorkflowId } from "../ids.ts";
import type { UsersById } from "./decide.ts";
import type { DecidingState, Decision, Explanation } from "./decision.ts";
import { decisionSentence } from "./decision-sentence.ts";
import { chosenUsers, explain } from "./explain.ts";
import { type ExplanationView, explanationView, type UserName } from "./explanation-view.ts";
import type { PreparedPlan } from "./prepared-plan.ts";

/** A workflow as a lead is tried on it. */
export interface TriedWorkflow {
  readonly id: string;
  readonly name: string;
  readonly plan: PreparedPlan;
  readonly state: DecidingState;
}

export interface TrialInput {
  readonly first: TriedWorkflow;
  /** The live workflows that exception handling may lead on to, by id; one that is missing takes no lead. */
  readonly others: ReadonlyMap<string, TriedWorkflow>;
  readonly users: UsersById;
  readonly facts: Facts;
}

/** One workflow's say about a tried lead. */
export interface TrialStep {
  readonly workflow: { readonly id: string; readonly name: string };
  readonly explanation: Explanation;
}

/**
 * Tells what a workflow would do with a lead, over the workflows that exception handling leads to. The same decision as
 * at intake; nobody's turn moves.
 *
 * @returns at least one step; each workflow once
 */
export function tryLead({ first, others, users, facts }: TrialInput): readonly TrialStep[] {
  const steps: TrialStep[] = [];
  const seen = new Set<string>();
  let at: TriedWorkflow | undefined = first;
  while (at && !seen.has(at.id)) {
    const { id, name, plan, state }: TriedWorkflow = at;
    seen.add(id);
    const explanation = explain(plan, users, facts, state);
    steps.push({ workflow: { id, name }, explanation });
    const { decision } = explanation;
    at = decision.kind === "handOn" ? others.get(decision.workflowId) : undefined;
  }
  return steps;
}

/** The workflow that exception handling of a plan leads to; `null` when it leads to a person. */
export function exceptionWorkflow({ settings: { exception } }: Plan): WorkflowId | null {
  return exception.kind === "workflow" ? exception.workflowId : null;
}

/** A step in words, as the API answers it and the editor shows it. */
export interface TrialStepView {
  readonly workflow: { readonly id: string; readonly name: string };
  readonly summary: string;
  /** Who would get it, or an offer. */
  readonly users: UserName[];
  /** When the wait that would begin ends, as an ISO 8601 instant. */
  readonly until: string | null;
  readonly decision: ExplanationView;
}

/** Puts a step into words. */
export function trialStepView(
  { workflow, explanation }: TrialStep,
  nameOf: (id: string) => string,
): TrialStepView {
  const { decision } = explanation;
  const untilMs = waitEndMs(decision);
  return {
    workflow,
    summary: decisionSentence(decision, nameOf),
    users: chosenUsers(decision).map((id) => ({ id, name: nameOf(id) })),
    until: untilMs === null ? null : new Date(untilMs).toISOString(),
    decision: explanationView(explanation, {
      ...{ workflowName: workflow.name, planVersion: null, cursor: null },
      ...{ nameOf, hidden: NOTHING_HIDDEN },
    }),
  };
}

/** When the wait that a decision begins ends, milliseconds since the epoch; `null` when there is none or no end to it. */
function waitEndMs(decision: Decision): number | null {
  switch (decision.kind) {
    case "assign":
      return decision.contactByMs;
    case "offer":
      return decision.acceptByMs;
    case "hold":
      return decision.untilMs;
    case "exception":
    case "handOn":
      return null;
  }
}
