import { type SQL, sql } from "drizzle-orm";

/** Leads that came to a workflow in a period, whoever has them now. */
export interface CamePeriod {
  readonly workflowId: string;
  readonly from: Date;
  /** Not included. */
  readonly until: Date;
}

/** Whether a lead `l` came to the workflow: one that was handed on has another workflow now. */
export function cameTo({ workflowId, from, until }: CamePeriod): SQL {
  return sql`(l.workflow_id = ${workflowId} or ${workflowId} = any(l.workflow_chain))
      and l.created_at >= ${from.toISOString()} and l.created_at < ${until.toISOString()}`;
}

/** Whether an event `e` of a lead `l` is a decision of the workflow: another may have decided about the lead before or after. */
export function decidedBy({ workflowId }: CamePeriod): SQL {
  return sql`e.lead_id = l.id and e.data ->> 'kind' = 'decided'
        and coalesce(e.data -> 'workflow' ->> 'id', l.workflow_id) = ${workflowId}`;
}
