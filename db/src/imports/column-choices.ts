import { type ChosenColumn, labelKey, type MappedColumn, type OrganizationId } from "@fairlead/engine";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { columnChoices } from "../schema/index.ts";

/** What files are remembered under whose rows name their source. */
const ROWS_NAME_THEIRS = "";

/** What people chose in earlier files of a source for columns that this header has too. */
export async function rememberedColumns(
  tx: Tx,
  sourceName: string | null,
  header: readonly string[],
): Promise<ChosenColumn[]> {
  const rows = await tx
    .select()
    .from(columnChoices)
    .where(
      and(
        eq(columnChoices.sourceName, sourceName ?? ROWS_NAME_THEIRS),
        inArray(columnChoices.labelKey, header.map(labelKey)),
      ),
    );
  const known = new Map(rows.map((row) => [row.labelKey, row.becomes]));
  return header.flatMap((label, position) => {
    const becomes = known.get(labelKey(label));
    return becomes === undefined ? [] : [{ position, becomes }];
  });
}

/** Keeps what a person chose for columns, for the next file of the source. */
export async function rememberColumns(
  tx: Tx,
  input: {
    readonly organizationId: OrganizationId;
    readonly sourceName: string | null;
    readonly columns: readonly MappedColumn[];
    readonly nowMs: number;
  },
): Promise<void> {
  const { organizationId, nowMs } = input;
  const sourceName = input.sourceName ?? ROWS_NAME_THEIRS;
  const chosen = new Map(input.columns.map(({ label, becomes }) => [labelKey(label), becomes]));
  chosen.delete("");
  if (chosen.size === 0) return;
  await tx
    .insert(columnChoices)
    .values(
      [...chosen].map(([key, becomes]) => ({
        ...{ organizationId, sourceName, labelKey: key, becomes, chosenAt: new Date(nowMs) },
      })),
    )
    .onConflictDoUpdate({
      target: [columnChoices.organizationId, columnChoices.sourceName, columnChoices.labelKey],
      set: { becomes: sql`excluded.becomes`, chosenAt: sql`excluded.chosen_at` },
    });
}
