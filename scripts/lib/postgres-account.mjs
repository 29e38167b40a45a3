import { execFileSync, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { dirname } from "node:path";
import { FriendlyError } from "./friendly-error.mjs";
import { dyingWithParent, setprivCan } from "./linux-privileges.mjs";

const SEARCH_ANYWHERE = "--inh-caps +dac_override --ambient-caps +dac_override";

/**
 * How to run a Postgres program: words before the command, and the ids to run under.
 *
 * @typedef {{ readonly prefix: readonly string[], readonly uid?: number, readonly gid?: number }} PostgresAccount
 */

/**
 * Postgres refuses to run as root, so root runs it as the user `postgres`, who is created if missing.
 *
 * That user may be unable to reach a checkout under `/root`; then it is given the one capability for it.
 *
 * @param {readonly string[]} paths what the programs must reach
 * @returns {PostgresAccount}
 */
export function postgresAccount(paths) {
  const prefix = dyingWithParent("INT");
  if (process.getuid?.() !== 0) return { prefix };
  const ids = idsOf("postgres") ?? createAccount();
  if (prefix.length === 0) return { prefix: [], ...ids };
  const identity = ["--reuid", String(ids.uid), "--regid", String(ids.gid), "--clear-groups"];
  const closed = paths.map(closedFolder).find((folder) => folder !== null);
  if (!closed) return { prefix: [...prefix, ...identity] };
  if (!setprivCan(SEARCH_ANYWHERE)) {
    throw new FriendlyError(
      `Postgres must not run as root, and its own user may not enter ${closed}.`,
      `Move the checkout to a folder that all may enter (such as /srv or /opt), or run: chmod o+x ${closed}`,
    );
  }
  return { prefix: [...prefix, ...identity, ...SEARCH_ANYWHERE.split(" ")] };
}

/** @param {string} name */
function idsOf(name) {
  const uid = spawnSync("id", ["-u", name], { encoding: "utf8" });
  const gid = spawnSync("id", ["-g", name], { encoding: "utf8" });
  if (uid.status !== 0 || gid.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createAccount() {
  try {
    execFileSync("groupadd", ["--system", "--force", "postgres"], { stdio: "pipe" });
    execFileSync("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"], {
      stdio: "pipe",
    });
  } catch (cause) {
    throw new FriendlyError(
      "Postgres must not run as root, and a user `postgres` for it could not be created.",
      "Create one (`useradd --system postgres`), or run this command as an ordinary user.",
      { cause },
    );
  }
  const ids = idsOf("postgres");
  if (!ids) throw new Error("The user `postgres` was created but cannot be found.");
  return ids;
}

/**
 * The outermost folder above a path that others may not enter, if any.
 *
 * @param {string} path
 * @returns {string | null}
 */
function closedFolder(path) {
  const parent = dirname(path);
  if (parent === path) return null;
  return closedFolder(parent) ?? ((statSync(parent).mode & 0o001) === 0 ? parent : null);
}
