import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** A part that must be well before calls are sent here. */
export interface Probe {
  readonly name: string;
  /** Resolves when the part is well; rejects with what is wrong. */
  readonly check: () => Promise<void>;
}

const PROBE_TIMEOUT_MS = 2_000;

/** `/healthz`: the process lives. `/readyz`: so do the parts it needs. `/metrics`: Prometheus. */
export function registerHealth(app: FastifyInstance, probes: readonly Probe[]): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: "fairlead_http_request_duration_seconds",
    help: "Time from a request's first byte to its answer's last",
    labelNames: ["method", "route", "status"],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [registry],
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "unmatched";
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });

  app.get("/healthz", { schema: { hide: true } }, async () => ({ alive: true }));
  app.get("/readyz", { schema: { hide: true } }, async (_request, reply) => {
    const faults = (await Promise.all(probes.map(faultOf))).filter((fault) => fault !== null);
    return reply.status(faults.length === 0 ? 200 : 503).send({ ready: faults.length === 0, faults });
  });
  app.get("/metrics", { schema: { hide: true } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}

async function faultOf({ name, check }: Probe): Promise<{ part: string; reason: string } | null> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PROBE_TIMEOUT_MS} ms`)), PROBE_TIMEOUT_MS);
  });
  try {
    await Promise.race([check(), timeout]);
    return null;
  } catch (error) {
    return { part: name, reason: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}
