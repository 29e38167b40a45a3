import { addLoan, type LoanRow, listLoansOf, updateLoan } from "@fairlead/db";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { actorOf, recordViewerOf } from "../contact-viewer.ts";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { callerOf } from "../plugins/access.ts";

/** The loans of contacts. */
export const loanRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.listContactLoans),
    handler: async (request) => {
      const caller = callerOf(request);
      const rows = await db.withOrganization(caller.organizationId, async (tx) =>
        listLoansOf(tx, await recordViewerOf(tx, caller), request.params.id),
      );
      return { items: rows.map(loanView) };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.addLoan),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const { openedAt, ...fields } = request.body;
      const loan = { ...fields, openedAt: new Date(openedAt ?? nowMs()) };
      const by = { actor: actorOf(caller), nowMs: nowMs() };
      const id = await db.withOrganization(caller.organizationId, async (tx) =>
        addLoan(tx, await recordViewerOf(tx, caller), request.params.id, loan, by),
      );
      return reply.status(201).send({ id });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.updateLoan),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const { id, loanId } = request.params;
      const loan = { ...request.body, openedAt: new Date(request.body.openedAt) };
      const by = { actor: actorOf(caller), nowMs: nowMs() };
      await db.withOrganization(caller.organizationId, async (tx) =>
        updateLoan(tx, await recordViewerOf(tx, caller), id, loanId, loan, by),
      );
      return reply.status(204).send(null);
    },
  });
};

function loanView(row: LoanRow) {
  const { id, number, status, type, amountUsd, interestRatePercent, loanPurpose, propertyState } = row;
  return {
    ...{ id, number, status, type, amountUsd, interestRatePercent, propertyState, role: row.role },
    loanPurpose: loanPurpose as "purchase" | "refinance" | "home_equity" | null,
    termMonths: row.termMonths,
    openedAt: row.openedAt.toISOString(),
    participants: [...row.participants],
  };
}
