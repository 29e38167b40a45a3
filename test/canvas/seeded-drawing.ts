import {
  type Condition,
  edgeBetween,
  type Graph,
  type GraphNode,
  type NodeId,
  type RoutingSettings,
  US_STATES,
  type UserId,
} from "@fairlead/engine";
import type { Team, User } from "../../editor/src/api/generated/types.gen.ts";
import { tidyUp } from "../../editor/src/screens/canvas/drawing/retidy.ts";
import { type SeededRandom, seededRandom } from "../seeded-random.ts";

/** A drawing and the people in it. */
export interface SeededDrawing {
  readonly graph: Graph;
  readonly users: readonly User[];
  readonly team: Team;
}

const TRUNK_FILTERS = 3;
const MOST_FILTERS_ABOVE_A_USER = 3;
const TEAM_ID = "team_speed";

/**
 * A tidy drawing of exactly so many boxes: a trunk of filters, then branches of 0 to 3 filters and a user.
 *
 * @param nodes at least 5
 */
export function seededDrawing(nodes: number, seed: number): SeededDrawing {
  const random = seededRandom(seed);
  const trunk: GraphNode[] = [{ kind: "source", id: "source" as NodeId, position: ORIGIN }];
  for (let place = 0; place < TRUNK_FILTERS; place += 1) trunk.push(filter(`trunk-${place}`, random));
  const branches: GraphNode[][] = [];
  for (let left = nodes - trunk.length; left > 0; left -= branches.at(-1)?.length ?? 0) {
    const filters = Math.min(left - 1, random.between(0, MOST_FILTERS_ABOVE_A_USER));
    branches.push(branch(branches.length, filters, random));
  }
  const users = branches.map((_, place) => user(place, random));
  return {
    graph: tidyUp(join(trunk, branches)),
    users,
    team: { id: TEAM_ID, name: "Everybody", memberIds: users.map(({ id }) => id), managerIds: [] },
  };
}

const ORIGIN = { x: 0, y: 0 };

const SETTINGS: RoutingSettings = {
  distribution: { kind: "sequential", acceptWithinSeconds: null },
  timeToContact: null,
  contactedBy: ["call"],
  exception: { kind: "individual", userId: userId(0) },
};

function userId(place: number): UserId {
  return `user_${place}` as UserId;
}

function branch(place: number, filters: number, random: SeededRandom): GraphNode[] {
  const above = Array.from({ length: filters }, (_, depth) => filter(`filter-${place}-${depth}`, random));
  return [...above, { kind: "user", id: `user-${place}` as NodeId, userId: userId(place), position: ORIGIN }];
}

function filter(id: string, random: SeededRandom): GraphNode {
  return {
    kind: "filter",
    id: id as NodeId,
    condition: loanOf(random.between(1, 90) * 10_000),
    required: random.between(1, 4) === 1,
    position: ORIGIN,
  };
}

function loanOf(amountUsd: number): Condition {
  return {
    kind: "compare",
    field: "loan.amountUsd",
    operator: "atLeast",
    value: { kind: "literal", value: amountUsd },
  };
}

function join(trunk: readonly GraphNode[], branches: readonly GraphNode[][]): Graph {
  const foot = trunk.at(-1);
  const lines = [trunk, ...branches.map((nodes) => (foot ? [foot, ...nodes] : nodes))];
  const edges = lines.flatMap((nodes) =>
    nodes.slice(1).map((node, index) => edgeBetween(nodes[index]?.id ?? node.id, node.id)),
  );
  return { nodes: [...trunk, ...branches.flat()], edges, settings: SETTINGS };
}

const FIRST = ["Ann", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gwen", "Hugo", "Iris", "Jon"];
const LAST = ["Lee", "Ochoa", "Park", "Quist", "Reyes", "Stone", "Tran", "Underwood", "Vega", "Walsh"];

function user(place: number, random: SeededRandom): User {
  return {
    id: userId(place),
    name: `${FIRST[random.between(0, 9)]} ${LAST[random.between(0, 9)]} ${place}`,
    email: `user${place}@example.com`,
    role: "loan_officer",
    active: true,
    licensedStates: random.shuffled(Object.values(US_STATES)).slice(0, random.between(1, 6)),
    licenceEnds: {},
    languages: ["en"],
    timeZone: "America/New_York",
    workingHours: [],
    teamIds: [TEAM_ID],
    absences: [],
    present: random.between(1, 10) > 1,
    atWork: true,
  };
}
