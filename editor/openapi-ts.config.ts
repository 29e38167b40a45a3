import { readFileSync } from "node:fs";
import { defineConfig } from "@hey-api/openapi-ts";

const RECEIPT = "#/components/schemas/Receipt";

/** The description as it is for people: receipts are answers to API keys that may not read what they change. */
function withoutReceipts<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutReceipts) as Value;
  if (typeof value !== "object" || value === null) return value;
  const { anyOf } = value as { anyOf?: readonly { $ref?: string }[] };
  const [answer, ...more] = anyOf?.filter(({ $ref }) => $ref !== RECEIPT) ?? [];
  if (answer && more.length === 0 && anyOf?.length === 2) return withoutReceipts(answer as Value);
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, withoutReceipts(part)]),
  ) as Value;
}

/** Makes the typed client from the server's OpenAPI document; `pnpm api:generate` runs it, the output is committed. */
/** Too long for an address; they change nothing. */
const READS_BY_POST = new Set([
  "listContacts",
  "listLeadPage",
  "listSharedUsers",
  "previewOwnerChange",
  "previewMerge",
]);

export default defineConfig({
  input: withoutReceipts(JSON.parse(readFileSync("./server/openapi.json", "utf8"))),
  // The generated client does not hold under our strictest compiler options; its types do.
  output: {
    path: "./editor/src/api/generated",
    entryFile: false,
    header: ["// @ts-nocheck", "// Generated from server/openapi.json; do not edit."],
  },
  parser: {
    hooks: {
      operations: {
        // Rules nest too deep for an address: this one reads by POST.
        isQuery: ({ operationId }) => (READS_BY_POST.has(operationId ?? "") ? true : undefined),
      },
    },
  },
  plugins: [
    { name: "@hey-api/client-fetch", baseUrl: "/api/v1" },
    { name: "@hey-api/typescript", enums: false },
    "@hey-api/sdk",
    "@tanstack/react-query",
  ],
});
