import { z } from "zod";
import { parseTrustedProxies } from "./network/trusted-proxies.ts";

const Port = z.coerce.number().int().min(1).max(65_535);

const Environment = z.object({
  DATABASE_URL: z.url(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4400),
  HOST: z.string().default("127.0.0.1"),
  PUBLIC_URL: z.url().default("http://localhost:4400"),
  TEMPORAL_NAMESPACE: z.string().min(1).default("default"),
  TEMPORAL_TASK_QUEUE: z.string().min(1).default("fairlead"),
  TEMPORAL_UI_URL: z.url().optional(),
  EDITOR_DIST: z.string().optional(),
  PERSON_CALLS_PER_MINUTE: z.coerce.number().int().min(1).default(1_200),
  MAILBOX_PORT: Port.optional(),
  FAIRLEAD_PROBES_PORT: Port.optional(),
  TRUSTED_PROXIES: z
    .string()
    .default("loopback")
    .refine(
      (text) => parseTrustedProxies(text) !== null,
      "Name addresses, CIDR ranges, loopback, linklocal or uniquelocal, with commas between.",
    ),
  MAX_CONNECTIONS: z.coerce.number().int().min(1).default(5_000),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

export type ServerConfig = z.infer<typeof Environment>;

/**
 * Reads the server's settings.
 *
 * @throws with every fault at once
 */
export function readConfig(env: NodeJS.ProcessEnv): ServerConfig {
  const result = Environment.safeParse(env);
  if (!result.success) throw new Error(`The environment is not complete:\n${z.prettifyError(result.error)}`);
  return { ...result.data, PUBLIC_URL: result.data.PUBLIC_URL.replace(/\/+$/, "") };
}

/** The settings as they may be logged: passwords in URLs are struck out. */
export function withoutSecrets(config: ServerConfig): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(config).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replace(/(\/\/[^:/@]*):[^@/]*@/, "$1:…@") : value,
    ]),
  );
}
