import { type Database, markFailed, markSent, readQueuedMessages, type SendJob } from "@fairlead/db";
import type { OrganizationId } from "@fairlead/engine";
import type { Mailer } from "../mail/mailer.ts";
import { type MailSettings, renderMessage } from "../mail/render-message.ts";

export interface SendDeps {
  readonly db: Database;
  readonly mailer: Mailer;
  readonly mail: MailSettings;
}

/**
 * Hands queued emails to the provider; those of one job are read together.
 *
 * At least once: a crash between the provider's answer and our commit repeats the mail under the same Message-ID.
 *
 * @param lastTry whether a mail that fails now will not be tried again
 */
export function messageSender(
  deps: SendDeps,
  jobs: readonly SendJob[],
  lastTry: boolean,
): (job: SendJob) => Promise<void> {
  const reads = new Map<string, ReturnType<typeof readAll>>();
  for (const { organizationId } of jobs) {
    const own = jobs.filter((job) => job.organizationId === organizationId);
    if (!reads.has(organizationId)) reads.set(organizationId, readAll(deps, organizationId, own));
  }
  return async ({ organizationId, messageId }) => {
    const message = (await reads.get(organizationId))?.get(messageId);
    if (!message) return;
    try {
      await deps.mailer.send(renderMessage(message, deps.mail));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await deps.db.withOrganization(organizationId, (tx) => markFailed(tx, messageId, reason, lastTry));
      throw error;
    }
    await deps.db.withOrganization(organizationId, (tx) => markSent(tx, messageId, new Date()));
  };
}

async function readAll({ db }: SendDeps, organizationId: OrganizationId, jobs: readonly SendJob[]) {
  const ids = jobs.map((job) => job.messageId);
  const messages = await db.withOrganization(organizationId, (tx) => readQueuedMessages(tx, ids));
  return new Map(messages.map((message) => [message.id, message]));
}
