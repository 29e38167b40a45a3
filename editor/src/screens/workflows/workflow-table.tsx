import { Link } from "@tanstack/react-router";
import { UserRound, UsersRound } from "lucide-react";
import type { Team, User, Workflow } from "../../api/generated/types.gen.ts";
import { formatExact } from "../../format/instant.ts";
import { formatCount, MISSING } from "../../format/values.ts";
import { Badge } from "../../ui/badge.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";
import { WorkflowActions } from "./workflow-actions.tsx";

interface WorkflowTableProps {
  readonly workflows: readonly Workflow[];
  readonly teams: readonly Team[];
  readonly users: readonly User[];
}

/** Workflows as rows; the whole row opens the canvas. */
export function WorkflowTable({ workflows, teams, users }: WorkflowTableProps) {
  const teamNames = new Map(teams.map(({ id, name }) => [id, name]));
  const userNames = new Map(users.map(({ id, name }) => [id, name]));
  return (
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
              <Link
                to="/workflows/$workflowId"
                params={{ workflowId: workflow.id }}
                className="block font-medium text-ink after:absolute after:inset-0"
              >
                {workflow.name}
              </Link>
              <span className="block text-faint text-xs">{workflow.productCategory}</span>
            </Td>
            <Td className="hidden font-mono text-xs sm:table-cell">{workflow.source.name}</Td>
            <Td className="hidden md:table-cell">
              <Target workflow={workflow} teamNames={teamNames} userNames={userNames} />
            </Td>
            <Td className="hidden lg:table-cell">{distributionText(workflow.distribution)}</Td>
            <Td>
              <Published workflow={workflow} />
            </Td>
            <Td className="num hidden text-right sm:table-cell">{formatCount(workflow.leadsLast7Days)}</Td>
            <Td className="text-right">
              <WorkflowActions workflow={workflow} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
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

function Published({ workflow }: { readonly workflow: Workflow }) {
  if (workflow.publishedVersion === null) return <Badge>Draft</Badge>;
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <span title={workflow.publishedAt === null ? undefined : formatExact(workflow.publishedAt)}>
        <Badge tone="good">Version {workflow.publishedVersion}</Badge>
      </span>
      {workflow.hasUnpublishedChanges && <Badge tone="warn">Unpublished changes</Badge>}
    </span>
  );
}

function distributionText(distribution: Workflow["distribution"]): string {
  if (distribution === null) return MISSING;
  return distribution === "sequential" ? "Sequential" : "Simultaneous";
}
