import type { OrganizationId } from "@fairlead/engine";
import { addJob } from "../add-job.ts";
import type { CarryJob, Errand } from "../carrier-tasks.ts";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { insertRows } from "../insert-rows.ts";
import type { LeadEventData } from "../lead-event.ts";
import { publishLive } from "../live.ts";
import {
  assignments,
  contacts,
  leadEvents,
  leads,
  messages,
  type NotificationKind,
  notifications,
  offers,
} from "../schema/index.ts";

/** `NOTIFY` payloads are limited to 8 000 bytes; beyond these many ids everybody is told to look again. */
const MAX_LIVE_IDS = 100;

/**
 * Collects what a transaction writes about leads and sends it in one go: the statements are pipelined, and many
 * leads cost as many statements as one.
 */
export class LeadWrites {
  readonly contacts: (typeof contacts.$inferInsert)[] = [];
  readonly leads: (typeof leads.$inferInsert)[] = [];
  readonly offers: (typeof offers.$inferInsert)[] = [];
  readonly assignments: (typeof assignments.$inferInsert)[] = [];
  readonly #events: (typeof leadEvents.$inferInsert)[] = [];
  readonly #notifications: (typeof notifications.$inferInsert)[] = [];
  readonly #messages: (typeof messages.$inferInsert)[] = [];
  readonly #errands: Errand[] = [];
  readonly #touched = new Set<string>();
  readonly #organizationId: OrganizationId;
  readonly #at: Date;

  constructor(organizationId: OrganizationId, nowMs: number) {
    this.#organizationId = organizationId;
    this.#at = new Date(nowMs);
  }

  /** Appends to the lead's timeline. */
  event(leadId: string, data: LeadEventData, actorUserId: string | null = null): void {
    this.#touched.add(leadId);
    this.#events.push({ organizationId: this.#organizationId, leadId, at: this.#at, actorUserId, data });
  }

  /**
   * Tells a user in the app, and by email unless `inAppOnly`. The key makes the same news at the same step of the
   * lead one notification and one email, however often it is written or carried.
   */
  notify(
    kind: NotificationKind,
    leadId: string,
    step: number,
    userId: string,
    reach: "email" | "inAppOnly",
  ): void {
    const key = `${leadId}/${step}/${kind}/${userId}`;
    const news = { organizationId: this.#organizationId, key, userId, leadId, kind, createdAt: this.#at };
    this.#notifications.push({ ...news, id: newId("notification") });
    if (reach === "email") {
      const messageId = newId("message");
      this.#messages.push({ ...news, id: messageId });
      this.#errands.push({ kind: "send", organizationId: this.#organizationId, messageId });
    }
  }

  /** Has Temporal told what the lead waits for now. */
  carry(job: CarryJob): void {
    this.#errands.push({ kind: "carry", ...job });
  }

  /** Sends everything; call it once, last in the transaction. */
  async flush(tx: Tx): Promise<void> {
    const organizationId = this.#organizationId;
    const told = this.#notifications.map((notification) => notification.userId);
    await Promise.all([
      insertRows(tx, contacts, this.contacts),
      insertRows(tx, leads, this.leads),
      insertRows(tx, offers, this.offers),
      insertRows(tx, assignments, this.assignments),
      insertRows(tx, leadEvents, this.#events),
      insertRows(tx, notifications, this.#notifications),
      insertRows(tx, messages, this.#messages),
      addJob(tx, "run_errands", this.#errands),
      this.#touched.size > 0 &&
        publishLive(tx, {
          organizationId,
          event: { type: "leads", leadIds: this.#touched.size > MAX_LIVE_IDS ? [] : [...this.#touched] },
        }),
      told.length > 0 &&
        publishLive(tx, {
          organizationId,
          ...(told.length > MAX_LIVE_IDS ? {} : { userIds: [...new Set(told)] }),
          event: { type: "notification" },
        }),
    ]);
  }
}
