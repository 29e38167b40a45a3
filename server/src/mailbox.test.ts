import { connect } from "node:net";
import { listMails } from "@fairlead/db";
import { createTestDatabase, type TestDatabase } from "@fairlead/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "./fixtures/test-app.ts";
import { createOffice, type Office } from "./fixtures/test-office.ts";
import { type Mailbox, startMailbox } from "./mailbox.ts";

let database: TestDatabase;
let server: TestApp;
let mailbox: Mailbox;
let office: Office;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await createTestApp(database.url);
  mailbox = await startMailbox(server.db, 0, server.app.log);
  office = await createOffice(server);
});

afterAll(async () => {
  await mailbox.close();
  await server.close();
  await database.drop();
});

describe("the mailbox", () => {
  test("keeps a mail before it answers that it has it", async () => {
    const answer = await send(mail({ id: "kept", subject: "A new lead" }));

    expect(answer).toMatch(/^250/);
    expect(await subjects()).toContain("A new lead");
  });

  test("takes a repeated Message-ID and keeps it once", async () => {
    const repeated = mail({ id: "repeated", subject: "Said twice" });

    const answers = [await send(repeated), await send(repeated)];

    expect(answers.every((answer) => answer.startsWith("250"))).toBe(true);
    expect((await subjects()).filter((subject) => subject === "Said twice")).toHaveLength(1);
  });

  test.each([
    ["names no organization", ""],
    ["names an unknown organization", "X-Fairlead-Organization: organization_unknown\r\n"],
  ])("refuses a mail that %s", async (_name, header) => {
    expect(await send(`${header}Message-ID: <lost@example.com>\r\nSubject: Lost\r\n\r\nHello`)).toMatch(
      /^550/,
    );
  });
});

function mail({ id, subject }: { id: string; subject: string }): string {
  const headers = [
    `X-Fairlead-Organization: ${office.organizationId}`,
    `Message-ID: <${id}@example.com>`,
    ...["From: us@example.com", "To: ann@example.com", `Subject: ${subject}`],
  ];
  return `${headers.join("\r\n")}\r\n\r\nHello`;
}

/** Hands a mail over as a mail client does. @returns the server's last answer */
async function send(content: string): Promise<string> {
  const socket = connect(mailbox.port, "127.0.0.1");
  socket.setEncoding("utf8");
  const lines = [
    ...["EHLO test\r\n", "MAIL FROM:<us@example.com>\r\n", "RCPT TO:<ann@example.com>\r\n", "DATA\r\n"],
    `${content}\r\n.\r\n`,
  ];
  let answer = "";
  let text = "";
  for await (const part of socket) {
    text += part;
    // An answer is complete with a line whose code is followed by a space.
    if (!/^\d{3} .*\r\n$/m.test(text)) continue;
    answer = text;
    text = "";
    const next = lines.shift();
    if (next === undefined) break;
    socket.write(next);
  }
  socket.destroy();
  return answer;
}

async function subjects(): Promise<readonly string[]> {
  const page = await server.db.withOrganization(office.organizationId, (tx) =>
    listMails(tx, "all", {}, { after: null, limit: 100 }),
  );
  return page.items.map((item) => item.subject);
}
