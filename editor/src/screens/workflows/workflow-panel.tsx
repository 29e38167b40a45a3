import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ListTree } from "lucide-react";
import type { ReactNode } from "react";
import { getWorkflowOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Team, User, Workflow } from "../../api/generated/types.gen.ts";
import { formatShort } from "../../format/instant.ts";
import { formatCount, formatPhone, MISSING } from "../../format/values.ts";
import { buttonClass } from "../../ui/button.tsx";
import { SidePanel } from "../../ui/side-panel.tsx";
import { leadsUnderWay } from "../canvas/panels/under-way.ts";
import { nobodyReceives } from "./nobody-receives.ts";
import { WorkflowStateBadge } from "./workflow-state-badge.tsx";

interface WorkflowPanelProps {
  readonly workflow: Workflow;
  readonly workflows: readonly Workflow[];
  readonly teams: readonly Team[];
  readonly users: readonly User[];
  readonly onClose: () => void;
}

/** How many leads it has under way, by the rule of the publish box: the list does not count those that wait for contact. */
function UnderWay({ workflowId }: { readonly workflowId: string }) {
  const { data: workflow } = useQuery(getWorkflowOptions({ path: { id: workflowId } }));
  if (workflow === undefined) return MISSING;
  const held = workflow.held > 0 ? `, of which ${formatCount(workflow.held)} held` : "";
  return `${formatCount(leadsUnderWay(workflow))}${held}`;
}

/** A workflow at a glance, with the way to its canvas. */
export function WorkflowPanel({ workflow, workflows, teams, users, onClose }: WorkflowPanelProps) {
  const { routeTo, exception, source, duplicates } = workflow;
  const userName = (id: string) => users.find((user) => user.id === id)?.name ?? MISSING;
  const nobody = nobodyReceives(workflow, users);
  const params = { workflowId: workflow.id };
  const switches = [
    duplicates.updateLead && "update leads",
    duplicates.updateContact && "update contacts",
    duplicates.honorDoNotContact && "honor do-not-contact",
    duplicates.distributeFirst && "distribute first",
    duplicates.bypassToOwner && "assign to the owner",
  ].filter(Boolean);
  return (
    <SidePanel open onClose={onClose} title={workflow.name} description={workflow.productCategory}>
      <div className="flex flex-col gap-5 px-5 py-5">
        {routeTo.kind === "teams" && (
          <Link
            to="/workflows/$workflowId"
            params={params}
            className={`${buttonClass("primary")} self-start`}
          >
            <ListTree className="size-4" aria-hidden /> View workflow canvas
          </Link>
        )}
        <dl className="flex flex-col gap-3.5 text-sm">
          <Line label="State">
            <WorkflowStateBadge workflow={workflow} nobody={nobody} />
            {nobody !== null && <p className="mt-1 text-warn">{nobody}</p>}
          </Line>
          <Line label={source.kind === "inboundPhone" ? "Inbound Phone Campaign" : "3rd Party Lead Source"}>
            {source.kind === "inboundPhone" ? formatPhone(source.name) : source.name}
          </Line>
          <Line label="Routes to">
            {routeTo.kind === "teams"
              ? routeTo.teamIds.map((id) => teams.find((team) => team.id === id)?.name ?? MISSING).join(", ")
              : userName(routeTo.userId)}
          </Line>
          <Line label="Exception Handling">
            {exception.kind === "individual"
              ? userName(exception.userId)
              : (workflows.find(({ id }) => id === exception.workflowId)?.name ?? MISSING)}
          </Line>
          <Line label="Duplicates">{switches.length > 0 ? switches.join(", ") : "new records, linked"}</Line>
          <Line label="Published">
            {workflow.publishedAt === null
              ? "Not yet"
              : `Version ${workflow.publishedVersion}, ${formatShort(workflow.publishedAt)}`}
          </Line>
          <Line label="Leads under way">
            <UnderWay workflowId={workflow.id} />
          </Line>
        </dl>
        <nav aria-label="More about this workflow" className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          <Link to="/workflows/$workflowId/versions" params={params} className={LINK}>
            Versions
          </Link>
          <Link to="/workflows/$workflowId/test" params={params} className={LINK}>
            Test a lead
          </Link>
          <Link to="/workflows/$workflowId/backtest" params={params} className={LINK}>
            Back-test
          </Link>
        </nav>
      </div>
    </SidePanel>
  );
}

const LINK = "text-accent-text underline-offset-2 hover:underline";

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-faint text-xs">{label}</dt>
      <dd className="break-words text-ink first-letter:uppercase">{children}</dd>
    </div>
  );
}
