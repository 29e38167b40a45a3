import { createServer } from "node:net";
import { join } from "node:path";
import { tryLock } from "./file-lock.mjs";
import { FriendlyError } from "./friendly-error.mjs";
import { cacheDir } from "./places.mjs";
import { portHolder } from "./port-holder.mjs";

/** @type {(() => void)[]} */
const releases = [];
process.once("exit", () => {
  for (const release of releases) release();
});

/** Below what systems give to outgoing connections, which could take a port between our look and its owner's bind. */
const ANY = { from: 20_000, to: 32_000 };

/**
 * The first free port from `first` upwards; 0 means any.
 *
 * @param {number} first
 * @param {string} [host]
 * @returns {Promise<number>}
 */
export async function freePort(first, host = "127.0.0.1") {
  const start = first === 0 ? ANY.from + Math.floor(Math.random() * (ANY.to - ANY.from)) : first;
  for (let port = start; port <= 65_535; port += 1) {
    if ((await take(port, host)) === null) return port;
  }
  throw new Error(`There is no free port from ${first} upwards on ${host}.`);
}

/**
 * The very port that somebody asked for.
 *
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<number>}
 * @throws {FriendlyError} where it cannot be had, with who has it
 */
export async function askedPort(port, host = "127.0.0.1") {
  const fault = await take(port, host);
  if (fault === null) return port;
  throw new FriendlyError(faultSentence(fault, port, host), "Ask for another one: npm start -- --port N");
}

/**
 * Takes a port for as long as this process lives. Whoever is to listen on it may do so minutes later, when a build is done: until
 * then a lock says to all other starts on this machine that it is given out.
 *
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | null>} null when it is ours, else why not, such as "EADDRINUSE"
 */
async function take(port, host) {
  const lock = tryLock(join(cacheDir(), "ports", `${port}.lock`));
  if (!lock.taken) return "EADDRINUSE";
  const fault = await tryBind(port, host);
  if (fault === null) releases.push(lock.release);
  else lock.release();
  return fault;
}

/**
 * @param {string} fault
 * @param {number} port
 * @param {string} host
 */
function faultSentence(fault, port, host) {
  if (fault === "EACCES")
    return `Port ${port} is not this user's to listen on: those below 1024 are the system's.`;
  if (fault !== "EADDRINUSE")
    return `Nothing can listen on ${host}:${port} here (${fault}). HOST names the address.`;
  const holder = portHolder(port);
  const who = holder
    ? `process ${holder.pid}: ${holder.command}`
    : "by a process that the system does not name";
  return `Port ${port} is in use, ${who}`;
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | null>} null when the port can be bound, else why not, such as "EADDRINUSE"
 */
function tryBind(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? "unknown"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
