import {
  decodeCursor,
  encodeCursor,
  listNotifications,
  markNotificationsRead,
  publishLive,
} from "@fairlead/db";
import { UNNAMED } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { contactViewerOf } from "../contact-viewer.ts";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { personOf } from "../plugins/access.ts";

/** The signed-in user's notifications. */
export const notificationRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.listNotifications),
    handler: async (request) => {
      const caller = personOf(request);
      const { cursor, limit } = request.query;
      const page = await db.withOrganization(caller.organizationId, async (tx) =>
        listNotifications(
          tx,
          { ...(await contactViewerOf(tx, caller)), userId: caller.userId },
          { after: decodeCursor(cursor), limit },
        ),
      );
      return {
        items: page.items.map(({ contactName, createdAt, readAt, ...row }) => ({
          ...row,
          contactName: contactName ?? UNNAMED,
          createdAt: createdAt.toISOString(),
          readAt: readAt?.toISOString() ?? null,
        })),
        nextCursor: page.next && encodeCursor(page.next),
        unreadCount: page.unreadCount,
      };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.markNotificationsRead),
    handler: async (request, reply) => {
      const { organizationId, userId } = personOf(request);
      await db.withOrganization(organizationId, async (tx) => {
        await markNotificationsRead(tx, userId, new Date(nowMs()));
        await publishLive(tx, { organizationId, userIds: [userId], event: { type: "notification" } });
      });
      return reply.status(204).send(null);
    },
  });
};
