import { readFileSync } from "node:fs";
import { ERRORS, type ErrorCode } from "@fairlead/engine";
import { expect, test } from "vitest";
import { HTTP_STATUS } from "./contract/index.ts";

test("docs/errors.md lists every code of the registry with its status, and no other", () => {
  const text = readFileSync(new URL("../../docs/errors.md", import.meta.url), "utf8");

  const listed = [...text.matchAll(/^\| `([A-Z_]+)` +\| +(\d+) +\|/gm)].map(([, code, status]) => [
    code,
    Number(status),
  ]);

  const registry = (Object.keys(ERRORS) as ErrorCode[]).map((code) => [code, HTTP_STATUS[code]]);
  expect(listed).toEqual(registry);
});
