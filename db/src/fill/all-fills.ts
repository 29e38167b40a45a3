import type { Fill } from "./fill.ts";

/** What this release fills, each with a migration that begins it. */
export const ALL_FILLS: readonly Fill[] = [];
