import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";
import { scanJson } from "./scan-json.ts";

const { server, office } = officeApi("file");
const INTAKE = "/sources/Test%20Source/leads";

let baseUrl: string;

beforeAll(async () => {
  baseUrl = await server.app.listen({ port: 0, host: "127.0.0.1" });
});

/** Over a real connection: one that only looks like it closes at another moment. */
async function send(body: string | Buffer, headers: Record<string, string> = {}) {
  const answer = await fetch(`${baseUrl}/api/v1${INTAKE}`, {
    ...{ method: "POST", body },
    headers: { cookie: office.people.admin.cookie, "content-type": "application/json", ...headers },
  });
  const text = await answer.text();
  return { statusCode: answer.status, headers: answer.headers, json: () => JSON.parse(text) };
}

async function lastNameOf(leadId: string): Promise<string> {
  const headers = { cookie: office.people.admin.cookie };
  const lead = await server.app.inject({ url: `/api/v1/leads/${leadId}`, headers });
  return lead.json().contact.lastName;
}

const lead = (lastName: string, more: object = {}) =>
  JSON.stringify({ contact: { lastName, email: `${Math.random()}@example.com` }, ...more });

describe("a JSON body", () => {
  test.each(["externalId", "external_id"])(
    "with an id that would be rounded is refused: %s",
    async (name) => {
      const answer = await send(`{"${name}":340282366920938463,"contact":{"lastName":"Okafor"}}`);

      expect(answer.json()).toMatchObject({
        status: 422,
        code: "INVALID_VALUE",
        errors: [{ pointer: `/${name}` }],
      });
      expect(answer.json().detail).toContain("send ids as text");
    },
  );

  test.each(["1e400", "-1e400", "1e17", "9007199254740993.5", "1.797e308", "161723001040000000000"])(
    "with another number that is out of range is a lead with a note, to the digit: %s",
    async (number) => {
      const contact = `{"lastName":"Okafor","email":"${Math.random()}@example.com","cellPhone":${number}}`;
      const answer = await send(
        `{"contact":${contact},"loan":{"amountUsd":${number},"loan_rate":${number}}}`,
      );

      expect(answer.statusCode).toBe(202);
      const pointers = ["/contact/cellPhone", "/loan/amountUsd", "/loan/loan_rate"];
      expect(answer.json().notes).toMatchObject(pointers.map((pointer) => ({ pointer, value: number })));
    },
  );

  test("of another call, with a number that is out of range, is told so", async () => {
    const answer = await server.app.inject({
      ...{ method: "POST", url: "/api/v1/groups", payload: '{"name":1e400}' },
      headers: { cookie: office.people.admin.cookie, "content-type": "application/json" },
    });

    expect(answer.json()).toMatchObject({ status: 422, errors: [{ pointer: "/name" }] });
    expect(answer.json().detail).toContain("out of range");
  });

  test.each([
    ['{"contact":{"email":"a@example.com","email":"b@example.com"}}', "/contact/email"],
    ['{"externalId":"1","contact":{},"external\\u0049d":"2"}', "/externalId"],
    ['{"contact":{"emails":[{"a":1},{"a":1,"b":2,"a":3}]}}', "/contact/emails/1/a"],
    ['{"loan":{"":1,"":2}}', "/loan/"],
  ])("with a key that stands twice is refused by its name: %s", async (body, pointer) => {
    const answer = await send(body);

    expect(answer.json()).toMatchObject({ status: 400, code: "MALFORMED_JSON", errors: [{ pointer }] });
    expect(answer.json().detail).toContain("twice");
  });

  test("with one key in several objects is read", async () => {
    const answer = await send(lead("Twice", { externalId: "twice", extra: [{ a: 1 }, { a: { a: 1 } }] }));

    expect(answer.statusCode).toBe(202);
  });

  test.each([
    ['{"contact":{"__proto__":{}}}', "/contact/__proto__"],
    ['{"\\u005f_proto__":1}', "/__proto__"],
    ['{"constructor":{"prototype":{}}}', "/constructor/prototype"],
  ])("with a key that is not accepted is told which one: %s", async (body, pointer) => {
    const answer = await send(body);

    expect(answer.json()).toMatchObject({ status: 400, code: "MALFORMED_JSON", errors: [{ pointer }] });
  });

  test.each([
    ["windows-1252", Buffer.from([0x92]), "\u2019"],
    ["iso-8859-1", Buffer.from([0x92]), "\u2019"],
    ["windows-1250", Buffer.from([0x9a]), "\u0161"],
    ["shift_jis", Buffer.from([0x93, 0xfa]), "\u65e5"],
  ])("in %s is read as it was written", async (charset, sign, read) => {
    const [before = "", after = ""] = lead("O|Neil").split("|");
    const body = Buffer.concat([Buffer.from(before), sign, Buffer.from(after)]);

    const answer = await send(body, { "content-type": `application/json; charset=${charset}` });

    expect(await lastNameOf(answer.json().leadId)).toBe(`O${read}Neil`);
  });

  test("with bytes that the charset does not have is refused", async () => {
    const body = Buffer.concat([
      Buffer.from('{"contact":{"lastName":"'),
      Buffer.from([0x81]),
      Buffer.from('"}}'),
    ]);

    const answer = await send(body, { "content-type": "application/json; charset=windows-1252" });

    expect(answer.json()).toMatchObject({ status: 400, code: "MALFORMED_JSON" });
  });

  test("takes the same digits as text, and the largest number that is exact", async () => {
    const text = await send(lead("Okafor", { externalId: "340282366920938463" }));
    const number = await send(lead("Ito", { externalId: Number.MAX_SAFE_INTEGER }));

    expect([text.statusCode, number.statusCode]).toEqual([202, 202]);
  });

  test.each(["[", '{"a":'])("nested 20,000 deep by %s is refused", async (opening) => {
    const answer = await send(`{"contact":{"email":${opening.repeat(20_000)}1`);

    expect(answer.json()).toMatchObject({ status: 422, code: "INVALID_VALUE" });
  });

  test("is read by the charset that its content type names", async () => {
    const body = Buffer.from(lead("Nuñez"), "latin1");

    const answer = await send(body, { "content-type": "application/json; charset=iso-8859-1" });

    expect(await lastNameOf(answer.json().leadId)).toBe("Nuñez");
  });

  test("with bytes that are not UTF-8 is refused, so that no sign is lost", async () => {
    const answer = await send(Buffer.from(lead("Nuñez"), "latin1"));

    expect(answer.json()).toMatchObject({ status: 400, code: "MALFORMED_JSON" });
    expect(answer.json().detail).toContain("charset");
  });

  test("in a charset that nobody knows is refused", async () => {
    const answer = await send(lead("Ito"), { "content-type": "application/json; charset=klingon" });

    expect(answer.json()).toMatchObject({ status: 415, code: "UNSUPPORTED_MEDIA_TYPE" });
  });

  test("with null where a value may be absent is as without it", async () => {
    const nulls = { loan: null, externalId: null, receivedAt: null };
    const contact = { firstName: null, lastName: "Lind", email: "lind@example.com", cellPhone: null };

    const answers = [
      await send(JSON.stringify({ ...nulls, contact })),
      await send(
        JSON.stringify({ contact: { ...contact, email: "2@example.com" }, loan: { purpose: null } }),
      ),
    ];

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([202, 202]);
  });

  test("with a null contact lacks a contact", async () => {
    expect((await send('{"contact":null}')).json()).toMatchObject({ status: 422, code: "MISSING_VALUE" });
  });
});

describe("a compressed body", () => {
  test.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ])("is read when it is %s", async (coding, compress) => {
    const answer = await send(compress(lead("Ferrari")), { "content-encoding": coding });

    expect(answer.statusCode).toBe(202);
  });

  test("that would fill the memory is refused by what it comes to", async () => {
    const bomb = gzipSync(JSON.stringify({ contact: { lastName: "x".repeat(50_000_000) } }));

    const answer = await send(bomb, { "content-encoding": "gzip" });

    expect(bomb.length).toBeLessThan(100_000);
    expect(answer.json()).toMatchObject({ status: 413, code: "BODY_TOO_LARGE" });
  });

  test("that is cut, or none, is the caller's fault", async () => {
    const whole = gzipSync(lead("Ferrari"));
    const headers = { "content-encoding": "gzip" };

    const answers = [await send(whole.subarray(0, 30), headers), await send(lead("Plain"), headers)];

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400]);
  });

  test("by a coding that nobody knows is told which are known", async () => {
    const answer = await send("x", { "content-encoding": "zstd" });

    expect(answer.json()).toMatchObject({ status: 415, code: "UNSUPPORTED_MEDIA_TYPE" });
    expect(answer.headers.get("accept-encoding")).toBe("gzip, deflate, br");
  });
});

/** Keys that reach into the program, of which generators of texts are fond, are refused: a test of their own says so. */
function hasNoForbiddenKey(value: unknown): boolean {
  return !/__proto__|constructor/.test(JSON.stringify(value));
}

describe("the scan of a body's text", () => {
  test("finds nothing in any document with exact numbers", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }).filter(hasNoForbiddenKey), (value) => {
        const exact = JSON.stringify(value, (_key, part) => (typeof part === "number" ? part % 1e15 : part));
        expect(() => scanJson(exact)).not.toThrow();
      }),
    );
  });

  test("finds a repeated key at the end of a body of 1 MB within a turn that nobody notices", () => {
    const keys = Array.from({ length: 90_000 }, (_, at) => `"k${at}":1`);
    const text = `{${keys.join(",")},"k0":2}`;

    const startedAt = performance.now();
    expect(() => scanJson(text)).toThrow(/"k0" stands twice/);

    expect(text.length).toBeGreaterThan(900_000);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  test("finds a number beyond 2^53 wherever it stands, and no digits within a text", () => {
    const key = fc.string().filter(hasNoForbiddenKey);
    fc.assert(
      fc.property(key, fc.array(key), (name, others) => {
        const before = JSON.stringify(Object.fromEntries(others.map((other) => [other, "9007199254740993"])));
        const pointer = `/1/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`.slice(0, 200);
        const text = `[${before},{${JSON.stringify(name)}:9007199254740993}]`;
        expect(() => scanJson(text)).toThrow(
          expect.objectContaining({ errors: [expect.objectContaining({ pointer })] }),
        );
      }),
    );
  });
});
