import { CONDITION_LIMITS } from "../conditions/check-condition.ts";
import type { Condition, Operand, Operator } from "../conditions/condition.ts";
import type { FieldId } from "../conditions/field-catalogue.ts";
import type { FieldError } from "../errors.ts";
import type { EdgeId, NodeId, UserId, WorkflowId } from "../ids.ts";
import type { FilterNode, Graph, GraphEdge, GraphNode, Point } from "./graph.ts";
import { MAX_COORDINATE, MAX_ID_LENGTH, MAX_NODES } from "./limits.ts";
import {
  type Availability,
  type Caps,
  COMMUNICATION_KINDS,
  type ExceptionHandling,
  type RoutingSettings,
  type TimeToContact,
  TURNS,
} from "./routing-settings.ts";
import { type Unread, ValueReader } from "./value-reader.ts";

export type ParsedGraph =
  | { readonly ok: true; readonly graph: Graph }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/**
 * Reads a drawing from untrusted JSON. Checks its form only: what it means is `compile`'s business, so that a drawing
 * with problems can be saved.
 *
 * @param root JSON pointer of the drawing in the whole body, such as `/graph`
 * @returns the drawing with exactly the known members, or every fault with its JSON pointer
 */
export function parseGraph(value: unknown, root = ""): ParsedGraph {
  const reader = new GraphReader();
  const graph = reader.graph(value, root);
  return reader.errors.length === 0 && graph ? { ok: true, graph } : { ok: false, errors: reader.errors };
}

/** A filter without its place in a drawing. */
export type LooseFilter = Pick<FilterNode, "condition" | "required">;

/** Reads filters without their places from untrusted JSON; `null` when any of them has not the form of one. */
export function parseFilters(value: unknown): readonly LooseFilter[] | null {
  const reader = new GraphReader();
  const filters = reader.filters(value);
  return reader.errors.length === 0 ? filters : null;
}

class GraphReader extends ValueReader {
  graph(value: unknown, at: string): Graph | null {
    const object = this.object(value, at);
    if (!object) return null;
    const nodes = this.list(object.nodes, `${at}/nodes`, MAX_NODES, (item, place) => this.#node(item, place));
    const edges = this.list(object.edges, `${at}/edges`, MAX_NODES, (item, place) => this.#edge(item, place));
    const seen = new Set<EdgeId>();
    for (const [place, { id }] of edges.entries()) {
      if (seen.has(id)) this.fail(`${at}/edges/${place}/id`, "Two lines have the same id.");
      seen.add(id);
    }
    const settings = this.#settings(object.settings, `${at}/settings`);
    return settings && { nodes, edges, settings };
  }

  filters(value: unknown): readonly LooseFilter[] {
    return this.list(value, "", MAX_NODES, (item, place) => {
      const object = this.object(item, place);
      return object && this.#filter(object, place);
    });
  }

  #node(value: unknown, at: string): GraphNode | null {
    const object = this.object(value, at);
    if (!object) return null;
    const id = this.text(object.id, `${at}/id`, MAX_ID_LENGTH) as NodeId;
    const position = this.#point(object.position, `${at}/position`);
    switch (object.kind) {
      case "source":
        return { kind: "source", id, position };
      case "user":
        return {
          ...{ kind: "user", id, position, userId: this.#userId(object.userId, `${at}/userId`) },
          ...(isPresent(object.weight) ? { weight: this.number(object.weight, `${at}/weight`) } : {}),
        };
      case "filter": {
        const filter = this.#filter(object, at);
        return filter && { kind: "filter", id, position, ...filter };
      }
      default:
        return this.fail(`${at}/kind`, "Use source, filter or user.");
    }
  }

  #filter(object: Unread, at: string): LooseFilter | null {
    const condition = this.#condition(object.condition, `${at}/condition`, 1);
    const required = this.boolean(object.required, `${at}/required`);
    return condition && { condition, required };
  }

  #edge(value: unknown, at: string): GraphEdge | null {
    const object = this.object(value, at);
    if (!object) return null;
    return {
      id: this.text(object.id, `${at}/id`, MAX_ID_LENGTH * 2 + 1) as EdgeId,
      from: this.text(object.from, `${at}/from`, MAX_ID_LENGTH) as NodeId,
      to: this.text(object.to, `${at}/to`, MAX_ID_LENGTH) as NodeId,
    };
  }

  #condition(value: unknown, at: string, depth: number): Condition | null {
    const object = this.object(value, at);
    if (!object) return null;
    // One deeper than the compiler accepts, so that it can tell the author on the node.
    if (depth > CONDITION_LIMITS.maxDepth + 1) return this.fail(at, "Conditions nest too deep.");
    switch (object.kind) {
      case "all":
      case "any": {
        const of = this.list(object.of, `${at}/of`, CONDITION_LIMITS.maxComparisons, (item, place) =>
          this.#condition(item, place, depth + 1),
        );
        return { kind: object.kind, of };
      }
      case "not": {
        const of = this.#condition(object.of, `${at}/of`, depth + 1);
        return of && { kind: "not", of };
      }
      case "compare": {
        const operand = object.value === undefined ? null : this.#operand(object.value, `${at}/value`);
        return {
          kind: "compare",
          field: this.#field(object.field, `${at}/field`),
          // Perhaps none of ours; the compiler tells the author so.
          operator: this.text(object.operator, `${at}/operator`, MAX_ID_LENGTH) as Operator,
          ...(operand ? { value: operand } : {}),
        };
      }
      default:
        return this.fail(`${at}/kind`, "Use all, any, not or compare.");
    }
  }

  #operand(value: unknown, at: string): Operand | null {
    const object = this.object(value, at);
    if (!object) return null;
    if (object.kind === "field") return { kind: "field", field: this.#field(object.field, `${at}/field`) };
    if (object.kind !== "literal") return this.fail(`${at}/kind`, "Use literal or field.");
    const literal = object.value;
    const place = `${at}/value`;
    if (typeof literal === "number") return { kind: "literal", value: this.number(literal, place) };
    if (!Array.isArray(literal)) return { kind: "literal", value: this.#literalText(literal, place) };
    const { maxListLength } = CONDITION_LIMITS;
    const texts = this.list(literal, place, maxListLength, (item, at) => this.#literalText(item, at));
    return { kind: "literal", value: texts };
  }

  #settings(value: unknown, at: string): RoutingSettings | null {
    const object = this.object(value, at);
    if (!object) return null;
    const distribution = this.object(object.distribution, `${at}/distribution`);
    const exception = this.object(object.exception, `${at}/exception`);
    if (!distribution || !exception) return null;
    const { turns, availability, caps } = object;
    return {
      distribution: this.#distribution(distribution, `${at}/distribution`),
      ...(isPresent(turns) ? { turns: this.choice(turns, `${at}/turns`, TURNS) } : {}),
      ...(isPresent(availability)
        ? { availability: this.#availability(availability, `${at}/availability`) }
        : {}),
      ...(isPresent(caps) ? { caps: this.#caps(caps, `${at}/caps`) } : {}),
      timeToContact: this.#timeToContact(object.timeToContact, `${at}/timeToContact`),
      contactedBy: this.list(
        object.contactedBy,
        `${at}/contactedBy`,
        COMMUNICATION_KINDS.length,
        (item, at) => this.choice(item, at, COMMUNICATION_KINDS),
      ),
      ...(this.#isOn(object.showBeforeClaim, `${at}/showBeforeClaim`) ? { showBeforeClaim: true } : {}),
      exception: this.#exception(exception, `${at}/exception`),
    };
  }

  /** Off is left out, so that drawings and plans that never chose stay the same. */
  #isOn(value: unknown, at: string): boolean {
    return isPresent(value) && this.boolean(value, at);
  }

  #exception(object: Unread, at: string): ExceptionHandling {
    const kind = this.choice(object.kind, `${at}/kind`, ["individual", "workflow"]);
    if (kind === "individual") return { kind, userId: this.#userId(object.userId, `${at}/userId`) };
    const workflowId = this.text(object.workflowId, `${at}/workflowId`, MAX_ID_LENGTH) as WorkflowId;
    return { kind, workflowId };
  }

  #availability(value: unknown, at: string): Availability {
    const object = this.object(value, at) ?? {};
    return {
      workingHours: this.boolean(object.workingHours, `${at}/workingHours`),
      whenAway: this.choice(object.whenAway, `${at}/whenAway`, ["skip", "hold"]),
      ...(isPresent(object.shareOutAfterMinutes)
        ? { shareOutAfterMinutes: this.number(object.shareOutAfterMinutes, `${at}/shareOutAfterMinutes`) }
        : {}),
    };
  }

  #caps(value: unknown, at: string): Caps {
    const object = this.object(value, at) ?? {};
    const cap = (limit: unknown, at: string) => (isPresent(limit) ? this.number(limit, at) : null);
    return {
      perDay: cap(object.perDay, `${at}/perDay`),
      openUncontacted: cap(object.openUncontacted, `${at}/openUncontacted`),
    };
  }

  #distribution(object: Readonly<Record<string, unknown>>, at: string): RoutingSettings["distribution"] {
    const seconds = object.acceptWithinSeconds;
    const place = `${at}/acceptWithinSeconds`;
    const kind = this.choice(object.kind, `${at}/kind`, ["sequential", "simultaneous"]);
    return kind === "sequential"
      ? { kind, acceptWithinSeconds: seconds === null ? null : this.number(seconds, place) }
      : { kind, acceptWithinSeconds: this.number(seconds, place) };
  }

  #timeToContact(value: unknown, at: string): TimeToContact | null {
    const object = value === null ? null : this.object(value, at);
    if (!object) return null;
    return {
      withinSeconds: this.number(object.withinSeconds, `${at}/withinSeconds`),
      ...(this.#isOn(object.workingHoursOnly, `${at}/workingHoursOnly`) ? { workingHoursOnly: true } : {}),
      onLapse: this.choice(object.onLapse, `${at}/onLapse`, ["nextUser", "exception"]),
    };
  }

  #point(value: unknown, at: string): Point {
    const object = this.object(value, at);
    if (!object) return { x: 0, y: 0 };
    return { x: this.#coordinate(object.x, `${at}/x`), y: this.#coordinate(object.y, `${at}/y`) };
  }

  #coordinate(value: unknown, at: string): number {
    const pixels = this.number(value, at);
    if (Math.abs(pixels) > MAX_COORDINATE) this.fail(at, "This is too far out on the canvas.");
    return pixels;
  }

  #userId(value: unknown, at: string): UserId {
    return this.text(value, at, MAX_ID_LENGTH) as UserId;
  }

  /** Perhaps none of the catalogue; the compiler tells the author so. */
  #field(value: unknown, at: string): FieldId {
    return this.text(value, at, MAX_ID_LENGTH) as FieldId;
  }

  #literalText(value: unknown, at: string): string {
    return this.text(value, at, CONDITION_LIMITS.maxTextLength);
  }
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}
