import { createHash } from "node:crypto";
import { keepRefused } from "@fairlead/db";
import { AppError, isKeptRefusal, type RefusalProblem } from "@fairlead/engine";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ServerDeps } from "../deps.ts";
import { FIRST_ERROR_STATUS } from "../errors.ts";
import { type Caller, principalOf } from "../plugins/access.ts";
import { keptText } from "./kept-text.ts";

/**
 * Has the routes of this scope keep what they refuse, in a transaction of its own before the answer goes out. That it could not be
 * kept changes nothing of the answer.
 */
export function keepRefusals(app: FastifyInstance, deps: ServerDeps): void {
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
  const { caller, submitted } = request;
  const isRepeated = reply.hasHeader("idempotency-replayed");
  if (!caller || isRepeated || typeof payload !== "string") return;
  const { status, code, detail, errors = [] } = JSON.parse(payload) as Told;
  const problem: RefusalProblem = { status, code, detail, errors };
  if (!isKeptRefusal(problem)) return;
  const contentType = request.headers["content-type"];
  await db.withOrganization(caller.organizationId, (tx) =>
    keepRefused(tx, {
      ...{ organizationId: caller.organizationId, cameAtMs: nowMs(), problem },
      ...keptText(submitted, contentType),
      sourceName: sourceOf(request),
      contentType: contentType?.slice(0, MAX_TYPE_LENGTH) ?? null,
      by: caller.kind === "machine" ? { keyId: caller.keyId } : { userId: caller.userId },
      repeatHash: repeatHash(request, caller),
    }),
  );
}

/** A problem document; `errors` is left out where there are none. */
type Told = Omit<RefusalProblem, "errors"> & Partial<Pick<RefusalProblem, "errors">>;

const MAX_SOURCE_LENGTH = 100;
const MAX_TYPE_LENGTH = 200;

function sourceOf({ params }: FastifyRequest): string {
  const { source = "" } = params as { readonly source?: string };
  return source.replaceAll("\0", "\uFFFD").slice(0, MAX_SOURCE_LENGTH);
}

/** What is the same of a call that is repeated under its `Idempotency-Key`; `null` where it has none. */
function repeatHash(request: FastifyRequest, caller: Caller): string | null {
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string" || key === "") return null;
  const hash = createHash("sha256").update(`${principalOf(caller)}\n${key}\n${request.url}\n`);
  return hash.update(request.submitted ?? "").digest("hex");
}
