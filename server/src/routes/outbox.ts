import { decodeCursor, encodeCursor, listMails, readMail } from "@fairlead/db";
import { AppError } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { callerOf } from "../plugins/access.ts";

/** Mails that the local mailbox caught. */
export const outboxRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db }) => {
  app.route({
    ...endpoint(ENDPOINTS.listMails),
    handler: async (request) => {
      const { cursor, limit, to } = request.query;
      const page = await db.withOrganization(callerOf(request).organizationId, (tx) =>
        listMails(tx, { to }, { after: decodeCursor(cursor), limit }),
      );
      return { items: page.items.map(summaryView), nextCursor: page.next && encodeCursor(page.next) };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.getMail),
    handler: async (request) => {
      const mail = await db.withOrganization(callerOf(request).organizationId, (tx) =>
        readMail(tx, request.params.id),
      );
      if (!mail) throw new AppError("NOT_FOUND", "There is no such mail.");
      return { ...summaryView(mail), text: mail.text, html: mail.html };
    },
  });
};

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
