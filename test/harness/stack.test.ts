import { afterAll, beforeAll, expect, test } from "vitest";
import { type Stack, startStack, startWorker, waitUntil } from "./index.ts";

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

test("takes a second worker beside the first", async () => {
  const second = await startWorker(stack.env);

  expect(await isReady(second.url)).toBe(true);
  expect(second.url).not.toBe(stack.worker.url);
  await second.stop();
});
