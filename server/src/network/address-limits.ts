import { AppError } from "@fairlead/engine";
import type { FastifyInstance, FastifyReply } from "fastify";
import { HTTP_STATUS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { addressBlock } from "./address-block.ts";
import { WindowCounter } from "./window-counter.ts";

const WINDOW_MS = 60_000;
/** Many people and machines may share an address, each with limits of their own that come after. */
const CALLS_PER_MINUTE = 120_000;
/** Calls with a session or key that nobody has; more of them are guesses, each of which asks the database. */
const STRANGERS_CALLS_PER_MINUTE = 600;

/**
 * Limits what one address calls before anybody asks who calls. Counted by each server for itself: it shields the process and its
 * database; what guards passwords is counted in the database.
 */
export function limitByAddress(app: FastifyInstance, { nowMs, addressCallsPerMinute }: ServerDeps): void {
  const most = addressCallsPerMinute ?? CALLS_PER_MINUTE;
  const calls = new WindowCounter(WINDOW_MS);
  const refusals = new WindowCounter(WINDOW_MS);

  app.addHook("onRequest", async (request, reply) => {
    const address = addressBlock(request.ip);
    const now = nowMs();
    if (calls.add(address, now) > most) throw tooMany(reply, calls.restMs(now));
    if (refusals.count(address, now) >= STRANGERS_CALLS_PER_MINUTE)
      throw tooMany(reply, refusals.restMs(now));
  });
  app.addHook("onResponse", async (request, reply) => {
    if (reply.statusCode === HTTP_STATUS.NOT_SIGNED_IN) refusals.add(addressBlock(request.ip), nowMs());
  });
}

function tooMany(reply: FastifyReply, restMs: number): AppError {
  const seconds = Math.max(1, Math.ceil(restMs / 1_000));
  reply.header("retry-after", seconds);
  return new AppError("RATE_LIMITED", `Too many requests from this address; try again in ${seconds} s.`);
}
