import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { collectDefaultMetrics, register } from "prom-client";

export interface HealthProbe {
  /** Resolves when the part is well; rejects with what is wrong. */
  readonly check: () => Promise<void>;
  readonly name: string;
}

const PROBE_TIMEOUT_MS = 2_000;

/** Serves `/healthz`, `/readyz` and `/metrics` for a process that has no other port. */
export async function serveHealth(
  host: string,
  port: number,
  probes: readonly HealthProbe[],
): Promise<Server> {
  collectDefaultMetrics();
  const server = createServer(async (request, response) => {
    switch (request.url) {
      case "/healthz":
        response.end("ok\n");
        return;
      case "/readyz": {
        const faults = await faultsOf(probes);
        response.statusCode = faults.length === 0 ? 200 : 503;
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify({ ready: faults.length === 0, faults }));
        return;
      }
      case "/metrics":
        response.setHeader("content-type", register.contentType);
        response.end(await register.metrics());
        return;
      default:
        response.statusCode = 404;
        response.end("not found\n");
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return server;
}

/** The port that a server got. */
export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function faultsOf(probes: readonly HealthProbe[]): Promise<{ part: string; reason: string }[]> {
  const results = await Promise.all(
    probes.map(async ({ name, check }) => {
      try {
        await Promise.race([check(), timeout()]);
        return null;
      } catch (error) {
        return { part: name, reason: error instanceof Error ? error.message : String(error) };
      }
    }),
  );
  return results.filter((fault) => fault !== null);
}

function timeout(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no answer in ${PROBE_TIMEOUT_MS} ms`)), PROBE_TIMEOUT_MS).unref();
  });
}
