import type { OutgoingMessage } from "@fairlead/db";
import type { Mail } from "./mailer.ts";

export interface MailSettings {
  /** Where the editor is, without a slash at the end. */
  readonly publicUrl: string;
  readonly fromAddress: string;
}

/**
 * Writes the email for a piece of news. Its link opens the lead and does nothing else: mail scanners follow links, so
 * a claim is never a GET.
 */
export function renderMessage(message: OutgoingMessage, { publicUrl, fromAddress }: MailSettings): Mail {
  const url = `${publicUrl}/leads/${message.leadId}`;
  const { subject, lines, action } = wording(message);
  const facts = factsLine(message);
  return {
    key: message.key,
    organizationId: message.organizationId,
    from: { name: message.organizationName, address: fromAddress },
    to: { name: message.to.name, address: message.to.email },
    subject,
    text: [`Hello ${message.to.name},`, ...lines, facts, `${action}: ${url}`].join("\n\n"),
    html: page([`Hello ${message.to.name},`, ...lines, facts], action, url),
  };
}

function wording(message: OutgoingMessage): { subject: string; lines: string[]; action: string } {
  const until = message.waitUntil && localTime(message.waitUntil, message.to.timeZone);
  const name = message.contactName;
  switch (message.kind) {
    case "leadOffered":
      return {
        subject: `New lead on offer: ${name}`,
        lines: [
          `A lead from ${message.source} is on offer to you.`,
          ...(until ? [`Claim it until ${until}.`] : []),
        ],
        action: "Open the lead",
      };
    case "leadAssigned":
      return {
        subject: `New lead for you: ${name}`,
        lines: [
          `${name}, from ${message.source}, is yours.`,
          ...(until ? [`Make contact by ${until}.`] : []),
        ],
        action: "Open the lead",
      };
    case "leadTouched":
      return {
        subject: `Again in touch: ${name}`,
        lines: [`${message.source} has sent this lead once more.`],
        action: "Open the lead",
      };
    case "offerGone":
      return {
        subject: `No longer on offer: ${name}`,
        lines: [`The lead has gone on.`],
        action: "Open the lead",
      };
    case "assignmentEnded":
      return {
        subject: `No longer yours: ${name}`,
        lines: [`The lead has gone on.`],
        action: "Open the lead",
      };
  }
}

function factsLine({ amountUsd, propertyState }: OutgoingMessage): string {
  const facts = [
    amountUsd === null ? null : `Loan amount $${amountUsd.toLocaleString("en-US")}`,
    propertyState === null ? null : `property in ${propertyState}`,
  ].filter((fact) => fact !== null);
  const line = facts.join(", ");
  return line === "" ? "No loan facts came with it." : `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}

/** Making a format is dear, and an organization has few zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

function localTime(at: Date, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en-US", {
      ...{ timeZone, year: "numeric", month: "short", day: "numeric" },
      ...{ hour: "numeric", minute: "2-digit", timeZoneName: "short" },
    });
  formats.set(timeZone, format);
  return format.format(at);
}

function page(paragraphs: readonly string[], action: string, url: string): string {
  const body = paragraphs.map((text) => `<p style="margin:0 0 12px">${escapeHtml(text)}</p>`).join("");
  return `<!doctype html><html><body style="font:15px/1.5 system-ui,sans-serif;color:#1c2024;padding:24px">${body}<p style="margin:20px 0"><a href="${escapeHtml(url)}" style="background:#1260a8;color:#fff;padding:10px 16px;border-radius:6px;text-decoration:none">${escapeHtml(action)}</a></p></body></html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
