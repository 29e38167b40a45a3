import type { Role } from "../access/permissions.ts";
import type { ExceptionHandling } from "../graph/routing-settings.ts";
import type { TeamId, UserId, WorkflowId } from "../ids.ts";

/**
 * The people and workflows that a drawing may name: all of the organization's, so that nothing is said to be missing
 * only because nobody looked it up.
 */
export interface Directory {
  readonly users: readonly DirectoryUser[];
  /** The workflow that is drawn. */
  readonly workflow: {
    readonly id: WorkflowId;
    /** The teams whose members share the leads; `null` when they go to an individual. */
    readonly teamIds: readonly TeamId[] | null;
  };
  readonly workflows: readonly DirectoryWorkflow[];
}

export interface DirectoryUser {
  readonly id: UserId;
  readonly name: string;
  readonly active: boolean;
  readonly role: Role;
  /** Whether a team's leads are for them: loan officers and managers. */
  readonly receivesLeads: boolean;
  readonly teamIds: readonly TeamId[];
}

export interface DirectoryWorkflow {
  readonly id: WorkflowId;
  readonly name: string;
  /** Whether leads can go there now: published and not archived. */
  readonly live: boolean;
  readonly exception: ExceptionHandling;
}
