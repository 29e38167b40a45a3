import {
  decodeCursor,
  encodeCursor,
  type LeadRecord,
  readLatestDecisions,
  readLatestEvents,
  readLead,
  readTimeline,
  readTimelineEntry,
  readUserNames,
  readWorkflowNames,
  type TimelineRecord,
  type Tx,
  yieldToLoop,
} from "@fairlead/db";
import {
  AppError,
  hiddenLeadFields,
  TOLD_ALONE,
  TOLD_IN_TIMELINE,
  TOLD_OF_ONE,
  type WhoseReasons,
} from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { inSlices } from "../in-slices.ts";
import { leadScopeOf } from "../lead-scope.ts";
import { type Caller, callerOf, personOf } from "../plugins/access.ts";
import { requireLead } from "../require-lead.ts";
import {
  mentionedUsers,
  ownEndView,
  pathView,
  type TimelineNames,
  timelineEntryView,
  whyNotMeView,
} from "../views/timeline-view.ts";

/** Decisions that "why not me" tells of. */
const MAX_WHY_NOT = 50;

/** What happened to a lead, and why: its timeline, one entry of it, and one's own line of its decisions. */
export const leadTimelineRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db }) => {
  app.route({
    ...endpoint(ENDPOINTS.getTimeline),
    handler: async (request) => {
      const caller = callerOf(request);
      const { cursor, limit } = request.query;
      return db.withOrganization(caller.organizationId, async (tx) => {
        const record = await requireLead(tx, request.params.id, caller);
        const onlyUserId = onlyCandidateOf(caller);
        const whose = whoseReasons(onlyUserId, { kind: "foremost", count: TOLD_IN_TIMELINE.candidates });
        const page = await readTimeline(tx, record.lead.id, { whose, after: sequenceOf(cursor), limit });
        const names = await timelineNames(tx, record, mentionedUsers(page.items));
        const reach = { hidden: record.hidden, onlyUserId, atMost: TOLD_IN_TIMELINE };
        const items = await inSlices(page.items, (entry) => timelineEntryView(entry, names, reach));
        return { items, nextCursor: page.next === null ? null : cursorOf(page.next) };
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.getTimelineEntry),
    handler: async (request) => {
      const caller = callerOf(request);
      const { id, entryId } = request.params;
      const { userId } = request.query;
      return db.withOrganization(caller.organizationId, async (tx) => {
        const record = await requireLead(tx, id, caller);
        const onlyUserId = onlyCandidateOf(caller);
        const asked = userId === undefined ? ({ kind: "everybody" } as const) : oneUser(userId);
        const entry = await readTimelineEntry(tx, id, entryId, whoseReasons(onlyUserId, asked));
        if (userId !== undefined && !isCandidate(entry, userId)) {
          throw new AppError("NOT_FOUND", "This entry tells of no such candidate.");
        }
        const names = await timelineNames(tx, record, mentionedUsers([entry]));
        const atMost = userId === undefined ? TOLD_ALONE : TOLD_OF_ONE;
        const view = timelineEntryView(entry, names, { hidden: record.hidden, onlyUserId, atMost });
        await yieldToLoop();
        return { ...view, path: userId === undefined ? pathView(entry, record.hidden) : null };
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.getWhyNotMe),
    handler: async (request) => {
      const caller = personOf(request);
      const { id: leadId } = request.params;
      return db.withOrganization(caller.organizationId, async (tx) => {
        // Whoever was a candidate may ask, also one to whom the lead never came: they are told no value of it.
        const record = await readLead(tx, { kind: "all" }, leadId);
        const seen = await readLead(tx, await leadScopeOf(tx, caller), leadId);
        const hidden = seen?.hidden ?? hiddenLeadFields("none", HIDES_ALL);
        const own = oneUser(caller.userId);
        const entries = record ? await readLatestDecisions(tx, leadId, own, MAX_WHY_NOT) : [];
        // Who never had it is told nothing of those who did.
        const others = seen ? await readLatestEvents(tx, leadId, MAX_WHY_NOT) : [];
        const names = record ? await timelineNames(tx, record, mentionedUsers(others)) : null;
        const views = names ? await inSlices(entries, (entry) => whyNotMeView(entry, names, hidden)) : [];
        const items = views.filter((view) => view !== null);
        if (items.length === 0)
          throw new AppError("NOT_FOUND", "There is no such lead that you were a candidate for.");
        const afterwards = names
          ? others.flatMap((entry) => ownEndView(entry, caller.userId, names) ?? [])
          : [];
        return { items, afterwards };
      });
    },
  });
};

/** Nothing of a lead itself is shown to those who do not see it. */
const HIDES_ALL = { showsBeforeClaim: false, shownContactFields: null };

async function timelineNames(
  tx: Tx,
  { lead, workflow }: LeadRecord,
  userIds: readonly string[],
): Promise<TimelineNames> {
  const [users, workflows] = await Promise.all([readUserNames(tx, userIds), readWorkflowNames(tx)]);
  return { users, workflows, workflow, planVersion: lead.planVersion };
}

/** Those who may not read who the users are, are told of a decision what it said of themselves. */
function onlyCandidateOf({ userId, permissions }: Caller): string | null {
  return permissions.includes("users:read") ? null : userId;
}

/** @param onlyUserId the only candidate whose reasons the caller is shown; then the others are not even judged */
function whoseReasons(onlyUserId: string | null, asked: WhoseReasons): WhoseReasons {
  return onlyUserId === null ? asked : oneUser(onlyUserId);
}

function oneUser(userId: string): WhoseReasons {
  return { kind: "one", userId };
}

function isCandidate({ explanation }: TimelineRecord, userId: string): boolean {
  return explanation?.candidates.some((candidate) => candidate.userId === userId) ?? false;
}

/** The cursor of a page of a timeline: entries are in the order of their numbers, whatever their time. */
function cursorOf(sequence: number): string {
  return encodeCursor({ at: new Date(0), id: String(sequence) });
}

function sequenceOf(cursor: string | undefined): number | null {
  const after = decodeCursor(cursor);
  if (!after) return null;
  if (/^\d{1,15}$/.test(after.id)) return Number(after.id);
  throw new AppError("BAD_REQUEST", "The cursor is not one of this list; leave it out for the first page.");
}
