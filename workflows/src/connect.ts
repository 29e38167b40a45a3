import { Client, Connection } from "@temporalio/client";
import { loadClientConnectConfig } from "@temporalio/envconfig";
import { NativeConnection } from "@temporalio/worker";

/**
 * How to reach Temporal, by the SDK's standard environment (`TEMPORAL_ADDRESS`, `TEMPORAL_NAMESPACE`, TLS, API key);
 * a developer's own profile file is not read.
 */
export function temporalConfig() {
  const { namespace, connectionOptions } = loadClientConnectConfig({ disableFile: true });
  return { namespace: namespace ?? "default", connectionOptions };
}

/** A client for starting and signalling runs; connects on first use, so that it can be made while the server is down. */
export function lazyTemporalClient(): Client {
  const { namespace, connectionOptions } = temporalConfig();
  return new Client({ connection: Connection.lazy(connectionOptions), namespace });
}

/** The connection that a worker polls on. */
export function connectWorker(): Promise<NativeConnection> {
  return NativeConnection.connect(temporalConfig().connectionOptions);
}
