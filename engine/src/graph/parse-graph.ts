import { CONDITION_LIMITS } from "../conditions/check-condition.ts";
import type { Condition, Operand } from "../conditions/condition.ts";
import type { FieldError } from "../errors.ts";
import type { Graph, GraphEdge, GraphNode } from "./graph.ts";
import { MAX_NODES } from "./limits.ts";
import { COMMUNICATION_KINDS, type RoutingSettings } from "./routing-settings.ts";

export type ParsedGraph =
  | { readonly ok: true; readonly graph: Graph }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

const MAX_ID_LENGTH = 100;
/** Further out than any screen; keeps sums of positions exact. */
const MAX_COORDINATE = 10_000_000;

/**
 * Reads a drawing from untrusted JSON. Checks its form only: what it means is `compile`'s business, so that a drawing
 * with problems can be saved.
 *
 * @returns the drawing with exactly the known members, or every fault with a JSON pointer below `root`
 */
export function parseGraph(value: unknown, root = ""): ParsedGraph {
  const reader = new Reader();
  const graph = reader.graph(value, root);
  return reader.errors.length === 0 && graph ? { ok: true, graph } : { ok: false, errors: reader.errors };
}

class Reader {
  readonly errors: FieldError[] = [];

  graph(value: unknown, at: string): Graph | null {
    const object = this.object(value, at);
    if (!object) return null;
    const nodes = this.list(object.nodes, `${at}/nodes`, MAX_NODES, (item, place) => this.node(item, place));
    const edges = this.list(object.edges, `${at}/edges`, MAX_NODES * 2, (item, place) =>
      this.edge(item, place),
    );
    const settings = this.settings(object.settings, `${at}/settings`);
    return settings && { nodes, edges, settings };
  }

  private node(value: unknown, at: string): GraphNode | null {
    const object = this.object(value, at);
    if (!object) return null;
    const shared = {
      id: this.text(object.id, `${at}/id`) as GraphNode["id"],
      position: this.point(object.position, `${at}/position`),
    };
    switch (object.kind) {
      case "source":
        return { kind: "source", ...shared };
      case "user":
        return { kind: "user", ...shared, userId: this.text(object.userId, `${at}/userId`) as never };
      case "filter": {
        const condition = this.condition(object.condition, `${at}/condition`, 1);
        const required = this.boolean(object.required, `${at}/required`);
        return condition && { kind: "filter", ...shared, condition, required };
      }
      default:
        return this.fail(`${at}/kind`, "Use source, filter or user.");
    }
  }

  private edge(value: unknown, at: string): GraphEdge | null {
    const object = this.object(value, at);
    return (
      object && {
        id: this.text(object.id, `${at}/id`, MAX_ID_LENGTH * 2 + 1) as GraphEdge["id"],
        from: this.text(object.from, `${at}/from`) as GraphEdge["from"],
        to: this.text(object.to, `${at}/to`) as GraphEdge["to"],
      }
    );
  }

  private condition(value: unknown, at: string, depth: number): Condition | null {
    const object = this.object(value, at);
    if (!object) return null;
    if (depth > CONDITION_LIMITS.maxDepth + 1) return this.fail(at, "Conditions nest too deep.");
    switch (object.kind) {
      case "all":
      case "any":
        return {
          kind: object.kind,
          of: this.list(object.of, `${at}/of`, CONDITION_LIMITS.maxComparisons, (item, place) =>
            this.condition(item, place, depth + 1),
          ),
        };
      case "not": {
        const of = this.condition(object.of, `${at}/of`, depth + 1);
        return of && { kind: "not", of };
      }
      case "compare": {
        const operand = object.value === undefined ? undefined : this.operand(object.value, `${at}/value`);
        return {
          kind: "compare",
          field: this.text(object.field, `${at}/field`) as never,
          operator: this.text(object.operator, `${at}/operator`) as never,
          ...(operand ? { value: operand } : {}),
        };
      }
      default:
        return this.fail(`${at}/kind`, "Use all, any, not or compare.");
    }
  }

  private operand(value: unknown, at: string): Operand | null {
    const object = this.object(value, at);
    if (!object) return null;
    if (object.kind === "field")
      return { kind: "field", field: this.text(object.field, `${at}/field`) as never };
    const literal = object.value;
    if (object.kind !== "literal") return this.fail(`${at}/kind`, "Use literal or field.");
    if (typeof literal === "number") return { kind: "literal", value: literal };
    if (Array.isArray(literal)) {
      const texts = this.list(literal, `${at}/value`, CONDITION_LIMITS.maxListLength, (item, place) =>
        this.text(item, place, CONDITION_LIMITS.maxTextLength),
      );
      return { kind: "literal", value: texts };
    }
    return { kind: "literal", value: this.text(literal, `${at}/value`, CONDITION_LIMITS.maxTextLength) };
  }

  private settings(value: unknown, at: string): RoutingSettings | null {
    const object = this.object(value, at);
    const distribution = this.object(object?.distribution, `${at}/distribution`);
    const exception = this.object(object?.exception, `${at}/exception`);
    if (!object || !distribution || !exception) return null;
    if (exception.kind !== "individual") return this.fail(`${at}/exception/kind`, "Use individual.");
    const ttc =
      object.timeToContact === null ? null : this.object(object.timeToContact, `${at}/timeToContact`);
    return {
      distribution: this.distribution(distribution, `${at}/distribution`),
      timeToContact: ttc && {
        withinSeconds: this.number(ttc.withinSeconds, `${at}/timeToContact/withinSeconds`),
        onLapse: this.choice(ttc.onLapse, `${at}/timeToContact/onLapse`, ["nextUser", "exception"]),
      },
      contactedBy: this.list(
        object.contactedBy,
        `${at}/contactedBy`,
        COMMUNICATION_KINDS.length,
        (item, place) => this.choice(item, place, COMMUNICATION_KINDS),
      ),
      exception: {
        kind: "individual",
        userId: this.text(exception.userId, `${at}/exception/userId`) as never,
      },
    };
  }

  private distribution(object: Record<string, unknown>, at: string): RoutingSettings["distribution"] {
    const place = `${at}/acceptWithinSeconds`;
    if (this.choice(object.kind, `${at}/kind`, ["sequential", "simultaneous"]) === "simultaneous") {
      return { kind: "simultaneous", acceptWithinSeconds: this.number(object.acceptWithinSeconds, place) };
    }
    const seconds =
      object.acceptWithinSeconds === null ? null : this.number(object.acceptWithinSeconds, place);
    return { kind: "sequential", acceptWithinSeconds: seconds };
  }

  private point(value: unknown, at: string): { x: number; y: number } {
    const object = this.object(value, at);
    if (!object) return { x: 0, y: 0 };
    return { x: this.coordinate(object.x, `${at}/x`), y: this.coordinate(object.y, `${at}/y`) };
  }

  private coordinate(value: unknown, at: string): number {
    const number = this.number(value, at);
    if (Math.abs(number) > MAX_COORDINATE) this.fail(at, "This is too far out on the canvas.");
    return number;
  }

  private object(value: unknown, at: string): Record<string, unknown> | null {
    if (value !== null && typeof value === "object" && !Array.isArray(value))
      return value as Record<string, unknown>;
    return this.fail(at, "Give an object.");
  }

  private list<Item>(
    value: unknown,
    at: string,
    max: number,
    read: (item: unknown, at: string) => Item | null,
  ): readonly Item[] {
    if (!Array.isArray(value)) return this.fail(at, "Give a list.") ?? [];
    if (value.length > max) return this.fail(at, `${max} entries at most.`) ?? [];
    return value.map((item, place) => read(item, `${at}/${place}`)).filter((item) => item !== null);
  }

  private text(value: unknown, at: string, max = MAX_ID_LENGTH): string {
    if (typeof value === "string" && value.length > 0 && value.length <= max && !value.includes("\u0000"))
      return value;
    return this.fail(at, `Give a text of 1 to ${max} characters.`) ?? "";
  }

  private number(value: unknown, at: string): number {
    if (typeof value === "number" && Number.isFinite(value)) return value;
    return this.fail(at, "Give a number.") ?? 0;
  }

  private boolean(value: unknown, at: string): boolean {
    if (typeof value === "boolean") return value;
    return this.fail(at, "Give true or false.") ?? false;
  }

  private choice<Choice extends string>(
    value: unknown,
    at: string,
    choices: readonly [Choice, ...Choice[]],
  ): Choice {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) this.fail(at, `Use one of ${choices.join(", ")}.`);
    return found ?? choices[0];
  }

  private fail(pointer: string, detail: string): null {
    this.errors.push({ code: "INVALID_VALUE", pointer, detail });
    return null;
  }
}
