import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Stack } from "../harness/index.ts";
import type { Caller } from "./callers.ts";
import { type Report, readReport } from "./read-report.ts";

/** How much is tried. */
export interface Effort {
  /** Calls of each operation, beside those that cover its description. */
  readonly examples: number;
  readonly phases: readonly ("examples" | "coverage" | "fuzzing" | "stateful")[];
  /** `positive`: calls alone that the description allows. */
  readonly mode: "all" | "positive";
}

/** What came of a run. */
export interface Fuzzed extends Report {
  /** What failed, and how to call it again; empty when nothing did. */
  readonly faults: string;
}

const CHECKS = [
  "not_a_server_error",
  "status_code_conformance",
  "content_type_conformance",
  "response_schema_conformance",
  "response_headers_conformance",
];

/** Has a caller try the calls that are open to them; leaves the report in the stack's folder. */
export async function fuzzAs(
  caller: Caller,
  { program, stack, effort }: { readonly program: string; readonly stack: Stack; readonly effort: Effort },
): Promise<Fuzzed> {
  const report = join(stack.dir, `fuzz-${caller.name.replaceAll(" ", "-")}.ndjson`);
  const child = spawn(
    program,
    [
      ...["--config-file", besides("schemathesis.toml")],
      ...["run", `${stack.baseUrl}/api/openapi.json`, "--url", `${stack.baseUrl}/api/v1`],
      ...["-H", caller.identity, "-H", `Origin: ${stack.baseUrl}`, "--checks", CHECKS.join(",")],
      ...caller.operations.flatMap((operation) => ["--include-operation-id", operation]),
      ...["--phases", effort.phases.join(","), "--mode", effort.mode],
      ...["--max-examples", String(effort.examples), "--seed", "1", "--no-color"],
      ...["--report", "ndjson", "--report-ndjson-path", report],
    ],
    { stdio: ["ignore", "pipe", "pipe"], cwd: stack.dir, env: { ...process.env, ...variablesOf(caller) } },
  );
  const said: Buffer[] = [];
  child.stdout.on("data", (piece) => said.push(piece));
  child.stderr.on("data", (piece) => said.push(piece));
  const [code] = await once(child, "close");
  const text = Buffer.concat(said).toString();
  // What was tried fills pages; what failed, and how to call it again, comes after one of these lines.
  const [, ...faults] = text.split(/^=+ (?:ERRORS|FAILURES) =+$/m);
  return { faults: code === 0 ? "" : faults.join("\n") || text, ...readReport(report) };
}

function variablesOf({ known, kept, sourceName, phoneNumber, draft }: Caller): NodeJS.ProcessEnv {
  return {
    FUZZ_CALLER: JSON.stringify({ known, kept, sourceName, phoneNumber, draft }),
    PYTHONDONTWRITEBYTECODE: "1",
    SCHEMATHESIS_HOOKS: besides("hooks.py"),
  };
}

function besides(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
