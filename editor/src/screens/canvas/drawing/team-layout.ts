import type { Graph, GraphNode, NodeId, Point } from "@fairlead/engine";
import type { Bounds } from "./bounds.ts";
import { columnsFor, PITCH, placeLoose, placeRows, rowsOf, stack } from "./layout.ts";
import { FRAME_EDGE, FRAME_HEADER, LINE_GAP, ROW_GAP } from "./sizes.ts";
import { readTree, type Tree } from "./tree.ts";

/** A team as the drawing groups by it. */
export interface CanvasTeam {
  readonly id: string;
  readonly name: string;
}

/** The branches of one team, in canvas order. */
export interface TeamGroup {
  readonly team: CanvasTeam;
  readonly branches: readonly (readonly GraphNode[])[];
}

/** The frame around a team's branches; only its head while it is collapsed. */
export interface TeamFrame {
  readonly team: CanvasTeam;
  readonly users: number;
  readonly collapsed: boolean;
  readonly bounds: Bounds;
}

export interface TeamLayout {
  /** The upper left corner of each node that is to be seen. */
  readonly places: ReadonlyMap<NodeId, Point>;
  readonly frames: readonly TeamFrame[];
  /** All of them, in the order in which they stand. */
  readonly branches: Tree["branches"];
}

/** Users who are in no team of the workflow any more. */
export const OTHER_USERS: CanvasTeam = { id: "", name: "In no team of this workflow" };

interface TeamGrouping {
  readonly teams: readonly CanvasTeam[];
  /** The teams of a user; empty for one who is unknown. */
  readonly teamsOf: (userId: string) => readonly string[];
  readonly collapsed: ReadonlySet<string>;
}

/** Where each node stands when branches are grouped by team: frames below each other, as wide as the widest, collapsed ones only a head. */
export function teamLayout(tree: Tree, { teams, teamsOf, collapsed }: TeamGrouping): TeamLayout {
  const groups = groupByTeam(tree.branches, teams, teamsOf);
  const columns = columnsOf(groups.filter(({ team }) => !collapsed.has(team.id)));
  const places = new Map<NodeId, Point>();
  const frames: TeamFrame[] = [];
  let bottom = stack(places, tree.trunk, 0, 0);
  for (const { team, branches } of groups) {
    const top = bottom + (frames.length === 0 ? LINE_GAP : ROW_GAP);
    const isCollapsed = collapsed.has(team.id);
    bottom = top + FRAME_HEADER;
    if (!isCollapsed) bottom = placeRows(places, rowsOf(branches, columns), bottom - FRAME_EDGE) + FRAME_EDGE;
    const width = columns * PITCH + FRAME_EDGE;
    const bounds = { x: -width / 2, y: top, width, height: bottom - top };
    frames.push({ team, users: branches.length, collapsed: isCollapsed, bounds });
  }
  placeLoose(places, tree.loose, bottom);
  return { places, frames, branches: groups.flatMap(({ branches }) => branches) };
}

/** Branches by the first of the workflow's teams that their user is in; teams without any are left out. */
export function groupByTeam(
  branches: readonly (readonly GraphNode[])[],
  teams: readonly CanvasTeam[],
  teamsOf: TeamGrouping["teamsOf"],
): readonly TeamGroup[] {
  const all = [...teams, OTHER_USERS];
  const byTeam = new Map<string, (readonly GraphNode[])[]>(all.map(({ id }) => [id, []]));
  for (const branch of branches) {
    const user = branch.at(-1);
    const theirs = user?.kind === "user" ? teamsOf(user.userId) : [];
    const team = teams.find(({ id }) => theirs.includes(id)) ?? OTHER_USERS;
    byTeam.get(team.id)?.push(branch);
  }
  return all.flatMap((team) => {
    const own = byTeam.get(team.id) ?? [];
    return own.length === 0 ? [] : [{ team, branches: own }];
  });
}

/** The team in whose frame a node stands; `undefined` above all branches. */
export function teamAround(
  graph: Graph,
  nodeId: NodeId,
  { teams, teamsOf }: Omit<TeamGrouping, "collapsed">,
) {
  const groups = groupByTeam(readTree(graph).branches, teams, teamsOf);
  return groups.find(({ branches }) => branches.some((branch) => branch.some(({ id }) => id === nodeId)))
    ?.team;
}

/** Where every team is collapsed, frames are as wide as so many branches. */
const FEWEST_COLUMNS = 2;

/** As many columns as the open teams would have as one drawing, but no more than the biggest of them fills. */
function columnsOf(groups: readonly TeamGroup[]): number {
  const sizes = groups.map(({ branches }) => branches.length);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const most = Math.min(Math.max(...sizes, FEWEST_COLUMNS), Math.max(columnsFor(all), FEWEST_COLUMNS));
  return 2 * Math.ceil(most / 2);
}
