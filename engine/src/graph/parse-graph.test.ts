import { fc, test as propertyTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import type { Condition } from "../conditions/condition.ts";
import { LARGE_LOAN, SETTINGS, sketch, withCondition, withSettings } from "../fixtures/sketch.ts";
import type { NodeId, UserId } from "../ids.ts";
import type { UserNode } from "./graph.ts";
import { MAX_NODES } from "./limits.ts";
import { parseGraph } from "./parse-graph.ts";
import type { RoutingSettings } from "./routing-settings.ts";

const STATES: Condition = {
  kind: "compare",
  field: "loan.propertyState",
  operator: "isOneOf",
  value: { kind: "literal", value: ["MA", "NH"] },
};
const LICENSED: Condition = {
  kind: "compare",
  field: "user.licensedStates",
  operator: "includes",
  value: { kind: "field", field: "loan.propertyState" },
};
const WORKING: Condition = { kind: "compare", field: "user.isWithinWorkingHours", operator: "isTrue" };
const GRAPH = withSettings(
  withCondition(sketch(["source", "f1", "ann"], ["f1", "bob"]), "f1", {
    kind: "all",
    of: [STATES, { kind: "not", of: LICENSED }, { kind: "any", of: [WORKING, LARGE_LOAN] }],
  }),
  {
    distribution: { kind: "simultaneous", acceptWithinSeconds: 900 },
    timeToContact: { withinSeconds: 1_800, onLapse: "nextUser" },
  },
);

/** The drawing as JSON with the value at a pointer replaced; `undefined` takes the member away. */
function broken(pointer: string, value: unknown, whole: object = GRAPH): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(whole));
  const keys = pointer.split("/").slice(1);
  let at = copy as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[keys.at(-1) ?? ""] = value;
  return copy;
}

function pointersOf(value: unknown, root?: string): readonly string[] {
  const parsed = parseGraph(value, root);
  return parsed.ok ? [] : parsed.errors.map((error) => error.pointer);
}

test("reads back what was written, and drops members it does not know", () => {
  const written = JSON.parse(JSON.stringify({ ...GRAPH, selected: "f1" }));

  expect(parseGraph(written)).toEqual({ ok: true, graph: GRAPH });
});

test("reads a drawing with problems, so that unfinished work can be saved", () => {
  const unfinished = sketch(["source"], ["f1", "zed"], ["zed", "f1"]);

  expect(parseGraph(unfinished)).toEqual({ ok: true, graph: unfinished });
  expect(
    pointersOf(broken("/nodes/1/condition", { kind: "compare", field: "new.field", operator: "like" })),
  ).toEqual([]);
});

const CONDITION = "/nodes/1/condition";
const OPERAND = `${CONDITION}/of/0/value`;
let deep: unknown = LARGE_LOAN;
for (let depth = 0; depth < 20; depth += 1) deep = { kind: "not", of: deep };

test.each([
  { name: "nodes that are no list", at: "/nodes", value: {} },
  {
    name: "too many nodes",
    at: "/nodes",
    value: Array.from({ length: MAX_NODES + 1 }, () => GRAPH.nodes[0]),
  },
  { name: "a node that is no object", at: "/nodes/2", value: null },
  { name: "a node of no kind", at: "/nodes/0/kind", value: "split" },
  { name: "a node without an id", at: "/nodes/0/id", value: undefined },
  { name: "an id that is too long", at: "/nodes/0/id", value: "x".repeat(101) },
  { name: "an id with a NUL", at: "/nodes/0/id", value: "a\u0000b" },
  { name: "an id with half a character", at: "/nodes/0/id", value: "a\ud800" },
  { name: "no position", at: "/nodes/0/position", value: undefined },
  { name: "a position that is not finite", at: "/nodes/0/position/x", value: Number.POSITIVE_INFINITY },
  { name: "a position far out", at: "/nodes/0/position/y", value: 10_000_001 },
  { name: "a user without an id", at: "/nodes/2/userId", value: 7 },
  { name: "required that is no boolean", at: "/nodes/1/required", value: "yes" },
  { name: "a line without an end", at: "/edges/0/to", value: undefined },
  { name: "a line's id used twice", at: "/edges/1/id", value: "source>f1" },
  { name: "a condition of no kind", at: `${CONDITION}/kind`, value: "xor" },
  { name: "a condition that is missing", at: CONDITION, value: undefined },
  { name: "parts that are no list", at: `${CONDITION}/of`, value: "all" },
  { name: "a field that is no text", at: `${CONDITION}/of/0/field`, value: 1 },
  { name: "an operand of no kind", at: `${OPERAND}/kind`, value: "regex" },
  { name: "an operand that is no object", at: OPERAND, value: "MA" },
  { name: "a literal that is a boolean", at: `${OPERAND}/value`, value: true },
  { name: "a literal number beyond all numbers", at: `${OPERAND}/value`, value: Number.POSITIVE_INFINITY },
  { name: "a literal that is too long", at: `${OPERAND}/value`, value: "x".repeat(501) },
  { name: "a list with more than texts", at: `${OPERAND}/value/1`, value: 5 },
  { name: "a list that is too long", at: `${OPERAND}/value`, value: Array.from({ length: 201 }, () => "MA") },
  { name: "settings that are missing", at: "/settings", value: undefined },
  { name: "a distribution that is missing", at: "/settings/distribution", value: undefined },
  { name: "an unknown distribution", at: "/settings/distribution/kind", value: "random" },
  { name: "simultaneous without an end", at: "/settings/distribution/acceptWithinSeconds", value: null },
  { name: "a time to contact that is missing", at: "/settings/timeToContact", value: undefined },
  { name: "an unknown lapse", at: "/settings/timeToContact/onLapse", value: "sleep" },
  { name: "an unknown communication", at: "/settings/contactedBy/0", value: "fax" },
  { name: "an exception of no kind", at: "/settings/exception/kind", value: "nobody" },
  { name: "an exception user that is missing", at: "/settings/exception/userId", value: undefined },
])("refuses $name, at $at", ({ at, value }) => {
  expect(pointersOf(broken(at, value))).toEqual([at]);
});

test("refuses conditions nested without end, where it gives up", () => {
  expect(pointersOf(broken(CONDITION, deep))).toEqual([`${CONDITION}${"/of".repeat(17)}`]);
});

test("refuses what is no drawing at all, with pointers below the root it is told", () => {
  expect(pointersOf("drawing", "/graph")).toEqual(["/graph"]);
  expect(pointersOf({}, "/graph")).toEqual(["/graph/nodes", "/graph/edges", "/graph/settings"]);
});

test("tells all faults at once", () => {
  const graph = { nodes: [{ kind: "user" }], edges: [7], settings: SETTINGS };

  expect(pointersOf(graph)).toEqual(["/nodes/0/id", "/nodes/0/position", "/nodes/0/userId", "/edges/0"]);
});

propertyTest.prop([fc.jsonValue()])("never throws, whatever it is given", (value) => {
  expect(() => parseGraph(value)).not.toThrow();
  expect(() => parseGraph({ nodes: value, edges: value, settings: value })).not.toThrow();
});

/** Every member that settings and a user's box may have, those too that may be left out; a new one fails to compile here. */
type Whole<Value> = Value extends string | number | boolean | null | readonly unknown[]
  ? Value
  : { readonly [Member in keyof Value]-?: Whole<Value[Member]> };

const WHOLE_SETTINGS: Whole<RoutingSettings> = {
  distribution: { kind: "sequential", acceptWithinSeconds: 900 },
  turns: "balanced",
  availability: { workingHours: true, whenAway: "hold", shareOutAfterMinutes: 5 },
  caps: { perDay: 4, openUncontacted: 8 },
  timeToContact: { withinSeconds: 1_800, workingHoursOnly: true, onLapse: "exception" },
  contactedBy: ["call"],
  showBeforeClaim: true,
  exception: { kind: "individual", userId: "user_mia" as UserId },
};
const WHOLE_USER: Whole<UserNode> = {
  ...{ kind: "user", id: "ann" as NodeId, position: { x: 1, y: 2 }, userId: "user_ann" as UserId },
  weight: 3,
};
const WHOLE = { nodes: [WHOLE_USER], edges: [], settings: WHOLE_SETTINGS };

test("loses no setting of a workflow and none of a user's box", () => {
  expect(parseGraph(JSON.parse(JSON.stringify(WHOLE)))).toEqual({ ok: true, graph: WHOLE });
});

test.each([...pointersBelow(WHOLE_SETTINGS, "/settings"), ...pointersBelow(WHOLE_USER, "/nodes/0")])(
  "refuses a value of the wrong kind at %s, and takes it for no other",
  (pointer) => {
    expect(pointersOf(broken(pointer, { wrong: true }, WHOLE))).toEqual([pointer]);
  },
);

/** Pointers of all values that are no objects. */
function pointersBelow(value: object, at: string): readonly string[] {
  return Object.entries(value).flatMap(([member, part]) => {
    const pointer = `${at}/${member}`;
    return typeof part === "object" && part !== null ? pointersBelow(part, pointer) : [pointer];
  });
}
