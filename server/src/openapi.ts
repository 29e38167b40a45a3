import fastifySwagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import { createJsonSchemaTransformObject, jsonSchemaTransform } from "fastify-type-provider-zod";
import { z } from "zod";

/** Describes the API as OpenAPI 3.1; register before the routes. */
export async function registerOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Fairlead",
        version: "1",
        description:
          "Routes each lead to one owner. Errors are problem documents (RFC 9457) with a stable `code`; lists are cursor-paged; unsafe calls accept `Idempotency-Key` where it is named.",
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
    transform: jsonSchemaTransform,
    transformObject: createJsonSchemaTransformObject({ schemaRegistry: z.globalRegistry }),
  });
}
