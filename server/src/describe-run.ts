import { leadRoutingId } from "@fairlead/workflows/contract";
import { type Client, WorkflowNotFoundError } from "@temporalio/client";

/** A run as Temporal has it. */
export interface RunDescription {
  readonly status: string;
  readonly runId: string;
  readonly startedAt: string | null;
  readonly closedAt: string | null;
  readonly historyLength: number;
  readonly pendingActivities: { type: string; attempt: number; lastFailure: string | null }[];
  /** Which try of the workflow task is under way; above 1, the ones before failed. */
  readonly pendingTaskAttempt: number | null;
}

export type DescribeRun = (leadId: string) => Promise<RunDescription | null>;

const TIMEOUT_MS = 3_000;

/** Asks Temporal about a lead's latest run; `null` when there is none, or when Temporal does not answer. */
export function describeRunWith(client: Client): DescribeRun {
  return async (leadId) => {
    try {
      const { raw, status, runId, startTime, closeTime, historyLength } = await client.withDeadline(
        Date.now() + TIMEOUT_MS,
        () => client.workflow.getHandle(leadRoutingId(leadId)).describe(),
      );
      return {
        ...{ status: status.name, runId, historyLength },
        startedAt: startTime?.toISOString() ?? null,
        closedAt: closeTime?.toISOString() ?? null,
        pendingActivities: (raw.pendingActivities ?? []).map(({ activityType, attempt, lastFailure }) => ({
          type: activityType?.name ?? "",
          attempt: attempt ?? 1,
          lastFailure: lastFailure?.message ?? null,
        })),
        pendingTaskAttempt: raw.pendingWorkflowTask?.attempt ?? null,
      };
    } catch (error) {
      if (error instanceof WorkflowNotFoundError || isUnreachable(error)) return null;
      throw error;
    }
  };
}

/** gRPC: deadline exceeded, unavailable, or cancelled by our own deadline. */
const UNREACHABLE = new Set([1, 4, 14]);

function isUnreachable(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return UNREACHABLE.has((cause as { code?: number } | null)?.code ?? -1);
}
