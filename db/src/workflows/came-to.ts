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
  return sql`e.lead_id = l.id and e.data ->> 'kind' = 'decided' and ${ofWorkflow(workflowId)}`;
}

/**
 * The decisions of the workflow about a lead `l` and the claims of its offers, in their order, as a JSON array; `null`
 * where there are none. What another workflow decided stands in it as `elsewhere`: claims after it are not of ours.
 */
export function decisionsWithClaims({ workflowId }: CamePeriod): SQL {
  return sql`(select jsonb_agg(
        case when e.data ->> 'kind' = 'claimed' or ${ofWorkflow(workflowId)} then e.data
          else '{"kind": "elsewhere"}'::jsonb end order by e.sequence)
      from lead_events e where e.lead_id = l.id and e.data ->> 'kind' in ('decided', 'claimed'))`;
}

/** Whether a decision `e` of a lead `l` is the workflow's; entries from before it was kept are the lead's. */
function ofWorkflow(workflowId: string): SQL {
  return sql`coalesce(e.data -> 'workflow' ->> 'id', l.workflow_id) = ${workflowId}`;
}
