import type { FastifySchema } from "fastify";
import { type Endpoint, IdempotencyHeaders, isOperation, type OperationId } from "./contract/index.ts";

/** The key of an endpoint in the contract, which its schema carries for the API description. */
function operationOf(schema: FastifySchema): OperationId | undefined {
  const id = "operationId" in schema ? String(schema.operationId) : "";
  return isOperation(id) ? id : undefined;
}

/** An endpoint of the contract as a route's options; the handler is added beside it. */
export function endpoint<Schema extends FastifySchema, E extends Endpoint<Schema>>({
  method,
  url,
  schema,
  access,
}: E) {
  const takesIdempotencyKey = schema.headers === IdempotencyHeaders;
  const operation = operationOf(schema);
  return { method, url, schema: schema as E["schema"], config: { access, operation, takesIdempotencyKey } };
}
