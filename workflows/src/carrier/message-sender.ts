import { type Database, markFailed, markSent, readQueuedMessages, type SendJob } from "@fairlead/db";
import type { Mailer } from "../mail/mailer.ts";
import { type MailSettings, renderMessage } from "../mail/render-message.ts";
import { gathered } from "./gathered.ts";

export interface SendDeps {
  readonly db: Database;
  readonly mailer: Mailer;
  readonly mail: MailSettings;
}

/** Hands one queued email to the provider; `lastTry` says whether it will not be tried again if it fails now. */
export type MessageSender = (job: SendJob, lastTry: boolean) => Promise<void>;

/**
 * Sends queued emails; what many of them read and note is gathered.
 *
 * At least once: a crash between the provider's answer and our commit repeats the mail under the same Message-ID.
 */
export function createMessageSender({ db, mailer, mail }: SendDeps): MessageSender {
  const read = gathered(db, async (tx, jobs: readonly SendJob[]) => {
    const ids = jobs.map((job) => job.messageId);
    const messages = new Map((await readQueuedMessages(tx, ids)).map((message) => [message.id, message]));
    return ids.map((id) => messages.get(id));
  });
  const noteSent = gathered(db, async (tx, jobs: readonly SendJob[]) => {
    const ids = jobs.map((job) => job.messageId);
    await markSent(tx, ids, new Date());
    return ids;
  });

  return async (job, lastTry) => {
    const message = await read(job);
    if (!message) return;
    try {
      await mailer.send(renderMessage(message, mail));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await db.withOrganization(job.organizationId, (tx) => markFailed(tx, job.messageId, reason, lastTry));
      throw error;
    }
    await noteSent(job);
  };
}
