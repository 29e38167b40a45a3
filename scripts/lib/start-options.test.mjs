import { expect, test } from "vitest";
import { checkNodeVersion } from "./node-version.mjs";
import { parseStartOptions } from "./start-options.mjs";

test("starts everything with the demo unless told otherwise", () => {
  expect(parseStartOptions([])).toEqual({
    help: false,
    reset: false,
    demo: true,
    data: ".fairlead",
    port: null,
    only: null,
  });
});

test("reads a port, a role and a folder", () => {
  const options = parseStartOptions([
    "--port",
    "4500",
    "--only",
    "worker",
    "--data",
    "elsewhere",
    "--no-demo",
  ]);

  expect(options).toMatchObject({ port: 4500, only: "worker", data: "elsewhere", demo: false });
});

test.each([
  { words: ["--port", "banana"], says: /whole number/ },
  { words: ["--port", "70000"], says: /65535/ },
  { words: ["--only", "postgres"], says: /server or worker/ },
  { words: ["--only", "server", "--reset"], says: /--reset/ },
  { words: ["--frobnicate"], says: /frobnicate/ },
])("refuses $words and says why", ({ words, says }) => {
  expect(() => parseStartOptions(words)).toThrow(says);
});

test.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("accepts Node %s", (version) => {
  expect(() => checkNodeVersion(version)).not.toThrow();
});

test.each(["18.20.4", "20.18.3"])("refuses Node %s and says what to install", (version) => {
  expect(() => checkNodeVersion(version)).toThrow(/20\.19 or newer/);
});
