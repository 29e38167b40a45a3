import { once } from "node:events";
import { connect } from "node:net";
import { createTestDatabase, type TestDatabase } from "@fairlead/test";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createTestApp, type TestApp } from "../fixtures/test-app.ts";
import { parseTrustedProxies } from "./trusted-proxies.ts";

let database: TestDatabase;
let server: TestApp;
let port: number;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await createTestApp(database.url, {
    trustedProxies: ["loopback", "10.0.0.0/8"],
    connections: { headMs: 150, bodyMs: 150 },
    addressCallsPerMinute: 5,
  });
  port = Number(new URL(await server.app.listen({ port: 0, host: "127.0.0.1" })).port);
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

/** Says this and no more, and gives what is answered until the server hangs up. */
async function saying(text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  const said: Buffer[] = [];
  socket.on("data", (piece) => said.push(piece));
  socket.on("error", () => undefined);
  socket.write(text);
  await once(socket, "close");
  return Buffer.concat(said).toString();
}

describe("a client that sends too slowly", () => {
  test("is hung up on within the head of its request", async () => {
    expect(await saying("GET /api/v1/me HTTP/1.1\r\nHost: x\r\n")).toMatch(/^HTTP\/1\.1 408/);
  });

  test("is hung up on within its body", async () => {
    const head = "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

    expect(await saying(`${head}Content-Length: 50\r\n\r\n{"email"`)).toMatch(/^HTTP\/1\.1 408/);
  });
});

test("connections that wait for a next request give way to whoever has one", async () => {
  const own = await createTestApp(database.url, {
    connections: { maxConnections: 10 },
    addressCallsPerMinute: 100,
  });
  const at = Number(new URL(await own.app.listen({ port: 0, host: "127.0.0.1" })).port);
  const head = "GET /api/v1/me HTTP/1.1\r\nHost: x\r\n\r\n";
  const sockets = Array.from({ length: 12 }, () => connect(at, "127.0.0.1"));

  const answers = [];
  for (const socket of sockets) {
    socket.on("error", () => undefined);
    socket.write(head);
    const [piece] = await once(socket, "data");
    answers.push(String(piece).slice(0, 12));
  }
  for (const socket of sockets) socket.destroy();
  await own.close();

  expect(answers).toEqual(sockets.map(() => "HTTP/1.1 401"));
});

test("no more clients are connected than may be, and the next one is served when another leaves", async () => {
  const small = await createTestApp(database.url, { connections: { maxConnections: 1 } });
  const smallPort = Number(new URL(await small.app.listen({ port: 0, host: "127.0.0.1" })).port);
  const client = () => connect(smallPort, "127.0.0.1");
  const ask = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
  const first = client();
  first.write(ask);
  await once(first, "data");

  const refused = client();
  refused.on("error", () => undefined);
  const answered = vi.fn();
  refused.on("data", answered);
  refused.write(ask);
  await once(refused, "close");
  first.end();
  await once(first, "close");
  const next = client();
  next.write(ask);
  const [answer] = await once(next, "data");

  expect(answered).not.toHaveBeenCalled();
  expect(String(answer)).toMatch(/^HTTP\/1\.1 200/);
  next.destroy();
  await small.close();
});

describe("calls from one address", () => {
  const call = (forwardedFor: string) =>
    server.app.inject({ url: "/api/v1/me", headers: { "x-forwarded-for": forwardedFor } });

  test("are limited before anybody asks who calls, an IPv6 network as one", async () => {
    const statuses = [];
    for (let one = 1; one <= 6; one += 1)
      statuses.push((await call(`2001:db8:1:2::${one}, 10.1.2.3`)).statusCode);
    const other = await call("2001:db8:1:3::1, 10.1.2.3");

    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    expect(other.statusCode).toBe(401);
  });

  test("are answers that nobody stores", async () => {
    expect((await call("198.51.100.7")).headers["cache-control"]).toBe("no-store");
  });
});

test("proxies are named by addresses, ranges and names, and by nothing else", () => {
  expect(parseTrustedProxies("loopback, 10.0.0.0/8,fd00::/8 192.0.2.1")).toHaveLength(4);
  expect(["10.0.0.0/33", "proxy.example.com", "10.0.0.0/8/8", "true"].map(parseTrustedProxies)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
