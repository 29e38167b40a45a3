import type { VersionRecord } from "@fairlead/db";
import type { z } from "zod";
import type { Version } from "../contract/index.ts";

/** A published version without its drawing. */
export function versionView(record: VersionRecord): z.input<typeof Version> {
  const { id, number, planHash, publishedAt, publishedBy } = record;
  return { id, number, planHash, publishedAt: publishedAt.toISOString(), publishedBy };
}
