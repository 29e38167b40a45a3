import { createServer } from "node:net";

/** Ports handed out by this process, whose owners may not have bound them yet. */
const taken = new Set();

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
    if (taken.has(port)) continue;
    taken.add(port);
    if ((await tryBind(port, host)) !== null) return port;
    taken.delete(port);
  }
  throw new Error(`There is no free port from ${first} upwards on ${host}.`);
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number | null>} the port that could be bound, null when it is in use or not allowed
 */
function tryBind(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const bound = address && typeof address === "object" ? address.port : null;
      server.close(() => resolve(bound));
    });
  });
}
