import { decodeCursor, encodeCursor, listMails, type MailReach, readMail, type Tx } from "@fairlead/db";
import { AppError } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { leadScopeOrNone } from "../lead-scope.ts";
import { type Caller, callerOf } from "../plugins/access.ts";

/** Mails that the local mailbox caught. */
export const outboxRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db }) => {
  app.route({
    ...endpoint(ENDPOINTS.listMails),
    handler: async (request) => {
      const { cursor, limit, to } = request.query;
      const caller = callerOf(request);
      const page = await db.withOrganization(caller.organizationId, async (tx) =>
        listMails(tx, await mailReachOf(tx, caller), { to }, { after: decodeCursor(cursor), limit }),
      );
      return { items: page.items.map(summaryView), nextCursor: page.next && encodeCursor(page.next) };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.getMail),
    handler: async (request) => {
      const caller = callerOf(request);
      const mail = await db.withOrganization(caller.organizationId, async (tx) =>
        readMail(tx, await mailReachOf(tx, caller), request.params.id),
      );
      if (!mail) throw new AppError("NOT_FOUND", "There is no such mail.");
      return { ...summaryView(mail), text: mail.text, html: mail.html };
    },
  });
};

/** Mails tell of leads: who reads not all of them is shown what went to them and to the members of their teams. */
async function mailReachOf(tx: Tx, caller: Caller): Promise<MailReach> {
  const scope = await leadScopeOrNone(tx, caller);
  if (scope?.kind === "all") return "all";
  const ofTeams = scope?.kind === "team" ? scope.managedUserIds : [];
  return { userIds: [...ofTeams, ...(caller.userId ? [caller.userId] : [])] };
}

function summaryView(mail: {
  readonly id: string;
  readonly fromAddress: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly receivedAt: Date;
}) {
  const { id, fromAddress, toAddress, subject, receivedAt } = mail;
  return { id, from: fromAddress, to: toAddress, subject, receivedAt: receivedAt.toISOString() };
}
