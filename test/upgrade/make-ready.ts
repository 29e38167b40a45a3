import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { REPO } from "../../scripts/lib/places.mjs";

/** What the command that makes a database ready for the earlier release ends with. */
export interface Readiness {
  readonly exitCode: number | null;
  /** What it prints, line by line. */
  readonly lines: readonly string[];
}

/** Runs that command, as whoever goes back does. */
export async function makeReady(databaseUrl: string): Promise<Readiness> {
  const command = spawn(process.execPath, ["--import", "tsx", "db/src/ready-for-earlier-main.ts"], {
    cwd: REPO,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    command.once("error", reject);
    command.once("close", resolve);
  });
  const printed = await text(command.stdout);
  return { exitCode: await ended, lines: printed.trimEnd().split("\n") };
}
