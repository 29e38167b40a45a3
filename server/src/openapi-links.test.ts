import { describe, expect, test } from "vitest";
import { type LinkedDocument, withLinks } from "./openapi-links.ts";
import { withTitles } from "./openapi-titles.ts";

const named = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const thing = (...members: string[]) => ({
  type: "object",
  properties: Object.fromEntries(members.map((member) => [member, { type: "string" }])),
});
const listOf = (schema: object) => ({
  type: "object",
  properties: { items: { type: "array", items: schema } },
});

/** Operations by `METHOD path`, with the schema that each answers. */
function linksOf(answers: Readonly<Record<string, object>>, schemas: Readonly<Record<string, object>> = {}) {
  const paths: Record<string, Record<string, { operationId: string; responses: object }>> = {};
  for (const [call, schema] of Object.entries(answers)) {
    const [method = "", path = ""] = call.split(" ");
    const responses = { 200: { content: { "application/json": { schema } } } };
    paths[path] = { ...paths[path], [method]: { operationId: call, responses } };
  }
  const linked = withLinks<LinkedDocument>({
    components: { schemas },
    paths: paths as LinkedDocument["paths"],
  });
  return (call: string) => {
    const [method = "", path = ""] = call.split(" ");
    const { links = {} } = (linked.paths[path]?.[method]?.responses["200"] ?? {}) as {
      readonly links?: Readonly<
        Record<string, { readonly operationId: string; readonly parameters: object }>
      >;
    };
    return Object.fromEntries(Object.values(links).map((link) => [link.operationId, link.parameters]));
  };
}

describe("an answer's links", () => {
  test("take the id of what was made or listed to each call below its path", () => {
    const links = linksOf({
      "post /contacts": thing("id"),
      "get /contacts": listOf(thing("id")),
      "get /contacts/{id}": thing("name"),
      "post /contacts/{id}/notes": thing("text"),
    });

    expect(links("post /contacts")).toEqual({
      "get /contacts/{id}": { id: "$response.body#/id" },
      "post /contacts/{id}/notes": { id: "$response.body#/id" },
    });
    expect(links("get /contacts")["get /contacts/{id}"]).toEqual({ id: "$response.body#/items/0/id" });
  });

  test("take the ids above it from the path that was called", () => {
    const links = linksOf({
      "post /contacts/{id}/tasks": thing("id"),
      "put /contacts/{id}/tasks/{taskId}": thing(),
      "get /tasks": listOf(thing("id")),
    });

    expect(links("post /contacts/{id}/tasks")).toEqual({
      "put /contacts/{id}/tasks/{taskId}": {
        ...{ id: "$request.path.id", taskId: "$response.body#/id" },
      },
    });
    expect(links("get /tasks")).toEqual({});
  });

  test("go by the name of a schema, in whatever form, and by members that are named after a thing", () => {
    const links = linksOf(
      {
        "post /search": listOf(named("LeadRow")),
        "post /calls": thing("leadId"),
        "get /leads/{id}": thing(),
        "get /runs/{leadId}": thing(),
      },
      { LeadRow: thing("id") },
    );

    const both = (pointer: string) => ({
      "get /leads/{id}": { id: `$response.body#${pointer}` },
      "get /runs/{leadId}": { leadId: `$response.body#${pointer}` },
    });
    expect(links("post /search")).toEqual(both("/items/0/id"));
    expect(links("post /calls")).toEqual(both("/leadId"));
  });

  test("mistake neither one kind of thing for another nor an id for a name or number", () => {
    const links = linksOf(
      {
        "post /users/{id}/absences": named("User"),
        "delete /users/{id}/absences/{absenceId}": thing(),
        "patch /users/{id}": thing(),
        "get /sources": listOf(thing("id", "name")),
        "post /sources/{source}/leads": thing(),
        "get /workflows/{id}/versions": listOf(thing("id", "number")),
        "get /workflows/{id}/versions/{number}": thing(),
      },
      { User: thing("id") },
    );

    const user = { id: "$response.body#/id" };
    expect(links("post /users/{id}/absences")).toEqual({
      ...{ "patch /users/{id}": user, "post /users/{id}/absences": user },
    });
    expect(links("get /sources")).toEqual({});
    expect(links("get /workflows/{id}/versions")).toEqual({
      "get /workflows/{id}/versions/{number}": {
        ...{ id: "$request.path.id", number: "$response.body#/items/0/number" },
      },
    });
  });
});

test("the forms of a union are titled by their kind and where they stand", () => {
  const form = (kind: string) => ({ type: "object", properties: { kind: { type: "string", const: kind } } });
  const union = { oneOf: [form("share"), form("archive"), { type: "null" }] };
  const body = { content: { "application/json": { schema: { properties: { action: union } } } } };

  const { components, paths } = withTitles({
    components: { schemas: { Action: union } },
    paths: { "/actions": { post: { operationId: "act", requestBody: body } } },
  });

  expect(components.schemas.Action).toMatchObject({
    oneOf: [{ title: "ActionShare" }, { title: "ActionArchive" }, { type: "null" }],
  });
  expect(paths["/actions"]?.post?.requestBody).toMatchObject({
    content: {
      "application/json": {
        schema: { properties: { action: { oneOf: [{ title: "ActBodyActionShare" }, {}, {}] } } },
      },
    },
  });
});
