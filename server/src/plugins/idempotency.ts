import { createHash } from "node:crypto";
import { type IdempotentCall, keepAnswer, releaseKey, reserveKey, type Tx } from "@fairlead/db";
import { AppError } from "@fairlead/engine";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ServerDeps } from "../deps.ts";
import { FIRST_ERROR_STATUS, PROBLEM_TYPE } from "../errors.ts";
import { callerOf } from "./access.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The reserved call whose answer is to be kept. */
    idempotentCall: IdempotentCall | null;
  }
  interface FastifyContextConfig {
    takesIdempotencyKey?: boolean;
  }
}

/**
 * Answers a call that is repeated under the same `Idempotency-Key` with the answer it had, and does nothing again.
 *
 * A route keeps the answer in the transaction of its effect (`keepWithEffect`); refusals, which have none, are kept when
 * they are sent. An answer of 500 and above, or 429, is not kept: the call may be tried again. A call whose process died
 * before that can be repeated after a minute.
 */
export function registerIdempotency(app: FastifyInstance, { db, nowMs }: ServerDeps): void {
  app.decorateRequest("idempotentCall", null);

  app.addHook("preHandler", async (request, reply) => {
    const call = idempotentCall(request);
    if (!call) return;
    const reservation = await db.withOrganization(call.organizationId, (tx) => reserveKey(tx, call, nowMs()));
    switch (reservation.kind) {
      case "reserved":
        request.idempotentCall = call;
        return;
      case "answered":
        if (reservation.status >= FIRST_ERROR_STATUS) reply.type(PROBLEM_TYPE);
        return reply.header("idempotency-replayed", "true").status(reservation.status).send(reservation.body);
      case "underWay":
        reply.header("retry-after", "1");
        throw new AppError("NOT_READY", "The same call is being answered right now; ask again in a second.");
      case "otherRequest":
        throw new AppError(
          "IDEMPOTENCY_KEY_REUSED",
          "This Idempotency-Key was used for another request; make a new one.",
        );
    }
  });

  app.addHook("onSend", async (request, reply, payload) => {
    const call = request.idempotentCall;
    if (!call) return payload;
    request.idempotentCall = null;
    const isFinal = reply.statusCode < 500 && reply.statusCode !== 429 && typeof payload === "string";
    await db.withOrganization(call.organizationId, (tx) =>
      isFinal ? keepAnswer(tx, call, reply.statusCode, JSON.parse(payload)) : releaseKey(tx, call),
    );
    return payload;
  });
}

/** An answer as a route is about to send it. */
export interface Answer {
  readonly status: number;
  readonly body: object;
}

/** Keeps the answer in the transaction of its effect, so that after a crash neither is there without the other. */
export async function keepWithEffect(tx: Tx, request: FastifyRequest, answer: Answer): Promise<void> {
  const call = request.idempotentCall;
  if (!call) return;
  await keepAnswer(tx, call, answer.status, answer.body);
  request.idempotentCall = null;
}

function idempotentCall(request: FastifyRequest): IdempotentCall | null {
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string" || !request.routeOptions.config.takesIdempotencyKey) return null;
  const caller = callerOf(request);
  const content = `${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`;
  return {
    organizationId: caller.organizationId,
    principal: caller.kind === "person" ? caller.userId : caller.keyId,
    key,
    requestHash: createHash("sha256").update(content).digest("hex"),
  };
}
