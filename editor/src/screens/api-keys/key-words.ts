import { type ApiScope, SCOPE_WORDS } from "@fairlead/engine/contract";
import type { ApiKey } from "../../api/generated/types.gen.ts";
import { formatShort } from "../../format/instant.ts";

/** What a key may do, and of which sources. */
export function reachWords({ scopes, sources }: Pick<ApiKey, "scopes" | "sources">): string {
  const may = scopes.map((scope) => SCOPE_WORDS[scope]).join("; ");
  if (sources === null) return may;
  return `${may}; ${sourceWords(sources)}`;
}

/** Of which sources a bound key sends and reads. */
export function sourceWords(sources: NonNullable<ApiKey["sources"]>): string {
  return `only from ${sources.map(({ name }) => name).join(", ") || "no source that is left"}`;
}

/** Scopes in two words, for a table. */
export const SCOPE_LABELS: Readonly<Record<ApiScope, string>> = {
  "leads:write": "Send leads",
  "leads:read": "Read leads",
  "contacts:read": "Read contacts",
  "contacts:write": "Change contacts",
  "imports:write": "Import files",
  "imports:read": "Read imports",
  "workflows:read": "Read workflows",
  "workflows:write": "Change workflows",
};

/** Until when a key works, or since when it does not. */
export function expiryWords({ state, expiresAt, revokedAt }: ApiKey): string {
  if (state === "ended") return revokedAt === null ? "Ended" : `Ended ${formatShort(revokedAt)}`;
  if (expiresAt === null) return "Never";
  return state === "expired" ? `Expired ${formatShort(expiresAt)}` : formatShort(expiresAt);
}

/** How long a new key works. */
export type Lifetime = "never" | "30" | "90" | "365" | "date";

export const LIFETIMES: readonly { readonly value: Lifetime; readonly label: string }[] = [
  { value: "30", label: "In 30 days" },
  { value: "90", label: "In 90 days" },
  { value: "365", label: "In a year" },
  { value: "date", label: "On a date" },
  { value: "never", label: "Never" },
];

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The instant at which a new key expires; `null`: never. A date counts to the end of that day where one is.
 *
 * @param day such as `2026-11-30`; read only for `date`
 */
export function expiryOf(lifetime: Lifetime, day: string, nowMs: number): string | null {
  switch (lifetime) {
    case "never":
      return null;
    case "date":
      return new Date(`${day}T23:59:59`).toISOString();
    default:
      return new Date(nowMs + Number(lifetime) * DAY_MS).toISOString();
  }
}
