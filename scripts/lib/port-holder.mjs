import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** The state "listening" in /proc/net/tcp. */
const LISTENING = "0A";
/** How much of a command's line is told. */
const TOLD_LENGTH = 120;

/**
 * Which process listens on a port of this machine.
 *
 * @param {number} port
 * @returns {{ pid: number, command: string } | null} null where the system does not tell, such as of another user's process
 */
export function portHolder(port) {
  if (process.platform === "win32") return null;
  return process.platform === "linux" ? holderFromProc(port) : holderFromLsof(port);
}

/** @param {number} port */
function holderFromProc(port) {
  const sockets = new Set([...listeners("tcp", port), ...listeners("tcp6", port)]);
  if (sockets.size === 0) return null;
  const pid = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .find((name) => filesOf(name).some((file) => sockets.has(file)));
  return pid === undefined ? null : { pid: Number(pid), command: commandOf(pid) };
}

/**
 * The sockets that listen on a port, as the links in /proc/PID/fd name them.
 *
 * @param {"tcp" | "tcp6"} protocol
 * @param {number} port
 */
function listeners(protocol, port) {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  return textOf(`/proc/net/${protocol}`)
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => local?.endsWith(wanted) && state === LISTENING)
    .map((fields) => `socket:[${fields[9]}]`);
}

/** @param {string} pid */
function filesOf(pid) {
  const folder = `/proc/${pid}/fd`;
  // What is gone meanwhile, or another user's, is passed over.
  const numbers = orNull(() => readdirSync(folder)) ?? [];
  return numbers.flatMap((file) => orNull(() => readlinkSync(`${folder}/${file}`)) ?? []);
}

/** @param {string} pid */
function commandOf(pid) {
  return textOf(`/proc/${pid}/cmdline`).split("\0").join(" ").trim().slice(0, TOLD_LENGTH);
}

/** @param {string} path */
function textOf(path) {
  return orNull(() => readFileSync(path, "utf8")) ?? "";
}

/**
 * @template T
 * @param {() => T} read
 * @returns {T | null}
 */
function orNull(read) {
  try {
    return read();
  } catch {
    return null;
  }
}

/** @param {number} port */
function holderFromLsof(port) {
  try {
    const lines = execFileSync("lsof", ["-nP", `-iTCP:${port}`, "-sTCP:LISTEN", "-Fpc"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).split("\n");
    const pid = lines.find((line) => line.startsWith("p"))?.slice(1);
    const command = lines.find((line) => line.startsWith("c"))?.slice(1);
    return pid ? { pid: Number(pid), command: command ?? "" } : null;
  } catch {
    return null;
  }
}
