import { describe, expect, test } from "vitest";
import { z } from "zod";
import { officeApi } from "../fixtures/office-api.ts";
import { ENDPOINTS, type Endpoint, type OperationId } from "./index.ts";
import { takesNoNull, unwrapped, withoutNulls } from "./null-as-absent.ts";

/** A field of a body that may be left out: the way to it, and a body that holds nothing but `null` there. */
interface Field {
  readonly operation: OperationId;
  readonly path: string;
  readonly schema: z.core.$ZodType;
  readonly body: unknown;
}

const FIELDS = (Object.entries(ENDPOINTS) as [OperationId, Endpoint][]).flatMap(([operation, { schema }]) => {
  const { body } = schema as { readonly body?: unknown };
  return body instanceof z.ZodType ? fieldsOf(operation, body, body, "", (value) => value) : [];
});

describe("null in a body", () => {
  test("is found in the fields of many calls", () => {
    expect(FIELDS.length).toBeGreaterThan(60);
  });

  test.each(FIELDS)("is as absent at $path of $operation", ({ schema, body, path }) => {
    const read = z.safeParse(schema, withoutNulls(schema, body));

    const told = (read.error?.issues ?? []).flatMap(pathsOf);
    expect(told).not.toContain(path);
  });

  test("stays where it means something, or where a value is needed", () => {
    const schema = z.object({
      gone: z.string().nullable().optional(),
      needed: z.string(),
      less: z.string().optional(),
    });

    expect(withoutNulls(schema, { gone: null, needed: null, less: null, other: null })).toEqual({
      ...{ gone: null, needed: null, other: null },
    });
  });
});

test("null means what it means in the kind that a value is of", () => {
  const schema = z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("keeps"), at: z.string().nullable().optional() }),
    z.object({ kind: z.literal("drops"), at: z.string().optional() }),
  ]);

  expect(withoutNulls(schema, { kind: "keeps", at: null })).toEqual({ kind: "keeps", at: null });
  expect(withoutNulls(schema, { kind: "drops", at: null })).toEqual({ kind: "drops" });
});

const { office, as } = officeApi("file");

test("a call with null in place of what may be left out is answered as without it", async () => {
  const absence = { from: "2026-06-01T00:00:00Z", until: "2026-06-02T00:00:00Z", note: null };
  const path = `/users/${office.people.loan_officer.userId}/absences`;

  const made = await as("loan_officer", "POST", path, absence);
  const listed = await as("admin", "POST", "/contacts/list", { search: null, include: null, page: null });
  const renamed = await as("admin", "PATCH", `/workflows/${office.workflowId}`, { name: null });

  expect([made.statusCode, listed.statusCode, renamed.statusCode]).toEqual([201, 200, 200]);
  expect(renamed.json().name).toBe("Test Leads");
});

function fieldsOf(
  operation: OperationId,
  root: z.core.$ZodType,
  schema: z.core.$ZodType,
  at: string,
  within: (value: unknown) => unknown,
): readonly Field[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodUnion) {
    return inner.options.flatMap((option) => fieldsOf(operation, root, option, at, within));
  }
  if (inner instanceof z.ZodArray) {
    return fieldsOf(operation, root, inner.element, `${at}/0`, (value) => within([value]));
  }
  if (!(inner instanceof z.ZodObject)) return [];
  const kind = Object.entries<z.ZodType>(inner.shape).flatMap(([key, field]) =>
    field instanceof z.ZodLiteral ? [[key, field.value]] : [],
  );
  return Object.entries<z.ZodType>(inner.shape).flatMap(([key, field]) => {
    const path = `${at}/${key}`;
    const inside = (value: unknown) => within({ ...Object.fromEntries(kind), [key]: value });
    const own = takesNoNull(field) ? [{ operation, path, schema: root, body: inside(null) }] : [];
    return [...own, ...fieldsOf(operation, root, field, path, inside)];
  });
}

/** Where an issue stands, and those of each choice of a union that fits in none. */
function pathsOf(issue: z.core.$ZodIssue): readonly string[] {
  const at = issue.path.map((part) => `/${String(part)}`).join("");
  const nested = issue.code === "invalid_union" ? issue.errors.flat().flatMap(pathsOf) : [];
  return [at, ...nested.map((path) => `${at}${path}`)];
}
