import { type ChildProcess, spawn } from "node:child_process";
import { REPO } from "../../scripts/lib/places.mjs";
import { waitUntil } from "../harness/index.ts";

/** `npm start` as a person runs it, minus npm. */
export interface NpmStart {
  readonly process: ChildProcess;
  /** All it has written so far. */
  output(): string;
  /** Settles when it says that everything runs. */
  ready(): Promise<void>;
  /** Its exit code; null when a signal ended it. */
  exited(): Promise<number | null>;
}

/** Starts the start script on a data folder; the caller ends it. */
export function npmStart(dataDir: string, words: readonly string[] = []): NpmStart {
  const child = spawn(process.execPath, ["scripts/start.mjs", "--data", dataDir, ...words], {
    cwd: REPO,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  const exit = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  return {
    process: child,
    output: () => output,
    async ready() {
      await waitUntil("npm start to be ready", () => output.includes("Ctrl-C ends everything"), {
        withinSeconds: 120,
        giveUp: () => (ended() ? new Error(`npm start ended:\n${output}`) : null),
      });
    },
    exited: () => exit,
  };
}
