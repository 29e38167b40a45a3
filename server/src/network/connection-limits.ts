import type { IncomingMessage } from "node:http";
import type { FastifyInstance, FastifyRequest } from "fastify";

/** How long clients may take, and how many there may be. */
export interface ConnectionLimits {
  /** To send the head of a request. */
  readonly headMs: number;
  /** To send the body of a call. */
  readonly bodyMs: number;
  /** To send a file. */
  readonly uploadMs: number;
  readonly maxConnections: number;
}

export const CONNECTION_LIMITS: ConnectionLimits = {
  headMs: 20_000,
  bodyMs: 30_000,
  uploadMs: 60 * 60_000,
  maxConnections: 5_000,
};
const TIMED_OUT = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
/** How often the server looks for requests that are late. */
const LOOK_EVERY_MS = 5_000;

const NEARLY_FULL = 0.9;

/** What the server is made with: its own time for a request is that of the longest one, a file. */
export function serverOptions({ headMs, uploadMs }: ConnectionLimits) {
  return {
    requestTimeout: uploadMs,
    http: { headersTimeout: headMs, connectionsCheckingInterval: Math.min(LOOK_EVERY_MS, headMs) },
  };
}

/** Ends connections on which a body comes too slowly, as the server itself does with heads and files; takes no more than it may. */
export function limitConnections(app: FastifyInstance, { bodyMs, maxConnections }: ConnectionLimits): void {
  app.server.maxConnections = maxConnections;
  let open = 0;
  app.server.on("connection", (socket) => {
    open += 1;
    socket.once("close", () => {
      open -= 1;
    });
    // Those that wait for a next request give way to whoever has one.
    if (open >= maxConnections * NEARLY_FULL) app.server.closeIdleConnections();
  });
  const waiting = new WeakMap<IncomingMessage, NodeJS.Timeout>();
  const arrived = async ({ raw }: FastifyRequest) => clearTimeout(waiting.get(raw));
  app.addHook("onRequest", async ({ raw, headers }) => {
    const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
    if (!hasBody || /^multipart\//i.test(headers["content-type"] ?? "")) return;
    const late = setTimeout(() => {
      if (!raw.complete) raw.socket.end(TIMED_OUT, () => raw.destroy());
    }, bodyMs);
    waiting.set(raw, late);
    raw.once("close", () => clearTimeout(late));
  });
  // By then the body is read; or the call was answered without it.
  app.addHook("preValidation", arrived);
  app.addHook("onResponse", arrived);
}
