import { ERRORS, type ErrorCode } from "@fairlead/engine";
import type { FastifyInstance } from "fastify";
import { HTTP_STATUS } from "../contract/index.ts";

export const ERROR_PAGE_PATH = "/docs/errors";

/** The anchor of a code on the page that explains codes. */
export function errorAnchor(code: ErrorCode): string {
  return code.toLowerCase().replaceAll("_", "-");
}

/** Serves the page that the `type` of every problem document points to: each code with its status and meaning. */
export function registerErrorPage(app: FastifyInstance): void {
  const rows = (Object.keys(ERRORS) as ErrorCode[]).map(
    (code) =>
      `<tr id="${errorAnchor(code)}"><td><code>${code}</code></td><td>${HTTP_STATUS[code]}</td>` +
      `<td>${ERRORS[code].title}.</td><td>${ERRORS[code].retryable ? "yes" : "no"}</td></tr>`,
  );
  const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Fairlead: errors</title>
<style>body{font:16px/1.5 system-ui;margin:2rem auto;max-width:60rem;padding:0 1rem;color-scheme:light dark}
td,th{padding:.4rem .8rem;text-align:left;border-bottom:1px solid #8884}:target{background:#fc06}</style></head>
<body><h1>Errors</h1>
<p>Every error is a problem document (RFC 9457). Its <code>code</code> is stable; <code>detail</code> says what went
wrong and how to mend it, and <code>errors</code> points to each field.</p>
<table><thead><tr><th>Code</th><th>Status</th><th>Meaning</th><th>The same call may succeed later</th></tr></thead>
<tbody>${rows.join("\n")}</tbody></table></body></html>
`;
  app.get(ERROR_PAGE_PATH, { schema: { hide: true } }, async (_request, reply) =>
    reply.type("text/html; charset=utf-8").send(page),
  );
}
