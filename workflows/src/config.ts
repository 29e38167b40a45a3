import { z } from "zod";
import { DEFAULT_TASK_QUEUE } from "./contract.ts";

const Environment = z.object({
  DATABASE_URL: z.url(),
  TEMPORAL_TASK_QUEUE: z.string().min(1).default(DEFAULT_TASK_QUEUE),
  PUBLIC_URL: z.url().default("http://localhost:4400"),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  MAIL_FROM: z.email().default("leads@fairlead.example"),
  WORKER_PORT: z.coerce.number().int().min(0).max(65_535).default(4401),
  HOST: z.string().default("127.0.0.1"),
  WORKFLOW_BUNDLE: z.string().optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

export type WorkerConfig = z.infer<typeof Environment>;

/**
 * Reads the worker's settings.
 *
 * @throws with every fault at once
 */
export function readConfig(env: NodeJS.ProcessEnv): WorkerConfig {
  const result = Environment.safeParse(env);
  if (result.success) return { ...result.data, PUBLIC_URL: result.data.PUBLIC_URL.replace(/\/+$/, "") };
  throw new Error(`The environment is not complete:\n${z.prettifyError(result.error)}`);
}
