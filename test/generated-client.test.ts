import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LEADS_FILE } from "./data/leads-file.ts";
import { findOpenapiPythonClient, type Stack, startStack } from "./harness/index.ts";

const GENERATOR = findOpenapiPythonClient();
const LEADS = 5;

let stack: Stack;
let told: { stdout: string; stderr: string };

/** The first leads of the file, as a third party would send them. */
const FEW_LEADS = LEADS_FILE.split("\n")
  .slice(0, 1 + LEADS)
  .join("\n");

beforeAll(async () => {
  if (GENERATOR === null) return;
  stack = await startStack();
  told = await run(GENERATOR, [
    ...["generate", "--url", `${stack.baseUrl}/api/openapi.json`, "--meta", "none"],
    ...["--fail-on-warning", "--output-path", join(stack.dir, "fairlead")],
  ]);
});

afterAll(() => stack?.stop());

test.skipIf(GENERATOR === null)("a Python client is made of the description without a warning", () => {
  expect(`${told.stdout}${told.stderr}`).not.toMatch(/warning|unable|skipping/i);
});

test.skipIf(GENERATOR === null)(
  "with it a program imports a file, follows it and lists its leads",
  async () => {
    const file = join(stack.dir, "few-leads.csv");
    writeFileSync(file, FEW_LEADS);
    const person = stack.logins.find(({ role }) => role === "marketing");

    const { stdout } = await run(join(dirname(GENERATOR ?? ""), "python"), [
      ...[besides("import_leads.py"), stack.baseUrl, stack.apiKey ?? ""],
      ...[person?.email ?? "", person?.password ?? "", file],
    ]);

    const names = FEW_LEADS.split("\n")
      .slice(1)
      .map((line) => line.split(",").slice(2, 4).join(" "));
    const { leads, ...rest } = JSON.parse(stdout);
    expect(rest).toEqual({ name: person?.name, state: "done", created: LEADS, failed: 0 });
    expect(leads.sort()).toEqual(names.sort());
  },
);

/** @throws with what it said when it fails */
function run(program: string, args: readonly string[]) {
  const path = `${dirname(GENERATOR ?? "")}${delimiter}${process.env.PATH ?? ""}`;
  const env = { ...process.env, PATH: path, PYTHONPATH: stack.dir, PYTHONDONTWRITEBYTECODE: "1" };
  return promisify(execFile)(program, args, { env });
}

function besides(file: string): string {
  return fileURLToPath(new URL(`python-client/${file}`, import.meta.url));
}
