import { UserRound, UsersRound } from "lucide-react";
import { useState } from "react";
import type { Team, User, Workflow } from "../../api/generated/types.gen.ts";
import { formatCount, MISSING } from "../../format/values.ts";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";
import { nobodyReceives } from "./nobody-receives.ts";
import { WorkflowActions } from "./workflow-actions.tsx";
import { WorkflowPanel } from "./workflow-panel.tsx";
import { WorkflowStateBadge } from "./workflow-state-badge.tsx";

interface WorkflowTableProps {
  readonly workflows: readonly Workflow[];
  readonly teams: readonly Team[];
  readonly users: readonly User[];
}

/** Workflows as rows; the whole row opens the panel from which the canvas is opened. */
export function WorkflowTable({ workflows, teams, users }: WorkflowTableProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  const open = workflows.find(({ id }) => id === openId);
  const teamNames = new Map(teams.map(({ id, name }) => [id, name]));
  const userNames = new Map(users.map(({ id, name }) => [id, name]));
  return (
    <>
      <Table label="Workflows">
        <thead>
          <tr>
            <Th>Name</Th>
            <Th className="hidden sm:table-cell">Source</Th>
            <Th className="hidden md:table-cell">Routes to</Th>
            <Th className="hidden lg:table-cell">Distribution</Th>
            <Th>Published</Th>
            <Th className="hidden text-right sm:table-cell">Leads, 7 days</Th>
            <Th className="w-12">
              <span className="sr-only">Actions</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {workflows.map((workflow) => (
            <Tr key={workflow.id}>
              <Td className="py-2">
                <button
                  type="button"
                  onClick={() => setOpenId(workflow.id)}
                  className="block text-left font-medium text-ink after:absolute after:inset-0"
                >
                  {workflow.name}
                </button>
                <span className="block text-faint text-xs">{workflow.productCategory}</span>
              </Td>
              <Td className="hidden font-mono text-xs sm:table-cell">{workflow.source.name}</Td>
              <Td className="hidden md:table-cell">
                <Target workflow={workflow} teamNames={teamNames} userNames={userNames} />
              </Td>
              <Td className="hidden lg:table-cell">{distributionText(workflow.distribution)}</Td>
              <Td>
                <WorkflowStateBadge workflow={workflow} nobody={nobodyReceives(workflow, users)} />
              </Td>
              <Td className="num hidden text-right sm:table-cell">{formatCount(workflow.leadsLast7Days)}</Td>
              <Td className="text-right">
                <WorkflowActions workflow={workflow} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {open && (
        <WorkflowPanel
          workflow={open}
          workflows={workflows}
          teams={teams}
          users={users}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}

interface TargetProps {
  readonly workflow: Workflow;
  readonly teamNames: ReadonlyMap<string, string>;
  readonly userNames: ReadonlyMap<string, string>;
}

function Target({ workflow, teamNames, userNames }: TargetProps) {
  const { routeTo } = workflow;
  const Icon = routeTo.kind === "teams" ? UsersRound : UserRound;
  const names =
    routeTo.kind === "teams"
      ? routeTo.teamIds.map((id) => teamNames.get(id))
      : [userNames.get(routeTo.userId)];
  return (
    <span className="flex items-center gap-1.5">
      <Icon className="size-3.5 shrink-0 text-faint" aria-hidden />
      <span className="max-w-52 truncate">{names.map((name) => name ?? MISSING).join(", ")}</span>
    </span>
  );
}

function distributionText(distribution: Workflow["distribution"]): string {
  if (distribution === null) return MISSING;
  return distribution === "sequential" ? "Sequential" : "Simultaneous";
}
