import { type Ingested as IngestResult, ingest, isUnrouted, noteUnknownSource, type Tx } from "@fairlead/db";
import {
  AppError,
  type Delivery,
  type ParseOptions,
  parseDelivery,
  type RawDelivery,
  storable,
} from "@fairlead/engine";
import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Ingested } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { type Caller, callerOf } from "../plugins/access.ts";
import { keepWithEffect } from "../plugins/idempotency.ts";
import { runView } from "../views/lead-view.ts";

/** What a submission is answered with. */
export interface TakenIn {
  readonly status: 200 | 202;
  readonly body: z.input<typeof Ingested>;
}

/** Characters that are kept of the name of a source that nobody knows. */
export const MAX_SOURCE_LENGTH = 100;

/** What is sent of one lead, and where its values stood in what was sent. */
export interface Submitted extends Pick<ParseOptions, "sentAs" | "unread"> {
  readonly sourceName: string;
  readonly raw: RawDelivery;
}

/** Does something in the transaction that takes a submission in, around it. */
export type Around = (tx: Tx, take: () => Promise<TakenIn>) => Promise<TakenIn>;

/**
 * Takes one submission in, whoever brings it: a source's call, a phone call, or somebody who sends a refused one again. A source
 * that no workflow starts at is noted for the admin.
 *
 * @throws AppError UNKNOWN_SOURCE, SOURCE_NOT_ROUTED, or what is wrong with the submission, each thing with its pointer
 */
export async function takeSubmission(
  { db, cache, nowMs, links }: ServerDeps,
  request: FastifyRequest,
  { sourceName, raw, ...reading }: Submitted,
  around: Around = (_tx, take) => take(),
): Promise<TakenIn> {
  const caller = callerOf(request);
  const { organizationId } = caller;
  const delivery = requireDelivery(raw, nowMs(), reading);
  const input = { organizationId, sourceName, deliveries: [delivery], nowMs: nowMs() };
  try {
    return await db.probing(organizationId, (tx) =>
      around(tx, async () => {
        const [result] = await ingest(tx, cache, input);
        if (!result) throw new Error("One delivery gave no result");
        const body = { ...ingestedView(result, caller, links), notes: [...(result.notes ?? [])] };
        const answer = { status: result.outcome === "repeated" ? 200 : 202, body } as const;
        await keepWithEffect(tx, request, answer);
        return answer;
      }),
    );
  } catch (error) {
    if (isUnrouted(error)) {
      await db.withOrganization(organizationId, (tx) =>
        noteUnknownSource(tx, organizationId, storable(sourceName, MAX_SOURCE_LENGTH), 1, nowMs()),
      );
    }
    throw error;
  }
}

/** What became of a lead, as whoever brought it is told. */
export function ingestedView(
  { leadId, contactId, created, outcome, waits }: IngestResult,
  caller: Caller,
  links: ServerDeps["links"],
): z.input<typeof Ingested> {
  const shown = caller.permissions.includes("runs:read") ? links : { ...links, temporalUiUrl: null };
  return { leadId, contactId, created, outcome, run: waits ? runView(leadId, shown) : null };
}

/** A lead that can be taken. @throws AppError with each thing wrong */
export function requireDelivery(raw: RawDelivery, nowMs: number, options: ParseOptions = {}): Delivery {
  const parsed = parseDelivery(raw, nowMs, options);
  if (parsed.ok) return parsed.delivery;
  const [first] = parsed.errors;
  throw new AppError(first?.code ?? "INVALID_VALUE", first?.detail ?? "The lead cannot be taken.", {
    errors: parsed.errors,
  });
}
