import {
  type BatchOutcome,
  type CarrierTasks,
  type Database,
  externalIdTaken,
  FileGone,
  type FileRow,
  findKnownRows,
  fingerprintOf,
  finishImport,
  type ImportRow,
  ingestMany,
  isDataError,
  isUnrouted,
  noteBatch,
  noteUnknownSource,
  type RoutingCache,
  readImport,
  readImportFile,
  readingOf,
  type TakenRow,
  type Tx,
} from "@fairlead/db";
import {
  AppError,
  type Delivery,
  type FieldError,
  type OrganizationId,
  readLeadRow,
  storableCell,
} from "@fairlead/engine";

export interface ImportDeps {
  readonly db: Database;
  readonly cache: RoutingCache;
  readonly nowMs: () => number;
  /** Aborted when the process is to stop; the import goes on where it stopped in the next one. */
  readonly signal: AbortSignal;
}

/** Rows taken in by one transaction. */
const BATCH_ROWS = 50;

/**
 * Takes an uploaded file in, batch by batch, each one transaction with its counters and failed rows.
 *
 * Safe to repeat: it goes on after the rows that were done. The file is streamed, so memory does not grow with it.
 */
export async function runImport(deps: ImportDeps, job: CarrierTasks["run_import"]): Promise<void> {
  const { organizationId } = job;
  const row = await readUnfinished(deps, job);
  if (row === null) return;
  const importer = new BatchImporter(deps, organizationId, row);
  try {
    let skip = row.rowsDone;
    for await (const fileRow of readImportFile(deps.db, organizationId, row)) {
      if (skip > 0) {
        skip -= 1;
        continue;
      }
      if (await importer.add(fileRow)) deps.signal.throwIfAborted();
    }
    await importer.flush();
  } catch (error) {
    if (!(error instanceof FileGone)) throw error;
    await importer.flush();
    return finish(deps, job, PIECES_MISSING);
  }
  await finish(deps, job, null);
}

/**
 * Ends an import as failed that nobody tries again; what was taken in stays. One that goes on in the next process is left alone.
 */
export async function giveUpImport(deps: ImportDeps, job: CarrierTasks["run_import"]): Promise<void> {
  if (deps.signal.aborted || (await readUnfinished(deps, job)) === null) return;
  await finish(deps, job, GIVEN_UP);
}

/** @returns `null` for an import that is over, or gone */
async function readUnfinished(
  { db }: ImportDeps,
  { organizationId, importId }: CarrierTasks["run_import"],
): Promise<ImportRow | null> {
  const row = await db.withOrganization(organizationId, (tx) => readImport(tx, importId));
  return !row || row.state === "done" || row.state === "failed" ? null : row;
}

function finish(
  { db, nowMs }: ImportDeps,
  { organizationId, importId }: CarrierTasks["run_import"],
  error: string | null,
): Promise<void> {
  return db.withOrganization(organizationId, (tx) =>
    finishImport(tx, { organizationId, importId, error, nowMs: nowMs() }),
  );
}

const SEND_AGAIN = "Send the file again: what came of it is known, and only the rest is taken in.";
const PIECES_MISSING = `Part of the file is no longer kept. ${SEND_AGAIN}`;
const GIVEN_UP = `The rest could not be taken in, however often it was tried. ${SEND_AGAIN}`;

/** Collects rows into batches and takes each in as one transaction. */
class BatchImporter {
  readonly #deps: ImportDeps;
  readonly #organizationId: OrganizationId;
  readonly #import: ImportRow;
  readonly #reading: ReturnType<typeof readingOf>;
  #rows: FileRow[] = [];

  constructor(deps: ImportDeps, organizationId: OrganizationId, row: ImportRow) {
    this.#deps = deps;
    this.#organizationId = organizationId;
    this.#import = row;
    this.#reading = readingOf(row);
  }

  /** @returns whether a batch was taken in by this */
  async add(row: FileRow): Promise<boolean> {
    this.#rows.push(row);
    if (this.#rows.length < BATCH_ROWS) return false;
    await this.flush();
    return true;
  }

  async flush(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    if (rows.length === 0) return;
    try {
      await this.#take(rows);
    } catch (error) {
      if (rows.length === 1 || !isDataError(error)) throw error;
      // One row that the database refuses must not hold up the other forty-nine.
      for (const row of rows) await this.#takeOrFail(row);
    }
  }

  async #takeOrFail(row: FileRow): Promise<void> {
    try {
      await this.#take([row]);
    } catch (error) {
      if (!isDataError(error)) throw error;
      await this.#note(
        [row],
        [
          {
            row,
            errors: [
              {
                code: "INVALID_VALUE",
                pointer: "",
                detail: "The row holds characters that cannot be stored.",
              },
            ],
          },
        ],
      );
    }
  }

  async #take(rows: readonly FileRow[]): Promise<void> {
    const nowMs = this.#deps.nowMs();
    const bySource = new Map<string, ReadRow[]>();
    const failures: RowFailure[] = [];
    for (const row of rows) {
      const read = readLeadRow(row, this.#reading, nowMs);
      if (!read.ok) failures.push({ row, errors: read.errors });
      else {
        const group = bySource.get(read.sourceName) ?? [];
        bySource.set(read.sourceName, [...group, { row, delivery: read.delivery }]);
      }
    }
    await this.#note(rows, failures, async (tx, outcome) => {
      // Always in the same order, so that two imports never wait for each other's rotation in a circle.
      for (const [sourceName, group] of [...bySource].sort(([a], [b]) => (a < b ? -1 : 1))) {
        try {
          await this.#takeGroup(tx, { sourceName, group, nowMs }, outcome);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          if (isUnrouted(error)) {
            await noteUnknownSource(tx, this.#organizationId, sourceName, group.length, nowMs);
          }
          const errors = [{ code: error.code, pointer: "/source", detail: error.message }];
          outcome.failures.push(...group.map(({ row }) => ({ row, errors })));
        }
      }
    });
  }

  /** Takes in rows of one source: those that came before in another file are the leads that they were. */
  async #takeGroup(
    tx: Tx,
    { sourceName, group, nowMs }: { sourceName: string; group: readonly ReadRow[]; nowMs: number },
    outcome: Outcome,
  ): Promise<void> {
    const { id: importId, takesRepeats } = this.#import;
    const fingerprints = group.map(({ delivery }) => fingerprintOf(sourceName, delivery));
    const asked = await findKnownRows(tx, { importId, sourceName }, fingerprints);
    const rows = group.map((entry, index) => {
      const { occurrence = 0, known = null } = asked[index] ?? {};
      return {
        ...{ ...entry, occurrence, fingerprint: fingerprints[index] ?? null },
        known: takesRepeats ? null : known,
      };
    });
    const fresh = rows.filter(({ known }) => known === null).map(({ delivery }) => delivery);
    const input = { organizationId: this.#organizationId, importId, sourceName, deliveries: fresh, nowMs };
    const ingested = fresh.length === 0 ? [] : [...(await ingestMany(tx, this.#deps.cache, input))];
    for (const { row, known, fingerprint, occurrence } of rows) {
      const result = known === null ? ingested.shift() : { ...known, outcome: "repeated" as const };
      if (!result) throw new Error("A delivery without a result");
      if (result.outcome === "anotherPerson") {
        outcome.failures.push({ row, errors: externalIdTaken(result.externalId).errors });
        continue;
      }
      outcome[result.outcome] += 1;
      const { leadId, contactId } = result;
      // A row that came before is a lead already; what was not understood of it was told then.
      const isTaken = result.outcome !== "repeated" && "notes" in result;
      const notes = isTaken ? (result.notes ?? null) : null;
      outcome.taken.push({
        ...{ line: row.line, leadId, contactId, outcome: result.outcome, fingerprint, occurrence, notes },
      });
    }
  }

  async #note(
    rows: readonly FileRow[],
    failures: readonly RowFailure[],
    work?: (tx: Tx, outcome: Outcome) => Promise<void>,
  ): Promise<void> {
    const bytesDone = rows.at(-1)?.bytes ?? 0;
    await this.#deps.db.probing(this.#organizationId, async (tx) => {
      const outcome: Outcome = { created: 0, updated: 0, repeated: 0, taken: [], failures: [...failures] };
      await work?.(tx, outcome);
      await noteBatch(tx, {
        organizationId: this.#organizationId,
        importId: this.#import.id,
        rows: rows.length,
        created: outcome.created,
        updated: outcome.updated,
        repeated: outcome.repeated,
        taken: outcome.taken,
        failures: outcome.failures.map(({ row, errors }) => ({
          line: row.line,
          row: row.cells.map((cell) => storableCell(cell, this.#reading.encoding)),
          errors,
        })),
        bytesDone,
      } satisfies BatchOutcome);
    });
  }
}

/** A row that was read well. */
interface ReadRow {
  readonly row: FileRow;
  readonly delivery: Delivery;
}

interface RowFailure {
  readonly row: FileRow;
  readonly errors: readonly FieldError[];
}

interface Outcome {
  created: number;
  updated: number;
  repeated: number;
  readonly taken: TakenRow[];
  readonly failures: RowFailure[];
}
