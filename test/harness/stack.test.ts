import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../scripts/lib/free-port.mjs";
import { type Stack, startServer, startStack, startWorker, waitUntil } from "./index.ts";

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const isReady = async (url: string) => (await fetch(`${url}/readyz`)).ok;

test("brings everything up with a demo to sign in to", async () => {
  expect(stack.logins.map(({ role }) => role)).toContain("loan_officer");
  expect(stack.apiKey).toEqual(expect.any(String));
  expect(await isReady(stack.baseUrl)).toBe(true);
});

test.each(["worker", "server", "postgres", "temporal"] as const)(
  "is ready again after a crash of %s",
  async (name) => {
    await stack[name].kill9();
    await stack[name].restart();

    await waitUntil("server and worker to be ready", async () => {
      return (await isReady(stack.server.url)) && (await isReady(stack.worker.url));
    });
  },
);

test("serves the probes of a server on a port of their own where it has one, and nothing else there", async () => {
  const extra = { ...stack.env.extra, FAIRLEAD_PROBES_PORT: String(await freePort(0)) };
  const second = await startServer({ ...stack.env, extra });
  const { url, probesUrl } = second.current();

  expect(await isReady(probesUrl)).toBe(true);
  expect((await fetch(`${probesUrl}/api/v1/me`)).status).toBe(404);
  for (const path of ["/healthz", "/readyz", "/metrics"])
    expect((await fetch(`${url}${path}`)).status).toBe(404);
  expect((await fetch(`${url}/api/v1/me`)).status).toBe(401);
  await second.stop();
});

test("takes a second worker beside the first", async () => {
  const second = await startWorker(stack.env);

  expect(await isReady(second.url)).toBe(true);
  expect(second.url).not.toBe(stack.worker.url);
  await second.stop();
});
