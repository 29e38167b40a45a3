import { createHash } from "node:crypto";
import { keepRefused, MANUAL_SOURCE, type RefusingCall } from "@fairlead/db";
import { AppError, isKeptRefusal, type RefusalProblem, storable } from "@fairlead/engine";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { OperationId } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { FIRST_ERROR_STATUS } from "../errors.ts";
import { type Caller, principalOf } from "../plugins/access.ts";
import { sourceOfNumber } from "./enter-lead.ts";
import { keptText } from "./kept-text.ts";
import { MAX_SOURCE_LENGTH } from "./take-submission.ts";
import { readHeadOfTooLarge } from "./too-large.ts";

/**
 * Has the routes of this scope keep what they refuse, in a transaction of its own before the answer goes out. That it could not be
 * kept changes nothing of the answer.
 */
export function keepRefusals(app: FastifyInstance, deps: ServerDeps): void {
  readHeadOfTooLarge(app);
  // Whatever comes that is no JSON is read, so that it can be kept.
  app.removeContentTypeParser("multipart/form-data");
  app.addContentTypeParser("*", { parseAs: "buffer" }, async (request: FastifyRequest, bytes: Buffer) => {
    request.submitted = bytes;
    throw new AppError("UNSUPPORTED_MEDIA_TYPE", "Send the body as application/json.");
  });
  app.addHook("onSend", async (request, reply, payload) => {
    if (reply.statusCode < FIRST_ERROR_STATUS || !request.routeOptions.config.keepsRefused) return payload;
    try {
      await keep(deps, request, reply, payload);
    } catch (error) {
      request.log.error({ err: error }, "a refused submission could not be kept");
    }
    return payload;
  });
}

async function keep(
  { db, nowMs }: ServerDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<void> {
  const { caller, submitted, submittedBytes } = request;
  const isRepeated = reply.hasHeader("idempotency-replayed");
  if (!caller || isRepeated || typeof payload !== "string") return;
  const sentTo = SENT_TO[request.routeOptions.config.operation ?? "ingestLead"] ?? "source";
  // Whoever fills in the form has it before them.
  if (sentTo === "lead" && caller.kind !== "machine") return;
  const { status, code, detail, errors = [] } = JSON.parse(payload) as Told;
  const problem: RefusalProblem = { status, code, detail, errors };
  if (!isKeptRefusal(problem)) return;
  const contentType = request.headers["content-type"];
  await db.withOrganization(caller.organizationId, (tx) =>
    keepRefused(tx, {
      ...{ organizationId: caller.organizationId, cameAtMs: nowMs(), problem },
      ...keptText(submitted, contentType),
      ...(submittedBytes === null ? {} : { bodyBytes: submittedBytes }),
      ...{ sentTo, sourceName: storable(sourceOf(request, sentTo), MAX_SOURCE_LENGTH) },
      contentType: contentType?.slice(0, MAX_TYPE_LENGTH) ?? null,
      by: caller.kind === "machine" ? { keyId: caller.keyId } : { userId: caller.userId },
      repeatHash: repeatHash(request, caller),
    }),
  );
}

/** A problem document; `errors` is left out where there are none. */
type Told = Omit<RefusalProblem, "errors"> & Partial<Pick<RefusalProblem, "errors">>;

const MAX_TYPE_LENGTH = 200;

const SENT_TO: Partial<Readonly<Record<OperationId, RefusingCall>>> = {
  receiveCall: "call",
  createLead: "lead",
};
/** Of a call that does not say which number it came to. */
const NO_NUMBER = "Phone call";

/** The source as the sender names it; of a phone call, the number that was called. */
function sourceOf({ params, body }: FastifyRequest, sentTo: RefusingCall): string {
  if (sentTo === "lead") return MANUAL_SOURCE;
  if (sentTo === "source") return (params as { readonly source?: string }).source ?? "";
  const { to } = (body ?? {}) as { readonly to?: unknown };
  return (typeof to === "string" && sourceOfNumber(to).trim()) || NO_NUMBER;
}

/** What is the same of a call that is repeated under its `Idempotency-Key`; `null` where it has none. */
function repeatHash(request: FastifyRequest, caller: Caller): string | null {
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string" || key === "") return null;
  const hash = createHash("sha256").update(`${principalOf(caller)}\n${key}\n${request.url}\n`);
  return hash.update(request.submitted ?? "").digest("hex");
}
