import { beginImport, dropAbandonedImports, readImport, type Tx } from "@fairlead/db";
import { describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";
import { CHUNK_BYTES } from "./in-chunks.ts";

const { server, office, as } = officeApi("eachTest");

const HOUR_MS = 60 * 60 * 1000;
const HEADER = "Source Name,First Name,Last Name,Email,Phone,Cell Phone,Loan Number";
const ROW = "Test Source,Ines,Calder,ines.calder@example.com,(617) 555-0151,(617) 555-0152,77";

function formOf(file: string | Buffer, fileName = "leads.csv"): Buffer {
  const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(file), Buffer.from("\r\n--x--\r\n")]);
}

async function send(
  file: string | Buffer,
  path = "/imports/leads/preview",
  role: "marketing" | "manager" = "marketing",
) {
  const headers = {
    cookie: office.people[role].cookie,
    "content-type": "multipart/form-data; boundary=x",
  };
  return server.app.inject({ method: "POST", url: `/api/v1${path}`, payload: formOf(file), headers });
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
      errors: [
        { column: "Last Name", detail: expect.stringContaining("Byte 81 is no character in Windows-1252") },
      ],
      values: expect.arrayContaining([{ pointer: "/contact/lastName", value: "B\\x81d" }]),
    });
  });

  test("that is no text is refused", async () => {
    expect((await send(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0x41]))).json()).toMatchObject({
      ...{ status: 422, code: "IMPORT_UNREADABLE", detail: expect.stringContaining("not plain text") },
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

  test("is dropped after a day, while an upload that broke off goes after an hour", async () => {
    const { id } = await previewOf(`${HEADER}\n${ROW}\n`);
    const { organizationId } = office;
    const { nowMs } = server.clock;
    function inOffice<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
      return server.db.withOrganization(organizationId, work);
    }
    const begun = { fileName: "broken.csv", defaultSource: null, createdBy: null };
    const broken = await inOffice((tx) => beginImport(tx, { organizationId, ...begun, nowMs }));
    const left = async (hours: number) => {
      await inOffice((tx) => dropAbandonedImports(tx, nowMs + hours * HOUR_MS));
      const rows = await inOffice((tx) => Promise.all([id, broken].map((one) => readImport(tx, one))));
      return rows.map((row) => row !== null);
    };

    expect(await left(0.9)).toEqual([true, true]);
    expect(await left(23)).toEqual([true, false]);
    expect(await left(25)).toEqual([false, false]);
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
