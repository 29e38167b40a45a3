import { createHash } from "node:crypto";
import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { describe, expect, test } from "vitest";
import { FORM_TYPE, formOf } from "../fixtures/form-of.ts";
import { officeApi } from "../fixtures/office-api.ts";

const { server, office } = officeApi("file");
const ROWS = "Last Name,Email\nOkafor,okafor@example.com\n";

function upload(
  payload: Buffer,
  headers: Record<string, string> = {},
  { source = "Test%20Source", again = "&again=true" } = {},
) {
  return server.app.inject({
    ...{ method: "POST", url: `/api/v1/imports/leads?source=${source}${again}`, payload },
    headers: {
      cookie: office.people.admin.cookie,
      "content-type": FORM_TYPE,
      ...headers,
    },
  });
}

/** As many clients do: reads no answer before all is sent. */
async function sendWhole(agent: Agent, url: string, body: Buffer) {
  const headers = {
    ...{ cookie: office.people.admin.cookie, origin: new URL(url).origin },
    ...{ "content-type": "multipart/form-data; boundary=x", "content-length": body.length },
  };
  const sending = request(url, { agent, method: "POST", headers });
  const answered = once(sending, "response");
  await new Promise<void>((sent, failed) => {
    sending.once("error", failed);
    sending.end(body, sent);
  });
  const [answer] = (await answered) as [IncomingMessage];
  answer.resume();
  await once(answer, "end");
  return { status: answer.statusCode, reused: sending.reusedSocket };
}

async function imports(): Promise<number> {
  const headers = { cookie: office.people.admin.cookie };
  return (await server.app.inject({ url: "/api/v1/imports?limit=200", headers })).json().items.length;
}

const one = (text: string | Buffer, fileName = "leads.csv") => [{ text, fileName }];

describe("an upload", () => {
  test("of a header that is too long says how many columns a file may have, without taking it apart", async () => {
    const answer = await upload(formOf(one(`${"name,".repeat(200_000)}\nx\n`)));

    expect(answer.json().detail).toBe(
      "The first line has more than 32000 characters; name 200 columns at most.",
    );
  });

  test.each([
    ["that breaks off", formOf(one(ROWS), ""), 400, "BAD_REQUEST"],
    ["that breaks off within the head of a part", Buffer.from("--x\r\nContent-Dis"), 400, "BAD_REQUEST"],
    ["of several files", formOf([...one(ROWS), ...one(ROWS)]), 422, "IMPORT_UNREADABLE"],
    ["of three files", formOf([...one(ROWS), ...one(ROWS), ...one(ROWS)]), 422, "IMPORT_UNREADABLE"],
    ["of no file", formOf([{ name: "note", text: "hello" }]), 422, "IMPORT_UNREADABLE"],
    ["of a file with a header alone", formOf(one("Last Name,Email\r\n")), 422, "IMPORT_UNREADABLE"],
    ["of a header and blank lines", formOf(one("Last Name,Email\r\n\r\n\r\n")), 422, "IMPORT_UNREADABLE"],
    [
      "of a header and rows of commas",
      formOf(one("Last Name,Email\r\n,,\r\n , \r\n")),
      422,
      "IMPORT_UNREADABLE",
    ],
    ["of an empty file", formOf(one("")), 422, "IMPORT_UNREADABLE"],
    ["of 200,000 columns", formOf(one(`${"name,".repeat(200_000)}\nx\n`)), 422, "IMPORT_UNREADABLE"],
  ])("%s is refused and leaves nothing behind", async (_name, form, status, code) => {
    const before = await imports();

    const answer = await upload(form);

    expect(answer.json()).toMatchObject({ status, code });
    expect(await imports()).toBe(before);
  });

  test("says what is wrong with a form of several files", async () => {
    expect((await upload(formOf([...one(ROWS), ...one(ROWS)]))).json().detail).toContain("several files");
  });

  test("that is refused while it is sent is taken to its end, and the connection serves the next call", async () => {
    const baseUrl = await server.app.listen({ port: 0, host: "127.0.0.1" });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const file = formOf(
      one(Buffer.concat([Buffer.from("No,Such,Columns\n"), Buffer.alloc(30_000_000, "a,b,c\n")])),
    );

    const refused = await sendWhole(agent, `${baseUrl}/api/v1/imports/leads`, file);
    const next = await sendWhole(agent, `${baseUrl}/api/v1/imports/leads`, formOf(one("")));
    agent.destroy();

    expect([refused, next]).toEqual([
      { status: 422, reused: false },
      { status: 422, reused: true },
    ]);
  });

  test("keeps the name of its file as it is written, without control characters and folders", async () => {
    const answer = await upload(formOf(one(ROWS, "../../Añadidos\u0007.csv")));

    expect(answer.json().fileName).toBe("Añadidos.csv");
  });

  test("of a file without a name is taken as any other", async () => {
    const answer = await upload(formOf([{ text: ROWS }]));

    expect([answer.statusCode, answer.json().fileName]).toEqual([202, "leads.csv"]);
  });

  test("for a source that nobody knows is refused at once, with the name that was meant", async () => {
    const before = await imports();

    const answer = await upload(formOf(one(ROWS)), {}, { source: "Test%20Sorce" });

    expect(answer.json()).toMatchObject({ status: 404, code: "UNKNOWN_SOURCE", didYouMean: "Test Source" });
    expect(await imports()).toBe(before);
  });

  test("that comes as text/csv is told to come in a form", async () => {
    const answer = await upload(Buffer.from(ROWS), { "content-type": "text/csv" });

    expect(answer.json()).toMatchObject({
      status: 415,
      detail: expect.stringContaining("multipart/form-data"),
    });
  });

  test("that is compressed is told to come as it is", async () => {
    const answer = await upload(formOf(one(ROWS)), { "content-encoding": "gzip" });

    expect(answer.json()).toMatchObject({ status: 415, code: "UNSUPPORTED_MEDIA_TYPE" });
  });
});

describe("a file that was uploaded before", () => {
  const FILE = "Last Name,Email\nBrandt,brandt@example.com\n";

  test("is refused with when it came, by whom and under which name, and leaves nothing behind", async () => {
    const first = await upload(formOf(one(FILE, "may.csv")), {}, { again: "" });
    const before = await imports();

    const second = await upload(formOf(one(FILE, "may (1).csv")), {}, { again: "" });

    expect([first.statusCode, second.statusCode]).toEqual([202, 409]);
    expect(second.json()).toMatchObject({
      code: "FILE_ALREADY_IMPORTED",
      sameFile: { importId: first.json().id, fileName: "may.csv", importedBy: expect.any(String) },
    });
    expect(await imports()).toBe(before);
  });

  test.each(["missing", "true"])("is taken when the call says again=%s", async (again) => {
    const file = formOf(one(`${FILE}Costa,costa-${again}@example.com\n`));
    await upload(file, {}, { again: "" });

    expect((await upload(file, {}, { again: `&again=${again}` })).statusCode).toBe(202);
  });

  test("is another file where one byte differs", async () => {
    await upload(formOf(one(FILE)));

    const other = await upload(formOf(one(FILE.replace("Brandt", "Brand"))), {}, { again: "" });

    expect(other.statusCode).toBe(202);
  });

  test("sent twice at one moment is taken once", async () => {
    const file = formOf(one(`${FILE}Yilmaz,yilmaz@example.com\n`));

    const both = await Promise.all([upload(file, {}, { again: "" }), upload(file, {}, { again: "" })]);

    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([202, 409]);
  });
});

describe("an upload that is repeated under its Idempotency-Key", () => {
  test("is one import with one answer", async () => {
    const headers = { "idempotency-key": "upload-1" };
    const first = await upload(formOf(one(ROWS)), headers);
    const before = await imports();

    const again = await upload(formOf(one(ROWS)), headers);

    expect([again.statusCode, again.json()]).toEqual([first.statusCode, first.json()]);
    expect(again.headers["idempotency-replayed"]).toBe("true");
    expect(await imports()).toBe(before);
  });

  test("with another file is refused", async () => {
    const headers = { "idempotency-key": createHash("sha256").update("other").digest("hex") };
    await upload(formOf(one(ROWS)), headers);

    const other = await upload(formOf(one(`${ROWS}Ito,ito@example.com\n`)), headers);

    expect(other.json()).toMatchObject({ status: 422, code: "IDEMPOTENCY_KEY_REUSED" });
  });
});

test("the rows of a file are shown to whoever imported it and who reads all leads, not to every manager", async () => {
  const rowsFor = async (role: "admin" | "manager" | "marketing") => {
    const headers = { cookie: office.people[role].cookie };
    const url = `/api/v1/imports/${office.importId}`;
    const answers = await Promise.all(
      ["/failures", "/failures.csv"].map((path) => server.app.inject({ url: `${url}${path}`, headers })),
    );
    return answers.map(({ statusCode }) => statusCode);
  };

  expect(await rowsFor("marketing")).toEqual([200, 200]);
  expect(await rowsFor("admin")).toEqual([200, 200]);
  expect(await rowsFor("manager")).toEqual([403, 403]);
});

test("the description of the API says what the form of an upload is", async () => {
  await server.app.ready();
  const document = server.app.swagger() as never as {
    paths: Record<string, { post: { requestBody: { content: Record<string, { schema: unknown }> } } }>;
  };

  expect(document.paths["/imports/leads"]?.post.requestBody.content).toMatchObject({
    "multipart/form-data": {
      schema: {
        type: "object",
        required: ["file"],
        properties: { file: { type: "string", format: "binary" } },
      },
    },
  });
});
