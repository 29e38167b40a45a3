import { countContacts, exportContacts, type ListedContacts, recordAudit, type Tx } from "@fairlead/db";
import {
  AppError,
  type ContactView,
  checkContactView,
  DEFAULT_CONTACT_VIEW,
  isTimeZone,
  localDate,
} from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import { actorOf, contactViewerOf, isPartnerOf } from "../contact-viewer.ts";
import { ENDPOINTS, type ExportContacts } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { type Caller, callerOf } from "../plugins/access.ts";
import { sendCsv } from "../send-csv.ts";
import { contactCsvCells, contactCsvHeader } from "../views/contact-csv.ts";
import { contactRowView } from "../views/contact-view.ts";

/** The list of contacts as a file. */
export const contactExportRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.exportContacts),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const { organizationId } = caller;
      const { everything, timeZone } = request.body;
      const { columns, query } = asked(request.body, nowMs());
      return app.longReads.answering(caller, async (over) => {
        const count = await db.withOrganization(organizationId, (tx) =>
          announce(tx, caller, query, everything),
        );
        reply.header("x-row-count", count);
        const file = {
          fileName: `contacts-${localDate(timeZone, nowMs())}.csv`,
          columns: contactCsvHeader(columns),
        };
        const cellsOf = contactCsvCells(columns, timeZone);
        return sendCsv(reply, file, (write) =>
          db
            .reading(organizationId, async (tx) =>
              exportContacts(tx, await contactViewerOf(tx, caller), query, async (rows) => {
                for (const row of rows)
                  await write(
                    cellsOf(
                      contactRowView(row, query.nowMs, { isPartner: isPartnerOf(caller) }),
                      row.contact,
                    ),
                  );
              }),
            )
            .finally(over),
        );
      });
    },
  });

  /** Keeps that somebody exports, before the first row leaves: no file goes out of which nobody knows. */
  async function announce(
    tx: Tx,
    caller: Caller,
    query: ListedContacts,
    everything: boolean,
  ): Promise<number> {
    const count = await countContacts(tx, await contactViewerOf(tx, caller), query);
    const details = { count, extent: everything ? "everything" : "view" } as const;
    await recordAudit(tx, actorOf(caller), nowMs(), [
      { subject: "list", subjectId: "contacts", action: "exported", details },
    ]);
    return count;
  }
};

/** @throws AppError `INVALID_VALUE` when a rule cannot be asked, or there is no such zone */
function asked(
  body: z.output<typeof ExportContacts.body>,
  nowMs: number,
): { readonly columns: ContactView["columns"]; readonly query: ListedContacts } {
  const { everything, timeZone, tab, search, columns = DEFAULT_CONTACT_VIEW.columns, ...view } = body;
  if (!isTimeZone(timeZone)) {
    const detail = `"${timeZone}" is not a time zone such as America/New_York.`;
    throw new AppError("INVALID_VALUE", detail, {
      errors: [{ code: "INVALID_VALUE", pointer: "/timeZone", detail }],
    });
  }
  if (everything) {
    const { columns: all, ...rest } = DEFAULT_CONTACT_VIEW;
    return { columns: all, query: { tab: "all", search: "", view: rest, nowMs } };
  }
  const errors = checkContactView({ ...view, columns });
  if (errors.length > 0) {
    throw new AppError("INVALID_VALUE", "A rule of the list cannot be asked.", { errors: [...errors] });
  }
  return { columns, query: { tab, search, view, nowMs } };
}
