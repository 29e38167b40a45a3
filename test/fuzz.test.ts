import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sessionCookie } from "./api-client.ts";
import { findSchemathesis, type Stack, startStack } from "./harness/index.ts";

const SCHEMATHESIS = findSchemathesis();
const WITHIN_MS = 600_000;
/** Calls that an admin tries of each operation, beside those that cover its description. */
const EXAMPLES = Number(process.env.FUZZ_EXAMPLES ?? 15);
const CHECKS = [
  "not_a_server_error",
  "status_code_conformance",
  "content_type_conformance",
  "response_schema_conformance",
  "response_headers_conformance",
];

let stack: Stack;

beforeAll(async () => {
  if (SCHEMATHESIS === null) return;
  stack = await startStack({ extra: { PERSON_CALLS_PER_MINUTE: "1000000" } });
});

afterAll(() => stack?.stop());

test.skipIf(SCHEMATHESIS === null).each([
  { role: "admin", examples: EXAMPLES },
  // Of most operations the refusal alone, which the examples that cover the description show as well.
  { role: "loan_officer", examples: Math.ceil(EXAMPLES / 3) },
])(
  "no call of any shape by $role is answered 500, or otherwise than the description says",
  async ({ role, examples }) => {
    const caller = stack.logins.find((login) => login.role === role);
    const cookie = await sessionCookie(stack, caller ?? { email: "", password: "" });
    const found = await run(SCHEMATHESIS ?? "", [
      ...["run", `${stack.baseUrl}/api/openapi.json`, "--url", `${stack.baseUrl}/api/v1`],
      ...["-H", `Cookie: ${cookie}`, "-H", `Origin: ${stack.baseUrl}`],
      ...["--checks", CHECKS.join(","), "--phases", "examples,coverage,fuzzing"],
      // Whoever signs out is nobody from then on; a stream of events never ends.
      ...["--exclude-path-regex", "/session$|/events$"],
      // One worker: Hypothesis loses a race with itself in two, and what is tried depends on who comes first.
      ...["--max-examples", String(examples), "--seed", "1", "--continue-on-failure", "--workers", "1"],
      ...["--request-timeout", "30", "--no-color", "--warnings", "off"],
    ]);

    expect(found).toEqual({ code: 0, faults: "" });
  },
  WITHIN_MS,
);

async function run(program: string, args: readonly string[]) {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], cwd: stack.dir });
  const said: Buffer[] = [];
  child.stdout.on("data", (piece) => said.push(piece));
  child.stderr.on("data", (piece) => said.push(piece));
  const [code] = await once(child, "close");
  const report = Buffer.concat(said).toString();
  // What was tried fills pages; what failed, and how to call it again, comes after one of these lines.
  const [, ...faults] = report.split(/^=+ (?:ERRORS|FAILURES) =+$/m);
  return { code, faults: code === 0 ? "" : faults.join("\n") || report };
}
