import type { FastifySchema } from "fastify";
import { type Endpoint, IdempotencyHeaders } from "./contract/index.ts";

/** An endpoint of the contract as a route's options; the handler is added beside it. */
export function endpoint<Schema extends FastifySchema, E extends Endpoint<Schema>>({
  method,
  url,
  schema,
  access,
}: E) {
  const takesIdempotencyKey = schema.headers === IdempotencyHeaders;
  return { method, url, schema: schema as E["schema"], config: { access, takesIdempotencyKey } };
}
