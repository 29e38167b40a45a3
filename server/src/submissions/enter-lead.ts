import { createLeadFor, ingest, MANUAL_SOURCE, readWorkflow, requireGroups, type Tx } from "@fairlead/db";
import {
  AppError,
  CALL_POINTERS,
  type Delivery,
  isNothing,
  normalizePhone,
  type RawDelivery,
} from "@fairlead/engine";
import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import type { CreateLead, ReceiveCall } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { requireOwnSource } from "../lead-scope.ts";
import { callerOf } from "../plugins/access.ts";
import { keepWithEffect } from "../plugins/idempotency.ts";
import {
  type Around,
  ingestedView,
  requireDelivery,
  type TakenIn,
  takeSubmission,
} from "./take-submission.ts";

/** The source that a call to a number is of, whatever way the number is written. */
export function sourceOfNumber(to: string): string {
  const number = normalizePhone(to);
  return number.ok ? number.e164 : to;
}

/** Takes a phone call in as a submission of the number that was called. @throws AppError as `takeSubmission` does */
export async function takeCall(
  deps: ServerDeps,
  request: FastifyRequest,
  { to, from, callId, callerName, at }: z.output<typeof ReceiveCall.body>,
  around?: Around,
): Promise<TakenIn> {
  const sourceName = sourceOfNumber(to);
  requireOwnSource(callerOf(request), sourceName);
  const raw = {
    ...{ externalId: callId, receivedAt: at },
    contact: { lastName: isNothing(callerName) ? "Unknown caller" : callerName, cellPhone: from },
  };
  return takeSubmission(deps, request, { sourceName, raw, sentAs: CALL_POINTERS }, around);
}

/**
 * Takes a lead in that somebody entered, with the workflow or the person who gets it.
 *
 * @throws AppError NOT_FOUND, SOURCE_NOT_ROUTED, or what is wrong with the lead, each thing with its pointer
 */
export async function enterLead(
  { db, cache, nowMs, links }: ServerDeps,
  request: FastifyRequest,
  entered: z.output<typeof CreateLead.body>,
  around: Around = (_tx, take) => take(),
): Promise<TakenIn> {
  const { organizationId, userId } = callerOf(request);
  const { routeTo, firstName, lastName, email, cellPhone } = entered;
  const groupIds = entered.groupIds ?? [];
  const delivery = requireManualDelivery({ firstName, lastName, email, cellPhone }, nowMs());
  const route = async (tx: Tx) => {
    await requireGroups(tx, groupIds, "/groupIds");
    if (routeTo.kind === "individual") {
      requireOwnSource(callerOf(request), MANUAL_SOURCE);
      return createLeadFor(tx, cache, {
        ...{ organizationId, delivery, userId: routeTo.userId, groupIds },
        ...{ actorUserId: userId, nowMs: nowMs() },
      });
    }
    const { source } = await readWorkflow(tx, routeTo.workflowId, nowMs());
    requireOwnSource(callerOf(request), source.name);
    const input = {
      ...{ organizationId, sourceName: source.name, deliveries: [delivery], nowMs: nowMs() },
      byHand: { actorUserId: userId, groupIds },
    };
    const [ingested] = await ingest(tx, cache, input);
    if (!ingested) throw new Error("One delivery gave no result");
    return ingested;
  };
  return db.probing(organizationId, (tx) =>
    around(tx, async () => {
      const answer = { status: 202, body: ingestedView(await route(tx), callerOf(request), links) } as const;
      await keepWithEffect(tx, request, answer);
      return answer;
    }),
  );
}

/** As `requireDelivery`, with pointers into the manual form, which is flat and wants both email and cell phone. */
function requireManualDelivery(contact: NonNullable<RawDelivery["contact"]>, nowMs: number): Delivery {
  try {
    const blank = (["email", "cellPhone"] as const).filter((field) => isNothing(contact[field]));
    for (const field of blank) {
      const detail = "This is required.";
      throw new AppError("MISSING_VALUE", detail, {
        errors: [{ code: "MISSING_VALUE", pointer: `/contact/${field}`, detail }],
      });
    }
    return requireDelivery({ contact }, nowMs, { strict: true });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const errors = error.errors.map((fault) => ({
      ...fault,
      pointer: fault.pointer.replace(/^\/contact/, ""),
    }));
    throw new AppError(error.code, error.message, { errors });
  }
}
