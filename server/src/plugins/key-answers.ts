import type { FastifyInstance, FastifyRequest } from "fastify";
import { isAnsweredBriefly, Receipt } from "../contract/index.ts";
import { FIRST_ERROR_STATUS } from "../errors.ts";

/** Answers a key that may change a document and not read it with the document's ids, revision and state alone. */
export function answerKeysBriefly(app: FastifyInstance): void {
  app.addHook("preSerialization", async (request, reply, payload) => {
    if (reply.statusCode >= FIRST_ERROR_STATUS || !answersBriefly(request)) return payload;
    reply.serializer(JSON.stringify);
    return payload === null ? payload : Receipt.parse(payload);
  });
}

/** Whether the caller is told no more of what the call changes than a receipt. */
export function answersBriefly({ caller, routeOptions }: FastifyRequest): boolean {
  const { operation } = routeOptions.config;
  return caller?.kind === "machine" && operation !== undefined && isAnsweredBriefly(operation, caller.scopes);
}
