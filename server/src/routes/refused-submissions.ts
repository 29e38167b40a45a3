import {
  countRefused,
  decodeCursor,
  dismissRefused,
  encodeCursor,
  listRefused,
  lockRefused,
  nearestSource,
  noteRefusedAgain,
  noteSent,
  type RefusedRecord,
  readRefused,
} from "@fairlead/db";
import {
  AppError,
  assertNever,
  isKeptRefusal,
  seesRefusedSubmissions,
  submissionMembers,
} from "@fairlead/engine";
import type { FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import { jsonReader } from "../bodies/json-reader.ts";
import { CreateLead, DeliveryBody, ENDPOINTS, ReceiveCall } from "../contract/index.ts";
import { withoutNulls } from "../contract/null-as-absent.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { requireBody, toAppError } from "../errors.ts";
import { type PersonCaller, personOf } from "../plugins/access.ts";
import { enterLead, takeCall } from "../submissions/enter-lead.ts";
import { withoutNul } from "../submissions/kept-text.ts";
import { type Around, type TakenIn, takeSubmission } from "../submissions/take-submission.ts";
import { refusalOf, refusedDetailsView, refusedView } from "../views/refused-submission-view.ts";

/** Submissions that were refused: who mends them reads them here, sends them again or sets them aside. */
export const refusedSubmissionRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  const { db, nowMs } = deps;
  const readJson = jsonReader(app);

  app.route({
    ...endpoint(ENDPOINTS.listRefusedSubmissions),
    handler: async (request) => {
      const { organizationId } = requireReader(request);
      const { cursor, limit, ...filter } = request.query;
      const page = await db.withOrganization(organizationId, (tx) =>
        listRefused(tx, filter, { after: decodeCursor(cursor), limit }),
      );
      return { items: page.items.map(refusedView), nextCursor: page.next && encodeCursor(page.next) };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.countRefusedSubmissions),
    handler: async (request) => {
      const { organizationId } = requireReader(request);
      const counts = await db.withOrganization(organizationId, countRefused);
      return {
        items: counts.map(({ lastAt, ...row }) => ({ ...row, lastAt: lastAt?.toISOString() ?? null })),
      };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.getRefusedSubmission),
    handler: async (request) => {
      const { organizationId } = requireReader(request);
      return db.withOrganization(organizationId, async (tx) => {
        const record = await readRefused(tx, request.params.id);
        const isUnknown = record.problem.code === "UNKNOWN_SOURCE";
        return refusedDetailsView(record, isUnknown ? await nearestSource(tx, record.sourceName) : null);
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.sendRefusedSubmission),
    handler: async (request, reply) => {
      const { organizationId, userId, address } = requireReader(request);
      const { id } = request.params;
      const refused = await db.withOrganization(organizationId, (tx) => readRefused(tx, id));
      const sent = request.body.body ?? refused.body;
      const text = typeof sent === "string" ? sent : JSON.stringify(sent);
      try {
        const settling = { organizationId, id, userId, address, nowMs: nowMs() };
        const sourceName = request.body.source ?? refused.sourceName;
        const document = await readJson(request, text, refused.sentTo === "source" ? "submission" : "any");
        const answer = await takeAgain({ ...refused, sourceName }, document, request, async (tx, take) => {
          await lockRefused(tx, id);
          const taken = await take();
          await noteSent(tx, settling, { leadId: taken.body.leadId, sentBody: withoutNul(text) });
          return taken;
        });
        return reply.status(answer.status).send(answer.body);
      } catch (error) {
        const problem = refusalOf(toAppError(error as Error, request));
        if (problem.code !== "SUBMISSION_SETTLED" && isKeptRefusal(problem)) {
          const again = { mended: withoutNul(text), problem };
          await db.withOrganization(organizationId, (tx) =>
            noteRefusedAgain(tx, { organizationId, id, userId, nowMs: nowMs() }, again),
          );
        }
        throw error;
      }
    },
  });

  /** Goes through the call that refused it, as it would by itself. */
  function takeAgain(
    { sentTo, sourceName }: Pick<RefusedRecord, "sentTo" | "sourceName">,
    document: unknown,
    request: FastifyRequest,
    around: Around,
  ): Promise<TakenIn> {
    switch (sentTo) {
      case "source": {
        const members = submissionMembers(requireShape(DeliveryBody, document));
        return takeSubmission(deps, request, { sourceName, ...members }, around);
      }
      case "call":
        return takeCall(deps, request, requireShape(ReceiveCall.body, document), around);
      case "lead":
        return enterLead(deps, request, requireShape(CreateLead.body, document), around);
      default:
        return assertNever(sentTo);
    }
  }

  app.route({
    ...endpoint(ENDPOINTS.dismissRefusedSubmission),
    handler: async (request, reply) => {
      const { organizationId, userId, address } = requireReader(request);
      const settling = { organizationId, id: request.params.id, userId, address, nowMs: nowMs() };
      await db.withOrganization(organizationId, (tx) => dismissRefused(tx, settling));
      return reply.status(204).send(null);
    },
  });
};

/** @throws AppError FORBIDDEN for whoever does not both read all leads and manage sources */
function requireReader(request: FastifyRequest): PersonCaller {
  const caller = personOf(request);
  if (seesRefusedSubmissions(caller)) return caller;
  throw new AppError(
    "FORBIDDEN",
    "Refused submissions are shown to those who read all leads and manage the sources.",
  );
}

/** A document that has the shape of a call's body. */
function requireShape<Schema extends z.ZodType>(schema: Schema, document: unknown): z.output<Schema> {
  return requireBody(schema, withoutNulls(schema, document));
}
