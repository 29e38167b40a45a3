import { droppedLogLines, faultsOf, type Probe } from "@fairlead/workflows";
import Fastify, { type FastifyInstance } from "fastify";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

const registry = new Registry();
collectDefaultMetrics({ register: registry });
registry.registerMetric(droppedLogLines);
const durations = new Histogram({
  name: "fairlead_http_request_duration_seconds",
  help: "Time from a request's first byte to its answer's last",
  labelNames: ["method", "route", "status"],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
  registers: [registry],
});

/** Measures what `/metrics` then tells of. */
export function measureCalls(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "unmatched";
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
}

/** `/healthz`: the process lives. `/readyz`: so do the parts it needs. `/metrics`: Prometheus. */
export function registerProbes(app: FastifyInstance, probes: readonly Probe[]): void {
  app.get("/healthz", { schema: { hide: true } }, async () => ({ alive: true }));
  app.get("/readyz", { schema: { hide: true } }, async (_request, reply) => {
    const faults = await faultsOf(probes);
    return reply.status(faults.length === 0 ? 200 : 503).send({ ready: faults.length === 0, faults });
  });
  app.get("/metrics", { schema: { hide: true } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}

/** A server of the probes alone, for a port that only the cluster reaches. */
export function probesApp(probes: readonly Probe[]): FastifyInstance {
  const app = Fastify({ forceCloseConnections: true });
  registerProbes(app, probes);
  return app;
}
