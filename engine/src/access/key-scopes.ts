import type { Permission } from "./permissions.ts";

/**
 * What an API key may do; each scope stands for the permissions behind it. A scope to write reads nothing, a scope to read
 * writes nothing: which calls each opens is `KEY_ACCESS` of the server's contract.
 */
export const API_SCOPES = {
  "leads:write": ["leads:create"],
  "leads:read": ["leads:readAll"],
  "contacts:read": ["contacts:readAll"],
  "contacts:write": ["contacts:create", "contacts:editAll"],
  "imports:write": ["imports:run"],
  "imports:read": ["imports:read"],
  "workflows:read": ["workflows:read", "users:read"],
  "workflows:write": ["workflows:edit", "workflows:publish"],
} as const satisfies Record<string, readonly Permission[]>;
export type ApiScope = keyof typeof API_SCOPES;

/** Scopes of a key that is bound to sources: what else a key can reach is not of a source. */
export const SOURCE_SCOPES: readonly ApiScope[] = ["leads:write", "leads:read"];

/** What each scope lets a key do, in words for whoever makes one. */
export const SCOPE_WORDS: Readonly<Record<ApiScope, string>> = {
  "leads:write": "Send leads",
  "leads:read": "Read leads",
  "contacts:read": "Read contacts",
  "contacts:write": "Make contacts; with “Read contacts”, change them",
  "imports:write": "Import files of leads, follow how far they are, and undo what keys imported",
  "imports:read": "Read imports and the rows that failed",
  "workflows:read": "Read workflows, and the people that they name",
  "workflows:write": "Change and publish workflows",
};

/** What is still to be known of a key before it opens anything. */
export type KeyState = "working" | "ended" | "expired";

/** Whether a key works at a moment; what was ended stays so. */
export function keyState(
  { revokedAt, expiresAt }: { readonly revokedAt: Date | null; readonly expiresAt: Date | null },
  nowMs: number,
): KeyState {
  if (revokedAt !== null) return "ended";
  return expiresAt !== null && expiresAt.getTime() <= nowMs ? "expired" : "working";
}
