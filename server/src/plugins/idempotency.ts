import { createHash } from "node:crypto";
import {
  type IdempotentCall,
  keepAnswer,
  type ReservedCall,
  releaseKey,
  reserveKey,
  type Tx,
} from "@fairlead/db";
import { AppError, assertNever } from "@fairlead/engine";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { HTTP_STATUS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { FIRST_ERROR_STATUS, PROBLEM_TYPE, problemDocument } from "../errors.ts";
import { callerOf, principalOf } from "./access.ts";
import { answerAgain, type KeptAnswer } from "./replay.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The reserved call whose answer is to be kept. */
    idempotentCall: ReservedCall | null;
    /** Whether its transaction, if it commits, keeps the answer. */
    answerKept: boolean;
  }
  interface FastifyContextConfig {
    takesIdempotencyKey?: boolean;
    shownOnce?: boolean;
  }
}

/**
 * Answers a call that is repeated under the same `Idempotency-Key` with the answer it had, and does nothing again.
 *
 * Calls that bring leads in or tell of a contact keep the answer in the transaction of its effect (`keepWithEffect`); the others,
 * and refusals, keep it when it is sent. An answer of 500 and above, or 429, is not kept: the call may be tried again; nor is a file. A call whose
 * process died before that can be repeated after a minute. A route that takes a file reserves its key by itself, once
 * it has read the file (`reserveFor`).
 */
export function registerIdempotency(app: FastifyInstance, deps: ServerDeps): void {
  const { db } = deps;
  app.decorateRequest("idempotentCall", null);
  app.decorateRequest("answerKept", false);

  app.addHook("preHandler", async (request, reply) => {
    if (request.isMultipart()) return;
    const kept = await reserveFor(deps, request, () => JSON.stringify(request.body ?? null));
    return kept && sendKept(reply, kept);
  });

  app.addHook("onSend", async (request, reply, payload) => {
    const call = request.idempotentCall;
    if (!call || (request.answerKept && reply.statusCode < FIRST_ERROR_STATUS)) return payload;
    request.idempotentCall = null;
    const body = bodyOf(payload);
    const isFinal = reply.statusCode < 500 && reply.statusCode !== 429 && body !== undefined;
    const isSecret = request.routeOptions.config.shownOnce === true && reply.statusCode < FIRST_ERROR_STATUS;
    const answer = isSecret ? shownOnceAnswer(request) : { status: reply.statusCode, body };
    try {
      await db.withOrganization(call.organizationId, async (tx) => {
        if (isFinal) await keepAnswer(tx, call, answer.status, answer.body);
        else await releaseKey(tx, call);
      });
    } catch (error) {
      // A refusal stands although it is not kept: repeated, the call is refused anew. What did its work must not go unkept.
      if (reply.statusCode < FIRST_ERROR_STATUS) throw error;
      request.log.error({ err: error }, "a refusal could not be kept for a repeated call");
    }
    return payload;
  });
}

/** What is sent: `null` for nothing, `undefined` for what cannot be kept, such as a file. */
function bodyOf(payload: unknown): unknown {
  if (payload === null || payload === undefined || payload === "") return null;
  return typeof payload === "string" ? JSON.parse(payload) : undefined;
}

/**
 * Reserves the key that a call brings along, if it does.
 *
 * @param content what the call carries, asked for only where there is a key; the same key with another is refused
 * @returns the answer to send instead of doing the work again; `null` when the work is to be done
 * @throws AppError CALL_UNDER_WAY, IDEMPOTENCY_KEY_REUSED; NOT_FOUND when the caller no longer sees what the call was about
 */
export async function reserveFor(
  deps: ServerDeps,
  request: FastifyRequest,
  content: () => string,
): Promise<KeptAnswer | null> {
  const { db, nowMs } = deps;
  const call = idempotentCall(request, content);
  if (!call) return null;
  const reservation = await db.withOrganization(call.organizationId, (tx) => reserveKey(tx, call, nowMs()));
  switch (reservation.kind) {
    case "reserved":
      request.idempotentCall = reservation.call;
      return null;
    case "answered":
      return answerAgain(deps, request, reservation);
    case "underWay":
      throw underWay();
    case "otherRequest":
      throw new AppError(
        "IDEMPOTENCY_KEY_REUSED",
        "This Idempotency-Key was used for another request; make a new one.",
      );
    default:
      return assertNever(reservation);
  }
}

function underWay(): AppError {
  return new AppError("CALL_UNDER_WAY", "The same call is being answered right now; ask again in a second.");
}

/** Answers as the first call was answered. */
export function sendKept(reply: FastifyReply, { status, body }: KeptAnswer): FastifyReply {
  if (status >= FIRST_ERROR_STATUS) reply.type(PROBLEM_TYPE);
  return reply.header("idempotency-replayed", "true").status(status).send(body);
}

/** What is kept in place of an answer with a secret, which is not stored anywhere. */
function shownOnceAnswer({ url }: FastifyRequest): KeptAnswer {
  const detail = "This call was made before; its answer has a secret that is shown once. Make the call anew.";
  const error = new AppError("IDEMPOTENCY_KEY_REUSED", detail);
  return { status: HTTP_STATUS.IDEMPOTENCY_KEY_REUSED, body: problemDocument(error, url) };
}

/** An answer as a route is about to send it. */
export interface Answer {
  readonly status: number;
  readonly body: object;
}

/**
 * Keeps the answer in the transaction of its effect, so that after a crash neither is there without the other; a transaction that
 * is tried again keeps it anew.
 *
 * @throws AppError CALL_UNDER_WAY when the call took so long that a repeat has its key: that one does the work
 */
export async function keepWithEffect(tx: Tx, request: FastifyRequest, answer: Answer): Promise<void> {
  const call = request.idempotentCall;
  if (!call) return;
  if (!(await keepAnswer(tx, call, answer.status, answer.body))) throw underWay();
  request.answerKept = true;
}

function idempotentCall(request: FastifyRequest, content: () => string): IdempotentCall | null {
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string" || !request.routeOptions.config.takesIdempotencyKey) return null;
  const caller = callerOf(request);
  const called = `${request.method} ${request.url}\n${content()}`;
  return {
    organizationId: caller.organizationId,
    principal: principalOf(caller),
    key,
    requestHash: createHash("sha256").update(called).digest("hex"),
  };
}
