import type { Fill } from "./fill.ts";
import { foldContacts } from "./fold-contacts.ts";
import { gatherImportRows } from "./gather-import-rows.ts";

/** What this release fills, each with a migration that begins it. */
export const ALL_FILLS: readonly Fill[] = [foldContacts, gatherImportRows];
