import type { Team, User, Workflow } from "../../api/generated/types.gen.ts";
import type { CanvasTeam } from "./drawing/team-layout.ts";
import type { SurroundingsState } from "./store/canvas-context.ts";

interface Directory {
  readonly workflow: Workflow;
  readonly users: readonly User[];
  readonly teams: readonly Team[];
  readonly editable: boolean;
}

/** Beyond this many boxes a drawing of several teams opens grouped by them. */
const UNGROUPED_AT_MOST = 32;

/** What the canvas shows beside the drawing, as the organization's directory has it. */
export function surroundingsOf({ workflow, users, teams, editable }: Directory) {
  return {
    users: new Map(users.map((user) => [user.id, user])),
    sourceName: workflow.source.name,
    teams: teamsOf(workflow, teams),
    editable,
  } satisfies Partial<SurroundingsState>;
}

/** Whether a drawing opens grouped by team. */
export function isGroupedAtFirst(nodes: number, teams: number): boolean {
  return teams > 1 && nodes > UNGROUPED_AT_MOST;
}

function teamsOf({ routeTo }: Workflow, teams: readonly Team[]): readonly CanvasTeam[] {
  if (routeTo.kind === "individual") return [];
  return routeTo.teamIds.flatMap((id) => teams.find((team) => team.id === id) ?? []);
}
