import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** Serves the built editor: hashed assets for good, its page for every path that is a screen. */
export async function registerEditor(app: FastifyInstance, dist: string): Promise<void> {
  if (!existsSync(join(dist, "index.html")))
    throw new Error(`There is no built editor in ${dist}; run its build first.`);
  await app.register(fastifyStatic, {
    root: dist,
    wildcard: false,
    setHeaders: (reply, path) => {
      const forGood = path.includes("/assets/");
      reply.header("cache-control", forGood ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
}
