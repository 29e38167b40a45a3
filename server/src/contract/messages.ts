import { z } from "zod";
import { IdParams, Instant, Nothing, PageQuery, pageOf } from "./common.ts";
import { problems } from "./problem.ts";

export const Notification = z
  .object({
    id: z.string(),
    kind: z.enum([
      ...["leadAssigned", "leadOffered", "offerGone", "assignmentEnded", "leadTouched"],
      "contactsChanged",
    ] as const),
    leadId: z.string().nullable().describe("`null`: it is about contacts."),
    notice: z
      .object({ sentence: z.string(), contactId: z.string().nullable().describe("Where it is one.") })
      .nullable()
      .describe("What somebody did with contacts; `null`: it is about a lead."),
    contactName: z.string(),
    createdAt: Instant,
    readAt: Instant.nullable(),
  })
  .meta({ id: "Notification" });

export const ListNotifications = {
  operationId: "listNotifications",
  tags: ["notifications"],
  summary: "My notifications, newest first",
  querystring: PageQuery,
  response: { 200: pageOf(Notification).extend({ unreadCount: z.int() }), ...problems() },
};

export const MarkNotificationsRead = {
  operationId: "markNotificationsRead",
  tags: ["notifications"],
  summary: "Mark all my notifications read",
  response: { 204: Nothing, ...problems("CROSS_SITE_REQUEST") },
};

export const MailSummary = z
  .object({ id: z.string(), from: z.string(), to: z.string(), subject: z.string(), receivedAt: Instant })
  .meta({ id: "MailSummary" });

export const ListMails = {
  operationId: "listMails",
  tags: ["outbox"],
  summary: "Mails that the local mailbox caught, newest first",
  querystring: PageQuery.extend({ to: z.string().max(254).optional() }),
  response: { 200: pageOf(MailSummary), ...problems() },
};

export const GetMail = {
  operationId: "getMail",
  tags: ["outbox"],
  summary: "A caught mail",
  params: IdParams,
  response: {
    200: MailSummary.extend({ text: z.string(), html: z.string().nullable() }).meta({ id: "Mail" }),
    ...problems("NOT_FOUND"),
  },
};

/** What goes over `GET /api/v1/events`; it says what changed, never its content. */
export const LiveEvent = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("hello") }),
    z.object({ type: z.literal("leads"), leadIds: z.array(z.string()) }),
    z.object({ type: z.literal("import"), importId: z.string() }),
    z.object({ type: z.literal("bulkAction"), bulkActionId: z.string() }),
    z.object({ type: z.literal("workflow"), workflowId: z.string() }),
    z.object({ type: z.literal("refusedSubmissions") }),
    z.object({ type: z.literal("notification") }),
  ])
  .meta({ id: "LiveEvent" });

export const StreamEvents = {
  operationId: "streamEvents",
  tags: ["events"],
  summary: "Server-sent events for the signed-in user: what changed, to be read again",
  produces: ["text/event-stream"],
  response: { 200: LiveEvent, ...problems() },
};
