import { type Database, storeMail } from "@fairlead/db";
import type { OrganizationId } from "@fairlead/engine";
import type { FastifyBaseLogger } from "fastify";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

const MAX_MAIL_BYTES = 1_000_000;
/** Text and HTML as they came, neither made from the other nor with links made of addresses. */
const AS_SENT = { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true };
const ORGANIZATION_HEADER = "x-fairlead-organization";

export interface Mailbox {
  /** Where it listens on this machine. */
  readonly port: number;
  close(): Promise<void>;
}

/**
 * An SMTP server on this machine that keeps every mail for the editor's Outbox page and sends none on.
 *
 * A mail is taken once it is committed; a repeat of a Message-ID is taken and dropped, so that delivery at least once
 * shows as once. The organization comes from a header that our mailer sets; a mail without a known one is refused.
 */
export async function startMailbox(db: Database, port: number, log: FastifyBaseLogger): Promise<Mailbox> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: MAX_MAIL_BYTES,
    onData(stream, _session, callback) {
      keepMail(db, stream).then(
        () => callback(),
        (error: Error) => {
          log.warn({ err: error }, "the mailbox refused a mail");
          callback(error);
        },
      );
    },
  });
  server.on("error", (error) => log.warn({ err: error }, "the mailbox met an error"));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
  const address = server.server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function keepMail(db: Database, stream: NodeJS.ReadableStream & AsyncIterable<Buffer>): Promise<void> {
  const mail = await simpleParser(stream as never, AS_SENT);
  const header = mail.headers.get(ORGANIZATION_HEADER);
  if (typeof header !== "string") throw refusal(550, "The mail names no organization");
  const organizationId = header as OrganizationId;
  const to = Array.isArray(mail.to) ? mail.to : mail.to ? [mail.to] : [];
  const known = await db.probing(organizationId, (tx) =>
    storeMail(tx, organizationId, {
      messageId: mail.messageId ?? "",
      fromAddress: mail.from?.text ?? "",
      toAddress: to.map((address) => address.text).join(", "),
      subject: mail.subject ?? "",
      text: mail.text ?? "",
      html: mail.html || null,
    }),
  );
  if (!known) throw refusal(550, "There is no such organization");
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
