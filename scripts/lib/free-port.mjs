import { createServer } from "node:net";

/** Ports handed out by this process, whose owners may not have bound them yet. */
const taken = new Set();

/**
 * The first free port from `first` upwards; 0 means any.
 *
 * @param {number} first
 * @param {string} [host]
 * @returns {Promise<number>}
 */
export async function freePort(first, host = "127.0.0.1") {
  for (let port = first; port <= 65_535; port += first === 0 ? 0 : 1) {
    if (first !== 0 && taken.has(port)) continue;
    const bound = await tryBind(port, host);
    if (bound !== null && !taken.has(bound)) {
      taken.add(bound);
      return bound;
    }
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
