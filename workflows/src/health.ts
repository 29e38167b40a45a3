import { createServer, type Server } from "node:http";
import { collectDefaultMetrics, register } from "prom-client";
import { faultsOf, type Probe } from "./probe.ts";

/** Serves `/healthz`, `/readyz` and `/metrics` for a process that has no other port. */
export async function serveHealth(host: string, port: number, probes: readonly Probe[]): Promise<Server> {
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
