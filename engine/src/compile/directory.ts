import type { ExceptionHandling } from "../graph/routing-settings.ts";
import type { TeamId, UserId, WorkflowId } from "../ids.ts";

/** The people and workflows that a drawing may name. */
export interface Directory {
  readonly users: readonly DirectoryUser[];
  /** The workflow that is drawn; left out: one that no exception can lead back to, for any users. */
  readonly workflow?: {
    readonly id: WorkflowId;
    /** The teams whose members share the leads; `null` when they go to an individual. */
    readonly teamIds: readonly TeamId[] | null;
  };
  /** Every workflow of the organization. */
  readonly workflows?: readonly DirectoryWorkflow[];
}

export interface DirectoryUser {
  readonly id: UserId;
  readonly name: string;
  readonly active: boolean;
  /** Whether a team's leads are for them: loan officers and managers; left out: yes. */
  readonly receivesLeads?: boolean;
  readonly teamIds?: readonly TeamId[];
}

export interface DirectoryWorkflow {
  readonly id: WorkflowId;
  readonly name: string;
  /** Whether leads can go there now: published and not archived. */
  readonly live: boolean;
  readonly exception: ExceptionHandling;
}
