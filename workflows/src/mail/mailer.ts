import { createTransport } from "nodemailer";

/** An email ready to go. */
export interface Mail {
  /** Names the mail to the receiving server; the same key gives the same Message-ID, so that repeats can be dropped. */
  readonly key: string;
  readonly organizationId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface Mailer {
  /** Resolves when the server has taken the mail; rejects otherwise, also with a time-out. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

const MAX_CONNECTIONS = 4;
const TIMEOUT_MS = 15_000;

/**
 * Sends over SMTP on a few pooled connections.
 *
 * @param smtpUrl such as `smtp://user:pass@host:587`
 */
export function createMailer(smtpUrl: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: MAX_CONNECTIONS,
    maxMessages: Number.POSITIVE_INFINITY,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ key, organizationId, ...mail }) {
      await transport.sendMail({
        ...mail,
        messageId: `<${key.replaceAll("/", ".")}@fairlead>`,
        headers: { "X-Fairlead-Organization": organizationId, "Auto-Submitted": "auto-generated" },
      });
    },
    close: () => transport.close(),
  };
}
