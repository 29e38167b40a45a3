import type { Condition } from "../conditions/condition.ts";
import type { EdgeId, NodeId, UserId } from "../ids.ts";
import type { RoutingSettings } from "./routing-settings.ts";

/**
 * What the canvas edits: nodes, edges, positions and the routing settings.
 *
 * The source stands on top. A chain of filters below it is the trunk; under the trunk the drawing fans out into
 * branches, each a chain of filters that ends in a user. The order of `edges` out of the last trunk node is the
 * canvas order, left to right.
 */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly settings: RoutingSettings;
}

/** One step on the canvas. Adding a kind here makes every `switch` on it fail to compile. */
export type GraphNode = SourceNode | FilterNode | UserNode;

export interface SourceNode {
  readonly kind: "source";
  readonly id: NodeId;
  readonly position: Point;
}

/** Lets a lead through to the users below it when the condition holds for lead and user. */
export interface FilterNode {
  readonly kind: "filter";
  readonly id: NodeId;
  readonly position: Point;
  readonly condition: Condition;
  /** On: no match means exception handling. Off: the filter is dropped when nobody matches. */
  readonly required: boolean;
}

/** A member of the team as one equal branch. */
export interface UserNode {
  readonly kind: "user";
  readonly id: NodeId;
  readonly position: Point;
  readonly userId: UserId;
  /** The user's share of balanced turns, 1 to 100; left out: 1. */
  readonly weight?: number;
}

export interface GraphEdge {
  readonly id: EdgeId;
  readonly from: NodeId;
  readonly to: NodeId;
}

/** Canvas coordinates in pixels at zoom 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
