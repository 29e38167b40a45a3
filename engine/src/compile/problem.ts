import type { NodeId } from "../ids.ts";

/** What shows in the drawing alone. */
export const DRAWING_PROBLEM_CODES = [
  "SOURCE_MISSING",
  "SOURCE_NOT_ALONE",
  "EDGE_DANGLING",
  "NODE_ID_REPEATED",
  "NODE_UNREACHABLE",
  "NODE_HAS_TWO_PARENTS",
  "GRAPH_HAS_CYCLE",
  "BRANCH_WITHOUT_USER",
  "USER_NOT_LAST",
  "FANS_OUT_TWICE",
  "NO_USERS",
  "USER_TWICE",
  "FILTER_INCOMPLETE",
  "FILTER_FIELD_UNKNOWN",
  "FILTER_OPERATOR_UNFIT",
  "FILTER_VALUE_UNFIT",
  "ACCEPT_WITHIN_OUT_OF_RANGE",
  "TIME_TO_CONTACT_OUT_OF_RANGE",
  "CONTACTED_BY_EMPTY",
  "CAP_OUT_OF_RANGE",
  "SHARE_OUT_OUT_OF_RANGE",
  "WEIGHT_OUT_OF_RANGE",
  "TOO_MANY_NODES",
] as const;
export type DrawingProblemCode = (typeof DRAWING_PROBLEM_CODES)[number];

/** What only shows beside the organization's people and workflows, which the server has. */
export const DIRECTORY_PROBLEM_CODES = [
  "USER_UNKNOWN",
  "USER_INACTIVE",
  "USER_WORKS_NO_LEADS",
  "USER_NOT_IN_TEAM",
  "MEMBER_NOT_DRAWN",
  "EXCEPTION_USER_UNKNOWN",
  "EXCEPTION_USER_INACTIVE",
  "EXCEPTION_USER_WORKS_NO_LEADS",
  "EXCEPTION_WORKFLOW_UNKNOWN",
  "EXCEPTION_WORKFLOW_NOT_LIVE",
  "EXCEPTION_LOOP",
] as const;
export type DirectoryProblemCode = (typeof DIRECTORY_PROBLEM_CODES)[number];

export type ProblemCode = DrawingProblemCode | DirectoryProblemCode;

/** Something the author drew that cannot run, told where it stands. */
export interface Problem<Code extends ProblemCode = ProblemCode> {
  readonly code: Code;
  /** The node that the editor marks; absent when the fault is in the settings. */
  readonly nodeId?: NodeId;
  /** `error` stops publishing; `warning` is only shown. */
  readonly severity: "error" | "warning";
  /** What is wrong and how to mend it. */
  readonly message: string;
}

export type DrawingProblem = Problem<DrawingProblemCode>;
export type DirectoryProblem = Problem<DirectoryProblemCode>;

/** Whether it takes the organization's people or workflows to tell a problem. */
export function needsDirectory(problem: Problem): problem is DirectoryProblem {
  return DIRECTORY_PROBLEM_CODES.some((code) => code === problem.code);
}
