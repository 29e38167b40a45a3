import { Readable } from "node:stream";
import {
  type BatchOutcome,
  type CarrierTasks,
  type Database,
  dropOldChanges,
  findKnownRows,
  fingerprintOf,
  finishImport,
  type ImportRow,
  ingest,
  isUnrouted,
  noteBatch,
  noteUnknownSource,
  type RoutingCache,
  readChunk,
  readImport,
  sqlStateOf,
  type TakenRow,
  type Tx,
} from "@fairlead/db";
import {
  AppError,
  type Delivery,
  type FieldError,
  mapHeader,
  type OrganizationId,
  parseDelivery,
  rowToRaw,
  unguardCell,
} from "@fairlead/engine";
import { CsvError, type Info, parse } from "csv-parse";

export interface ImportDeps {
  readonly db: Database;
  readonly cache: RoutingCache;
  readonly nowMs: () => number;
  /** Aborted when the process is to stop; the import goes on where it stopped in the next one. */
  readonly signal: AbortSignal;
}

/** Rows taken in by one transaction. */
const BATCH_ROWS = 50;
/** A record longer than this means an unclosed quote. */
const MAX_RECORD_BYTES = 1_000_000;

interface CsvRow {
  /** The line on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Bytes of the file up to the end of the row. */
  readonly bytes: number;
}

/**
 * Takes an uploaded file in, batch by batch, each one transaction with its counters and failed rows.
 *
 * Safe to repeat: it goes on after the rows that were done. The file is streamed, so memory does not grow with it.
 */
export async function runImport(
  deps: ImportDeps,
  { organizationId, importId }: CarrierTasks["run_import"],
): Promise<void> {
  const row = await deps.db.withOrganization(organizationId, (tx) => readImport(tx, importId));
  if (!row || row.state === "done" || row.state === "failed") return;
  const error = await takeFile(deps, organizationId, row);
  await deps.db.withOrganization(organizationId, (tx) =>
    finishImport(tx, { organizationId, importId, error, nowMs: deps.nowMs() }),
  );
  while (await deps.db.withOrganization(organizationId, (tx) => dropOldChanges(tx, deps.nowMs())));
}

/** @returns why the rest of the file cannot be read; `null` when all of it was */
async function takeFile(
  deps: ImportDeps,
  organizationId: OrganizationId,
  row: ImportRow,
): Promise<string | null> {
  const importer = new BatchImporter(deps, organizationId, row);
  let skip = row.rowsDone;
  try {
    for await (const csvRow of readRows(deps.db, organizationId, row.id)) {
      if (skip > 0) {
        skip -= 1;
        continue;
      }
      if (await importer.add(csvRow)) deps.signal.throwIfAborted();
    }
    await importer.flush();
    return null;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    await importer.flush();
    return `From line ${error.lines} on the file cannot be read as CSV: ${error.message}`;
  }
}

async function* readRows(
  db: Database,
  organizationId: OrganizationId,
  importId: string,
): AsyncGenerator<CsvRow> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    max_record_size: MAX_RECORD_BYTES,
  });
  const source = Readable.from(readFile(db, organizationId, importId));
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let lines = 0;
  // csv-parse counts a CRLF inside quotes as two lines; a person's editor shows one.
  let countedTwice = 0;
  let isHeader = true;
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
    const line = lines + 1;
    for (const cell of record) countedTwice += cell.split("\r\n").length - 1;
    lines = info.lines - countedTwice;
    if (!isHeader && record.some((cell) => cell.trim() !== ""))
      yield { line, cells: record.map(unguardCell), bytes: info.bytes };
    isHeader = false;
  }
}

async function* readFile(
  db: Database,
  organizationId: OrganizationId,
  importId: string,
): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const chunk = await db.withOrganization(organizationId, (tx) => readChunk(tx, importId, position));
    if (!chunk) return;
    yield chunk;
  }
}

/** Collects rows into batches and takes each in as one transaction. */
class BatchImporter {
  readonly #deps: ImportDeps;
  readonly #organizationId: OrganizationId;
  readonly #import: ImportRow;
  readonly #mapping: ReturnType<typeof mapHeader>;
  #rows: CsvRow[] = [];

  constructor(deps: ImportDeps, organizationId: OrganizationId, row: ImportRow) {
    this.#deps = deps;
    this.#organizationId = organizationId;
    this.#import = row;
    this.#mapping = mapHeader(row.header ?? []);
  }

  /** @returns whether a batch was taken in by this */
  async add(row: CsvRow): Promise<boolean> {
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

  async #takeOrFail(row: CsvRow): Promise<void> {
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

  async #take(rows: readonly CsvRow[]): Promise<void> {
    const nowMs = this.#deps.nowMs();
    const bySource = new Map<string, ReadRow[]>();
    const failures: RowFailure[] = [];
    for (const row of rows) {
      const { sourceName, raw } = rowToRaw(row.cells, this.#mapping);
      const source = sourceName ?? this.#import.defaultSource;
      const parsed = parseDelivery(raw, nowMs);
      const errors = [...(parsed.ok ? [] : parsed.errors), ...(source ? [] : [MISSING_SOURCE])];
      if (!parsed.ok || !source) failures.push({ row, errors });
      else bySource.set(source, [...(bySource.get(source) ?? []), { row, delivery: parsed.delivery }]);
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
    const ingested = fresh.length === 0 ? [] : [...(await ingest(tx, this.#deps.cache, input))];
    for (const { row, known, fingerprint, occurrence } of rows) {
      const result = known === null ? ingested.shift() : { ...known, outcome: "repeated" as const };
      if (!result) throw new Error("A delivery without a result");
      outcome[result.outcome] += 1;
      const { leadId, contactId } = result;
      outcome.taken.push({
        ...{ line: row.line, leadId, contactId, outcome: result.outcome, fingerprint, occurrence },
      });
    }
  }

  async #note(
    rows: readonly CsvRow[],
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
        failures: outcome.failures.map(({ row, errors }) => ({ line: row.line, row: row.cells, errors })),
        bytesDone,
      } satisfies BatchOutcome);
    });
  }
}

/** A row that was read well. */
interface ReadRow {
  readonly row: CsvRow;
  readonly delivery: Delivery;
}

interface RowFailure {
  readonly row: CsvRow;
  readonly errors: readonly FieldError[];
}

interface Outcome {
  created: number;
  updated: number;
  repeated: number;
  readonly taken: TakenRow[];
  readonly failures: RowFailure[];
}

const MISSING_SOURCE: FieldError = {
  code: "MISSING_VALUE",
  pointer: "/source",
  detail: "The row names no source; fill the Source Name column, or name one source for the whole file.",
};

/** Postgres classes 22 (data exception): this row's content, not the system, is at fault. */
function isDataError(error: unknown): boolean {
  return sqlStateOf(error).startsWith("22");
}
