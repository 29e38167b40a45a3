import { type ChosenColumn, labelKeys, type MappedColumn, type OrganizationId } from "@fairlead/engine";
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
  const keys = labelKeys(header);
  const rows = await tx.select().from(columnChoices).where(choicesFor(sourceName, keys));
  const known = new Map(rows.map((row) => [row.labelKey, row.becomes]));
  return keys.flatMap((key, position) => {
    const becomes = key === null ? undefined : known.get(key);
    return becomes === undefined ? [] : [{ position, becomes }];
  });
}

/**
 * Keeps what a person chose for the columns of a file, for the next one of the source; a column that was turned back to what its
 * name says is forgotten.
 *
 * @param changed places of the columns that a person chose something for
 */
export async function rememberColumns(
  tx: Tx,
  input: {
    readonly organizationId: OrganizationId;
    readonly sourceName: string | null;
    readonly columns: readonly MappedColumn[];
    readonly changed: readonly number[];
    /** Whether the other columns become what their name says because the person saw and left it so. */
    readonly forgets: boolean;
    readonly nowMs: number;
  },
): Promise<void> {
  const { organizationId, columns, changed, nowMs } = input;
  const sourceName = input.sourceName ?? ROWS_NAME_THEIRS;
  const keys = labelKeys(columns.map(({ label }) => label));
  const byName = keys.filter((_, position) => !changed.includes(position));
  if (input.forgets) await tx.delete(columnChoices).where(choicesFor(sourceName, byName));
  const chosen = columns.flatMap(({ becomes }, position) => {
    const key = keys[position] ?? null;
    return key === null || !changed.includes(position) ? [] : [{ labelKey: key, becomes }];
  });
  if (chosen.length === 0) return;
  await tx
    .insert(columnChoices)
    .values(chosen.map((choice) => ({ ...choice, organizationId, sourceName, chosenAt: new Date(nowMs) })))
    .onConflictDoUpdate({
      target: [columnChoices.organizationId, columnChoices.sourceName, columnChoices.labelKey],
      set: { becomes: sql`excluded.becomes`, chosenAt: sql`excluded.chosen_at` },
    });
}

function choicesFor(sourceName: string | null, keys: readonly (string | null)[]) {
  const present = keys.filter((key) => key !== null);
  return and(
    eq(columnChoices.sourceName, sourceName ?? ROWS_NAME_THEIRS),
    inArray(columnChoices.labelKey, present),
  );
}
