import type { FastifySchema } from "fastify";
import {
  alsoProblems,
  type Endpoint,
  IdempotencyHeaders,
  isOperation,
  type OperationId,
} from "./contract/index.ts";

/** The key of an endpoint in the contract, which its schema carries for the API description. */
function operationOf(schema: FastifySchema): OperationId | undefined {
  const id = "operationId" in schema ? String(schema.operationId) : "";
  return isOperation(id) ? id : undefined;
}

/**
 * An endpoint of the contract as a route's options; the handler is added beside it. Every call that changes something takes an
 * `Idempotency-Key`, but for those that nobody needs to be signed in for: there is nobody whose key it would be.
 */
export function endpoint<Schema extends FastifySchema, E extends Endpoint<Schema>>({
  method,
  url,
  schema,
  access,
  shownOnce = false,
  readsOnly = false,
  keepsRefused = false,
}: E) {
  const takesIdempotencyKey = method !== "GET" && access !== "public" && !readsOnly;
  const described = takesIdempotencyKey ? withIdempotencyKey(schema) : schema;
  return {
    method,
    url,
    schema: described as E["schema"],
    config: { access, operation: operationOf(schema), takesIdempotencyKey, shownOnce, keepsRefused },
  };
}

function withIdempotencyKey(schema: FastifySchema): FastifySchema {
  const headers = schema.headers as typeof IdempotencyHeaders | undefined;
  const response = schema.response as Readonly<Record<string, unknown>>;
  return {
    ...schema,
    headers: headers ? headers.extend(IdempotencyHeaders.shape) : IdempotencyHeaders,
    response: alsoProblems(response, "IDEMPOTENCY_KEY_REUSED", "CALL_UNDER_WAY"),
  };
}
