import { beginImport } from "@fairlead/db";
import { describe, expect, test } from "vitest";
import { FORM_TYPE, fileForm } from "../fixtures/form-of.ts";
import { officeApi } from "../fixtures/office-api.ts";
import { CHUNK_BYTES } from "./in-chunks.ts";

const { server, office, as } = officeApi("eachTest");

const HOUR_MS = 60 * 60 * 1000;
const HEADER = "Source Name,First Name,Last Name,Email,Phone,Cell Phone,Loan Number";
const ROW = "Test Source,Ines,Calder,ines.calder@example.com,(617) 555-0151,(617) 555-0152,77";

async function send(
  file: string | Buffer,
  path = "/imports/leads/preview",
  role: "marketing" | "manager" = "marketing",
) {
  const headers = {
    cookie: office.people[role].cookie,
    "content-type": FORM_TYPE,
  };
  return server.app.inject({ method: "POST", url: `/api/v1${path}`, payload: fileForm(file), headers });
}

const previewOf = async (file: string | Buffer, path?: string) => {
  const answer = await send(file, path);
  expect(answer.statusCode, answer.body).toBe(202);
  return answer.json();
};
const becomes = (item: { columns: { label: string; becomes: string | null }[] }) =>
  Object.fromEntries(item.columns.map((column) => [column.label, column.becomes]));
const leadCount = async () => (await as("admin", "GET", "/leads?limit=200")).json().items.length;

describe("a file that is looked at", () => {
  test("tells how it is read, what each column becomes, its first rows and what is left out", async () => {
    const item = await previewOf(`${HEADER}\n${ROW}\nTest Source,No,Way,,,,78\n`);

    expect(item).toMatchObject({
      ...{ state: "preview", encoding: "utf-8", separator: ",", timeZone: "America/New_York" },
      columnsLeftOut: ["Loan Number"],
      preview: {
        foundEncoding: "utf-8",
        problems: [],
        sameFile: null,
        check: { done: false, rows: 0 },
        firstRows: [
          {
            line: 2,
            errors: [],
            values: expect.arrayContaining([
              { pointer: "/contact/firstName", value: "Ines" },
              { pointer: "/contact/cellPhone", value: "+16175550152" },
            ]),
          },
          { line: 3, errors: [{ column: "Email", detail: expect.any(String) }] },
        ],
      },
    });
    expect(becomes(item)).toMatchObject({ Phone: "/contact/cellPhone", "Loan Number": null });
    expect(item.preview.columns[3]).toMatchObject({ samples: ["ines.calder@example.com"], changed: false });
  });

  test("is in the list as a preview, and nothing of it is taken in", async () => {
    const before = await leadCount();
    const { id } = await previewOf(`${HEADER}\n${ROW}\n`);

    const { items } = (await as("marketing", "GET", "/imports")).json();

    expect(items[0]).toMatchObject({ id, state: "preview", rowsDone: 0, preview: null });
    expect(await leadCount()).toBe(before);
  });

  test.each([
    {
      name: "Windows-1252",
      bytes: Buffer.from(`${HEADER}\nTest Source,Ren\xe9e,Lef\xe8vre \x96 Roy,r@example.com,,,\n`, "latin1"),
      encoding: "windows-1252",
      lastName: "Lefèvre – Roy",
    },
    {
      name: "UTF-16 with its mark",
      bytes: Buffer.from(
        `\ufeff${HEADER.replaceAll(",", "\t")}\nTest Source\tRenée\tÖzil\tr@example.com\n`,
        "utf16le",
      ),
      encoding: "utf-16le",
      lastName: "Özil",
    },
    {
      name: "UTF-16 without its mark",
      bytes: Buffer.from(`${HEADER}\nTest Source,Renée,Özil,r@example.com,,,\n`, "utf16le"),
      encoding: "utf-16le",
      lastName: "Özil",
    },
    {
      name: "UTF-16 the other way",
      bytes: Buffer.from(`\ufeff${HEADER}\nTest Source,Renée,Özil,r@example.com,,,\n`, "utf16le").swap16(),
      encoding: "utf-16be",
      lastName: "Özil",
    },
    {
      name: "UTF-8 with its mark",
      bytes: Buffer.from(`\ufeff${HEADER}\nTest Source,Renée,Özil,r@example.com,,,\n`),
      encoding: "utf-8",
      lastName: "Özil",
    },
  ])("in $name is read as such", async ({ bytes, encoding, lastName }) => {
    const item = await previewOf(bytes);

    expect(item).toMatchObject({ encoding, preview: { foundEncoding: encoding, problems: [] } });
    expect(item.preview.firstRows[0].values).toContainEqual({
      pointer: "/contact/lastName",
      value: lastName,
    });
  });

  test("is in Windows-1252 where its first byte that is not UTF-8 comes late, across the edge of a piece", async () => {
    const row = `${ROW}\n`;
    const rows = row.repeat(Math.ceil((2 * CHUNK_BYTES) / row.length));
    const atEdge = (text: string) =>
      Buffer.from(`${HEADER}\n${"x".repeat(CHUNK_BYTES - HEADER.length - 2)}${text}\n${rows}`, "latin1");

    expect(
      (await previewOf(Buffer.concat([Buffer.from(`${HEADER}\n${rows}`), Buffer.from([0xe9])]))).encoding,
    ).toBe("windows-1252");
    expect((await previewOf(atEdge("\xc3\xa9"))).encoding).toBe("utf-8");
    expect((await previewOf(atEdge("\xc3("))).encoding).toBe("windows-1252");
  });

  test("names a byte that is no character in its encoding, and takes it for none", async () => {
    const item = await previewOf(
      Buffer.from(`${HEADER}\nTest Source,Ren\xe9e,B\x81d,r@example.com,,,\n`, "latin1"),
    );

    expect(item.preview.firstRows[0]).toMatchObject({
      errors: [],
      notes: [{ detail: expect.stringMatching(/^"B\\uFFFDd" .* could not be read/) }],
      values: expect.arrayContaining([{ pointer: "/contact/lastName", value: "Bd" }]),
    });
  });

  test("is UTF-8 but for few bytes: their values are noted, the others keep their letters", async () => {
    const bytes = (text: string) => Buffer.from(text);
    const good = "Test Source,Zoë,Åberg,zoe@example.com,,,\n";
    const item = await previewOf(
      Buffer.concat([
        bytes(`${HEADER}\n${good}Test Source,Ren`),
        Buffer.from([0xe9]),
        bytes(`,Roy,r@example.com,,,\n${good}`),
      ]),
    );

    expect(item).toMatchObject({ encoding: "utf-8", preview: { foundEncoding: "utf-8", brokenBytes: 1 } });
    expect(item.preview.firstRows[0].values).toContainEqual({ pointer: "/contact/lastName", value: "Åberg" });
    expect(item.preview.firstRows[1]).toMatchObject({
      errors: [],
      notes: [{ column: "First Name", detail: expect.stringContaining("could not be read") }],
      values: expect.arrayContaining([{ pointer: "/contact/firstName", value: "Ren" }]),
    });
    expect(item.preview.firstRows[2].errors).toEqual([]);
  });

  test("names a NUL in a row and in its header as what it is, and reads the rest", async () => {
    const item = await previewOf(
      `${HEADER},Not\u0000es\nTest Source,An\u0000n,Lee,a@example.com,,,,\nTest Source,Bo,Lee,b@example.com,,,,\u0000\n`,
    );

    expect(item.columnsLeftOut).toEqual(["Loan Number", "Not\\u0000es"]);
    expect(item.preview.firstRows).toMatchObject([
      { errors: [{ column: "First Name", detail: expect.stringContaining("NUL") }], notes: [] },
      { errors: [], notes: [] },
    ]);
  });

  test.each([
    {
      name: "noise",
      file: Buffer.from(Array.from({ length: 900 }, (_, at) => (at * 37) % 256)),
      says: "not plain text",
    },
    { name: "a workbook", file: Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0x41]), says: "Excel workbook" },
    { name: "a web page", file: "<html><table><tr><td>Email</td></tr></table></html>", says: "HTML" },
    { name: "JSON", file: '[{"Email":"a@example.com"}]', says: "JSON" },
    { name: "a page in UTF-16", file: Buffer.from("\ufeff<html><table>", "utf16le"), says: "HTML" },
    { name: "UTF-32", file: Buffer.from("\ufeff\0E\0m\0", "utf16le"), says: "UTF-32" },
  ])("that is $name is refused, and told what to send", async ({ file, says }) => {
    expect((await send(file)).json()).toMatchObject({
      ...{ status: 422, code: "IMPORT_UNREADABLE", detail: expect.stringContaining(says) },
    });
  });

  test("says what keeps it from being started", async () => {
    const item = await previewOf("First Name,Last Name\nIda,Moss\n");

    expect(item.preview.problems).toEqual([
      "The file needs a column Email or Cell Phone.",
      "The file has no column Source Name; add it, or name one source for the whole file.",
    ]);
    const start = await as("marketing", "POST", `/imports/${item.id}/start`, {});
    expect(start.json()).toMatchObject({ status: 422, code: "IMPORT_UNREADABLE" });
  });

  test("shows its rows to whoever sent it and who reads all leads alone", async () => {
    const { id } = await previewOf(`${HEADER}\n${ROW}\n`);

    const item = (await as("manager", "GET", `/imports/${id}`)).json();

    expect(item.preview).toMatchObject({ firstRows: [], check: { failing: [] } });
    expect(JSON.stringify(item)).not.toContain("ines.calder");
    expect((await as("manager", "POST", `/imports/${id}/start`, {})).statusCode).toBe(403);
    expect((await as("admin", "GET", `/imports/${id}`)).json().preview.firstRows).toHaveLength(1);
  });

  test("a row of values in place of the names of columns is refused, and nothing of it is kept", async () => {
    const listed = async () => (await as("admin", "GET", "/imports")).json().items.length;
    const before = await listed();

    const answer = await send(
      "Ines,Calder,ines.calder@example.com,Purchase\nRen,Zor,r@example.com,Refinance\n",
    );

    expect(answer.json()).toMatchObject({
      status: 422,
      detail: expect.stringContaining("names the columns"),
    });
    expect(await listed()).toBe(before);
  });

  test("names no column that becomes nothing to who may not see its rows", async () => {
    const { id } = await previewOf("Last Name,Email,Ines Calder\nMoss,m@example.com,x\n");

    const [seen, hidden] = await Promise.all(
      (["admin", "manager"] as const).map(async (role) => (await as(role, "GET", `/imports/${id}`)).json()),
    );

    expect(seen.columnsLeftOut).toEqual(["Ines Calder"]);
    expect(hidden.columnsLeftOut).toEqual([]);
    expect(JSON.stringify(hidden)).not.toContain("Ines Calder");
  });

  test("cannot be started any more after a day, when its pieces are about to go", async () => {
    const start = (id: string) => as("marketing", "POST", `/imports/${id}/start`, {});
    const aDay = 24 * HOUR_MS;
    server.clock.nowMs -= aDay + 1;
    const { id: tooOld } = await previewOf(`${HEADER}\n${ROW}\n`);
    server.clock.nowMs += 1;
    const { id: oldEnough } = await previewOf(`${HEADER}\n${ROW.replace("Ines", "Inga")}\n`);
    server.clock.nowMs += aDay;

    const refused = await start(tooOld);

    expect(refused.json()).toMatchObject({ status: 404, detail: expect.stringContaining("Send it again") });
    expect((await start(oldEnough)).statusCode).toBe(202);
  });
});

describe("the reading of a file", () => {
  const change = async (id: string, body: object) => as("marketing", "POST", `/imports/${id}/preview`, body);

  test("can be changed: another encoding and separator are read anew", async () => {
    const { id } = await previewOf(
      Buffer.from(`${HEADER}\nTest Source,Ren\x8e,Z|o,r@example.com,,,\n`, "latin1"),
    );

    const item = (await change(id, { encoding: "macintosh" })).json();
    const piped = (await change(id, { separator: "|" })).json();

    expect(item).toMatchObject({ encoding: "macintosh", preview: { foundEncoding: "windows-1252" } });
    expect(item.preview.firstRows[0].values).toContainEqual({ pointer: "/contact/firstName", value: "René" });
    expect(piped).toMatchObject({ encoding: "macintosh", separator: "|", columnsLeftOut: [HEADER] });
    expect((await change(id, { separator: "," })).json().columnsLeftOut).toEqual(["Loan Number"]);
  });

  test("with another separator has other columns: what is remembered for them comes", async () => {
    const file = (name: string) => `Last Name|Email|Code\n${name}|${name}@example.com|7\n`;
    const mapping = [{ position: 2, becomes: "/externalId" }];
    const first = await previewOf(file("moss"), "/imports/leads/preview?source=Test%20Source");
    await change(first.id, { mapping });
    await as("marketing", "POST", `/imports/${first.id}/start`, {});
    const second = await previewOf(file("fern"), "/imports/leads/preview?source=Test%20Source");
    const [asOne] = (await change(second.id, { separator: "," })).json().preview.columns;

    const again = (await change(second.id, { separator: "|" })).json();

    expect(asOne.label).toBe("Last Name|Email|Code");
    expect(becomes(again)).toMatchObject({ Code: "/externalId" });
  });

  test("whose header reads the same but for its separators is not taken for the same", async () => {
    const file = (name: string) => `Last Name,Email,Code\n${name},${name}@example.com,7\n`;
    const path = "/imports/leads/preview?source=Test%20Source";
    const first = await previewOf(file("moss"), path);
    await change(first.id, { mapping: [{ position: 2, becomes: "/externalId" }] });
    await as("marketing", "POST", `/imports/${first.id}/start`, {});
    const second = await previewOf(file("fern"), path);
    await change(second.id, { separator: ";" });

    const again = (await change(second.id, { separator: "," })).json();

    expect(becomes(again)).toMatchObject({ Code: "/externalId" });
  });

  test("can be changed column by column; what is left out stays as it was", async () => {
    const { id } = await previewOf(`${HEADER}\n${ROW}\n`);
    const mapping = [
      { position: 6, becomes: "/externalId" },
      { position: 4, becomes: "/contact/workPhone" },
    ];

    const item = (await change(id, { mapping })).json();
    const later = (await change(id, { source: "Test Source" })).json();

    expect(item.preview.firstRows[0].values).toContainEqual({ pointer: "/externalId", value: "77" });
    expect(becomes(item)).toMatchObject({ Phone: "/contact/workPhone", "Loan Number": "/externalId" });
    expect(later.preview.columns.map((column: { changed: boolean }) => column.changed)).toEqual([
      ...[false, false, false, false, true, false, true],
    ]);
    expect(later).toMatchObject({ source: "Test Source", columnsLeftOut: [], columns: item.columns });
    expect((await change(id, { mapping: [] })).json().columnsLeftOut).toEqual(["Loan Number"]);
  });

  test("is checked: a source that nobody knows and a field that is none are refused", async () => {
    const { id } = await previewOf(`${HEADER}\n${ROW}\n`);

    expect((await change(id, { source: "Test Sorce" })).json()).toMatchObject({
      status: 404,
      code: "UNKNOWN_SOURCE",
    });
    expect((await change(id, { mapping: [{ position: 0, becomes: "/shoeSize" }] })).statusCode).toBe(400);
    expect((await change("import_none", {})).statusCode).toBe(404);
  });

  test("is remembered for the source once the file is started, and offered for the next such column", async () => {
    const file = HEADER.replace("Source Name,", "");
    const first = await previewOf(
      `${file}\n${ROW.replace("Test Source,", "")}\n`,
      "/imports/leads/preview?source=Test%20Source",
    );
    await change(first.id, { mapping: [{ position: 5, becomes: "/externalId" }] });

    expect((await as("marketing", "POST", `/imports/${first.id}/start`, {})).statusCode).toBe(202);
    const next = await previewOf(
      "loan_number,Email\n9,next@example.com\n",
      "/imports/leads/preview?source=Test%20Source",
    );
    const other = await previewOf("loan_number,Email,Source Name\n9,next@example.com,Test Source\n");

    expect(next.preview.columns[0]).toMatchObject({ becomes: "/externalId", changed: true });
    expect(other.preview.columns[0]).toMatchObject({ becomes: null, changed: false });
  });
});

describe("what is remembered for columns", () => {
  const change = async (id: string, body: object) => as("marketing", "POST", `/imports/${id}/preview`, body);
  const start = async (id: string) =>
    expect((await as("marketing", "POST", `/imports/${id}/start`, { again: "true" })).statusCode).toBe(202);
  const chosen = (item: { preview: { columns: { becomes: string | null; changed: boolean }[] } }) =>
    item.preview.columns.map(({ becomes, changed }) => (changed ? becomes : "by name"));
  const SOURCE = "Test Source";
  let files = 0;
  const file = (header: string) => {
    files += 1;
    return `${header}\nWay,w${files}@example.com,1,2,3\n`;
  };

  test("comes when the source is picked, and goes when another one is, but for what was chosen here", async () => {
    const header = "Last Name,Email,Loan No,Ref,X";
    const first = await previewOf(file(header));
    await change(first.id, { source: SOURCE });
    await change(first.id, { mapping: [{ position: 2, becomes: "/externalId" }] });
    await start(first.id);

    const { id } = await previewOf(file(header));
    const mapping = [{ position: 4, becomes: "/contact/workPhone" }];
    await change(id, { mapping });
    const picked = (await change(id, { source: SOURCE })).json();
    const leftAgain = (await change(id, { source: null })).json();

    expect(chosen(picked)).toEqual(["by name", "by name", "/externalId", "by name", "/contact/workPhone"]);
    expect(chosen(leftAgain)).toEqual(["by name", "by name", "by name", "by name", "/contact/workPhone"]);
  });

  test("is forgotten once a column is turned back to what its name says, and the file started", async () => {
    const path = "/imports/leads/preview?source=Test%20Source";
    const header = "Last Name,Email,Phone,Ref,X";
    const first = await previewOf(file(header), path);
    await change(first.id, {
      mapping: [
        { position: 1, becomes: "/externalId" },
        { position: 3, becomes: "/contact/email" },
      ],
    });
    await start(first.id);
    const second = await previewOf(file(header), path);
    await change(second.id, { mapping: [{ position: 3, becomes: "/contact/email" }] });
    await start(second.id);

    expect(chosen(second)).toEqual(["by name", "/externalId", "by name", "/contact/email", "by name"]);
    const third = await previewOf(file(header), path);
    expect(chosen(third)).toEqual(["by name", "by name", "by name", "/contact/email", "by name"]);
  });

  test("tells columns with one label apart, and knows labels without Latin letters", async () => {
    const path = "/imports/leads/preview?source=Test%20Source";
    const header = "Last Name,Email,Phone,Phone,№";
    const { id } = await previewOf(file(header), path);
    const mapping = [
      { position: 2, becomes: "/contact/workPhone" },
      { position: 3, becomes: null },
      { position: 4, becomes: "/externalId" },
    ];
    await change(id, { mapping });
    await start(id);

    expect(chosen(await previewOf(file(header), path))).toEqual([
      ...["by name", "by name", "/contact/workPhone", null, "/externalId"],
    ]);
  });
});

describe("a file that is discarded", () => {
  const discard = (id: string, role: "marketing" | "manager" = "marketing") =>
    as(role, "DELETE", `/imports/${id}`);

  test("is gone with all that was kept of it, and can be sent again", async () => {
    const { id } = await previewOf(`${HEADER}\n${ROW}\n`);

    const answer = await discard(id);

    expect(answer.statusCode).toBe(204);
    expect((await as("marketing", "GET", `/imports/${id}`)).statusCode).toBe(404);
    expect((await discard(id)).statusCode).toBe(404);
    expect((await previewOf(`${HEADER}\n${ROW}\n`)).preview.sameFile).toBeNull();
  });

  test("must not be started, and must be one's own or seen in full", async () => {
    const { id } = await previewOf(`${HEADER}\n${ROW}\n`);

    expect((await discard(id, "manager")).statusCode).toBe(403);
    await as("marketing", "POST", `/imports/${id}/start`, {});

    expect((await discard(id)).json()).toMatchObject({ status: 409, code: "IMPORT_STARTED" });
    expect((await as("marketing", "GET", `/imports/${id}`)).json().state).toBe("queued");
  });
});

describe("an upload whose server died", () => {
  test("cannot be started, and is told as broken off once no upload may still be under way", async () => {
    const { organizationId } = office;
    const importId = await server.db.withOrganization(organizationId, (tx) =>
      beginImport(tx, {
        organizationId,
        fileName: "half.csv",
        defaultSource: null,
        createdBy: null,
        nowMs: server.clock.nowMs,
      }),
    );

    const refused = await as("admin", "POST", `/imports/${importId}/start`, {});
    const soon = await as("admin", "GET", `/imports/${importId}`);
    server.clock.nowMs += HOUR_MS + 1;
    const later = await as("admin", "GET", `/imports/${importId}`);
    const listed = await as("admin", "GET", "/imports");

    expect(refused.json()).toMatchObject({ status: 409, code: "IMPORT_STARTED" });
    expect(refused.json().detail).toContain("send the file again");
    expect(soon.json()).toMatchObject({ state: "receiving", error: null });
    const told = { id: importId, state: "failed", error: "The upload broke off; send the file again." };
    expect(later.json()).toMatchObject(told);
    expect(listed.json().items).toContainEqual(expect.objectContaining(told));
  });
});

describe("the start of a file that was looked at", () => {
  test("queues it by the reading that was shown, once", async () => {
    const { id } = await previewOf(`${HEADER}\n${ROW}\n`);

    const started = await as("marketing", "POST", `/imports/${id}/start`, {});
    const again = await as("marketing", "POST", `/imports/${id}/start`, {});

    expect(started.statusCode).toBe(202);
    expect(started.json()).toMatchObject({
      ...{ id, state: "queued", preview: null, encoding: "utf-8", columnsLeftOut: ["Loan Number"] },
    });
    expect(again.json()).toMatchObject({ status: 409, code: "IMPORT_STARTED" });
    expect((await as("marketing", "POST", `/imports/${id}/preview`, {})).json().code).toBe("IMPORT_STARTED");
  });

  test("asks first where the same bytes are being taken in already", async () => {
    const first = await previewOf(`${HEADER}\n${ROW}\n`);
    await as("marketing", "POST", `/imports/${first.id}/start`, {});

    const second = await previewOf(`${HEADER}\n${ROW}\n`);
    const refused = await as("marketing", "POST", `/imports/${second.id}/start`, {});
    const started = await as("marketing", "POST", `/imports/${second.id}/start`, { again: "missing" });

    expect(second.preview.sameFile).toMatchObject({ importId: first.id, fileName: "leads.csv" });
    expect(refused.json()).toMatchObject({
      status: 409,
      code: "FILE_ALREADY_IMPORTED",
      sameFile: { importId: first.id },
    });
    expect(started.statusCode).toBe(202);
  });

  test("takes a source for rows that name none", async () => {
    const { id } = await previewOf("Last Name,Email\nMoss,ida.moss@example.com\n");

    const none = await as("marketing", "POST", `/imports/${id}/start`, {});
    const named = await as("marketing", "POST", `/imports/${id}/start`, { source: "Test Source" });

    expect(none.statusCode).toBe(422);
    expect(named.json()).toMatchObject({ state: "queued", source: "Test Source" });
  });
});

test("a file that is started at once names its encoding, separator and the columns that are left out", async () => {
  const answer = await send(
    `sep=;\n${HEADER.replaceAll(",", ";")}\n${ROW.replaceAll(",", ";")}\n`,
    "/imports/leads",
  );

  expect(answer.json()).toMatchObject({
    ...{ state: "queued", encoding: "utf-8", separator: ";", columnsLeftOut: ["Loan Number"], preview: null },
  });
});

test("the template has every column that is read, and a row that reads without a fault", async () => {
  const template = await as("marketing", "GET", "/imports/leads/template.csv");

  const item = await previewOf(template.rawPayload);

  expect(template.headers["content-disposition"]).toContain("leads-template.csv");
  expect(item.columnsLeftOut).toEqual([]);
  expect(item.preview.firstRows).toMatchObject([{ errors: [] }]);
});
