import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import { askedPort, freePort } from "./free-port.mjs";

/** @type {import("node:net").Server[]} */
const open = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

test("passes over a port in use and one it has given out", async () => {
  const first = await freePort(0);
  await occupy(first + 1);

  const next = await freePort(first);
  const after = await freePort(first);

  expect(next).toBeGreaterThan(first + 1);
  expect(after).toBeGreaterThan(next);
});

test("never moves on from a port that was asked for: it says who has it", async () => {
  const asked = await freePort(0);
  const port = asked + 1;
  await occupy(port);

  const refused = await askedPort(port).catch((error) => error);

  expect(refused.message).toMatch(`Port ${port} is in use`);
  if (process.platform === "linux") expect(refused.message).toMatch(`process ${process.pid}: `);
  expect(refused.fix).toMatch("--port");
});

test("gives the port that was asked for, once", async () => {
  const free = (await freePort(0)) + 1;

  const given = await askedPort(free);
  const again = await askedPort(free).catch((error) => error);

  expect(given).toBe(free);
  expect(again.message).toMatch("is in use");
});

test("passes over a port that another process was given and does not listen on yet", async () => {
  const code = `import { freePort } from ${JSON.stringify(new URL("./free-port.mjs", import.meta.url).href)};
    console.log(await freePort(0)); setInterval(() => {}, 1_000);`;
  const other = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = await once(other.stdout, "data");
  const theirs = Number(String(said));

  const next = await freePort(theirs);
  other.kill("SIGKILL");
  await once(other, "close");

  expect(next).toBeGreaterThan(theirs);
  expect(await freePort(theirs)).toBe(theirs);
});

/** @param {number} port */
async function occupy(port) {
  const server = createServer();
  open.push(server);
  await new Promise((listening) => server.listen(port, "127.0.0.1", () => listening(null)));
}
