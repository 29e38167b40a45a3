import fastifySwagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import { createJsonSchemaTransformObject, jsonSchemaTransform } from "fastify-type-provider-zod";
import { z } from "zod";
import { hasReceipts, Receipt } from "./contract/index.ts";
import { FIRST_ERROR_STATUS, PROBLEM_TYPE } from "./errors.ts";
import { withLinks } from "./openapi-links.ts";
import { withTitles } from "./openapi-titles.ts";

/** Describes the API as OpenAPI 3.1; register before the routes. */
export async function registerOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Fairlead",
        version: "1",
        description:
          "Routes each lead to one owner. Errors are problem documents (RFC 9457) with a stable `code`; lists are cursor-paged; every call that changes something accepts `Idempotency-Key`: repeated under the same key within a day, it is done once and answered alike. In a body, `null` in a field that may be left out is as absent, unless the field says what `null` means.",
      },
      servers: [{ url: "/api/v1" }],
      components: {
        securitySchemes: {
          session: { type: "apiKey", in: "cookie", name: "fairlead_session" },
          apiKey: { type: "http", scheme: "bearer" },
        },
      },
      security: [{ session: [] }, { apiKey: [] }],
    },
    transform: (route) => withFile(jsonSchemaTransform(withReceipt(route))),
    transformObject: (document) =>
      withTitles(
        withLinks(withProblemType(withoutUnused(describeNamed(document) as OpenApiDocument))),
      ) as never,
  });
}

type Route = Parameters<typeof jsonSchemaTransform>[0];

/** Says of a call that some keys are answered it with a receipt. */
function withReceipt(route: Route): Route {
  const { operationId, response } = route.schema as {
    operationId?: string;
    response?: Record<string, unknown>;
  };
  if (operationId === undefined || !hasReceipts(operationId)) return route;
  const described = Object.entries(response ?? {}).map(([status, answer]) => {
    const isDocument = Number(status) < FIRST_ERROR_STATUS && answer instanceof z.ZodType;
    return [status, isDocument ? z.union([answer, Receipt]) : answer] as const;
  });
  return { ...route, schema: { ...route.schema, response: Object.fromEntries(described) } };
}

/** The form of a call that takes a file, which is read part by part and never checked as a whole. */
const FILE_FORM = {
  type: "object",
  required: ["file"],
  properties: { file: { type: "string", format: "binary", description: "A CSV file, one in each call." } },
};

type Transformed = ReturnType<typeof jsonSchemaTransform>;

function withFile({ schema, url }: Transformed): Transformed {
  const { consumes } = schema as { readonly consumes?: readonly string[] };
  if (!consumes?.includes("multipart/form-data")) return { schema, url };
  return { schema: { ...schema, body: FILE_FORM }, url };
}

interface OpenApiDocument {
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

const describeNamed = createJsonSchemaTransformObject({ schemaRegistry: z.globalRegistry });

/** Drops the second, `…Input` form of named schemas that only answers use. */
function withoutUnused(document: OpenApiDocument): OpenApiDocument {
  const { schemas } = document.components;
  const text = JSON.stringify(document);
  const used = Object.entries(schemas).filter(
    ([name]) => !name.endsWith("Input") || text.includes(`"#/components/schemas/${name}"`),
  );
  if (used.length === Object.keys(schemas).length) return document;
  const components = { ...document.components, schemas: Object.fromEntries(used) };
  return withoutUnused({ ...document, components });
}

/** Says of the error answers that they are problem documents; they would be described as what the route answers otherwise. */
function withProblemType(document: OpenApiDocument): OpenApiDocument {
  const paths = mapValues(document.paths, (path) => mapValues(path, withProblemAnswers));
  return { ...document, paths };
}

function withProblemAnswers(operation: Operation): Operation {
  const responses = Object.entries(operation.responses).map(([status, response]) => {
    const [described] = Object.values(response.content ?? {});
    if (Number(status) < FIRST_ERROR_STATUS || described === undefined) return [status, response] as const;
    return [status, { ...response, content: { [PROBLEM_TYPE]: described } }] as const;
  });
  return { ...operation, responses: Object.fromEntries(responses) };
}

function mapValues<Value>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
