import { createServer } from "node:net";
import { expect, test } from "vitest";
import { freePort } from "./free-port.mjs";

test("passes over a port in use and one it has given out", async () => {
  const first = await freePort(0);
  const server = createServer();
  await new Promise((listening) => server.listen(first + 1, "127.0.0.1", () => listening(null)));

  const next = await freePort(first);
  const after = await freePort(first);

  server.close();
  expect(next).toBeGreaterThan(first + 1);
  expect(after).toBeGreaterThan(next);
});
