import { listRestorePoints, type RestorePointRecord, readRestorePoint, readWorkflow } from "@fairlead/db";
import { AppError } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import { type Draft, ENDPOINTS, type RestorePoint } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { callerOf } from "../plugins/access.ts";

/** Restore points: a drawing as it was at earlier moments. Going back is saving one as the draft. */
export const restorePointRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.listRestorePoints),
    handler: async (request) => {
      const { id } = request.params;
      return db.withOrganization(callerOf(request).organizationId, async (tx) => {
        await readWorkflow(tx, id, nowMs());
        return { items: (await listRestorePoints(tx, id)).map(pointView) };
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.getRestorePoint),
    handler: async (request) => {
      const { id, pointId } = request.params;
      const point = await db.withOrganization(callerOf(request).organizationId, (tx) =>
        readRestorePoint(tx, id, pointId),
      );
      if (!point) throw new AppError("NOT_FOUND", "There is no such restore point.");
      return { ...pointView(point), graph: point.graph as unknown as z.input<typeof Draft>["graph"] };
    },
  });
};

function pointView({ id, reason, madeAt, madeBy, size }: RestorePointRecord): z.input<typeof RestorePoint> {
  return { id, reason, madeAt: madeAt.toISOString(), madeBy, size };
}
