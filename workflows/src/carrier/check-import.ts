import {
  type CarrierTasks,
  FileGone,
  type FileRow,
  ForeseenIds,
  isDataError,
  noteCheck,
  readImport,
  readImportFile,
  readingOf,
  readPreview,
  readTaughtWords,
  requireRoutedSource,
} from "@fairlead/db";
import {
  AppError,
  addCheckedRow,
  type Delivery,
  type DeliveryNote,
  type FieldError,
  groupBy,
  type LeadFileCheck,
  type LeadFileReading,
  type LoanWords,
  type OrganizationId,
  readLeadRow,
  withTaughtWords,
} from "@fairlead/engine";
import type { ImportDeps } from "./run-import.ts";

/** After so many rows it is kept how far the check is. */
const KEPT_EVERY_ROWS = 2_000;
/** So many rows are looked up by one statement for each of their sources. */
const BATCH_ROWS = 500;

/**
 * Reads all rows of a file as the import would, writing no lead, and keeps how many would fail and why.
 *
 * Safe to repeat: it goes on after the rows that were checked. It ends by itself when the file is read in another way or is started.
 */
export async function checkImport(
  deps: Omit<ImportDeps, "cache">,
  { organizationId, importId, reading }: CarrierTasks["check_import"],
): Promise<void> {
  const found = await deps.db.withOrganization(organizationId, async (tx) => {
    const row = await readImport(tx, importId);
    const preview = await readPreview(tx, importId);
    if (!row || preview?.reading !== reading || preview.check.done) return null;
    return { row, check: preview.check, words: await readTaughtWords(tx) };
  });
  if (!found) return;
  const keep = (check: LeadFileCheck) =>
    deps.db.withOrganization(organizationId, (tx) =>
      noteCheck(tx, { organizationId, importId, reading, check }),
    );
  const ground = { reading: readingOf(found.row), words: found.words };
  const checker = new RowChecker(deps, organizationId, ground, found.check);
  let skip = found.check.rows;
  try {
    for await (const fileRow of readImportFile(deps.db, organizationId, found.row)) {
      if (skip > 0) {
        skip -= 1;
        checker.recall(fileRow);
        continue;
      }
      await checker.add(fileRow);
      if (checker.waiting > 0 || checker.check.rows % KEPT_EVERY_ROWS !== 0) continue;
      if (!(await keep(checker.check))) return;
      deps.signal.throwIfAborted();
    }
  } catch (error) {
    // A file that is being dropped is not checked to its end; it cannot be started any more.
    if (error instanceof FileGone) return;
    throw error;
  }
  await checker.flush();
  await keep({ ...checker.check, done: true });
}

/** A row as it was read; `id` holds what its external id is judged by. */
interface ReadRow {
  readonly line: number;
  readonly errors: readonly FieldError[];
  readonly notes: readonly DeliveryNote[];
  readonly id: { readonly sourceName: string; readonly delivery: Delivery } | null;
}

/** Counts what rows would come to. */
class RowChecker {
  readonly #deps: Omit<ImportDeps, "cache">;
  readonly #organizationId: OrganizationId;
  readonly #reading: LeadFileReading;
  readonly #words: LoanWords;
  readonly #sourceFaults = new Map<string, FieldError | null>();
  readonly #ids = new ForeseenIds();
  #rows: ReadRow[] = [];
  #check: LeadFileCheck;

  constructor(
    deps: Omit<ImportDeps, "cache">,
    organizationId: OrganizationId,
    { reading, words }: { readonly reading: LeadFileReading; readonly words: LoanWords },
    check: LeadFileCheck,
  ) {
    this.#deps = deps;
    this.#organizationId = organizationId;
    this.#reading = reading;
    this.#words = words;
    this.#check = check;
  }

  get check(): LeadFileCheck {
    return this.#check;
  }

  /** Rows that were added and are not counted yet. */
  get waiting(): number {
    return this.#rows.length;
  }

  /** Learns from a row that was counted before. */
  recall(row: FileRow): void {
    const read = readLeadRow(row, this.#reading, this.#deps.nowMs());
    if (read.ok) this.#ids.remember(read.sourceName, read.delivery);
  }

  async add(row: FileRow): Promise<void> {
    const { line } = row;
    const read = readLeadRow(row, this.#reading, this.#deps.nowMs());
    if (read.ok) {
      const { sourceName, delivery } = read;
      const sourceFault = await this.#sourceFault(sourceName);
      const notes = withTaughtWords(delivery, this.#words).delivery.notes ?? [];
      const id = sourceFault || delivery.externalId === null ? null : { sourceName, delivery };
      this.#rows.push({ line, errors: sourceFault ? [sourceFault] : [], notes, id });
    } else {
      this.#rows.push({ line, errors: read.errors, notes: [], id: null });
    }
    if (this.#rows.length >= BATCH_ROWS) await this.flush();
  }

  /** Counts the rows that wait. */
  async flush(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    const taken = await this.#takenIds(rows);
    for (const row of rows) {
      const errors = [...row.errors, ...(taken.get(row) ?? [])];
      this.#check = addCheckedRow(this.#check, { line: row.line, errors, notes: row.notes });
    }
  }

  /** The faults of rows whose external id is somebody else's. */
  async #takenIds(rows: readonly ReadRow[]): Promise<ReadonlyMap<ReadRow, readonly FieldError[]>> {
    const bySource = groupBy(
      rows.flatMap((row) => (row.id === null ? [] : [{ row, ...row.id }])),
      ({ sourceName }) => sourceName,
    );
    const taken = new Map<ReadRow, readonly FieldError[]>();
    for (const [sourceName, group] of bySource) {
      const faults = await this.#deps.db.probing(this.#organizationId, (tx) =>
        this.#ids.judge(
          tx,
          sourceName,
          group.map(({ delivery }) => delivery),
        ),
      );
      for (const [at, { row }] of group.entries()) {
        const fault = faults[at];
        if (fault) taken.set(row, fault);
      }
    }
    return taken;
  }

  /** Each source is asked for once. */
  async #sourceFault(name: string): Promise<FieldError | null> {
    const known = this.#sourceFaults.get(name);
    if (known !== undefined) return known;
    const fault = await this.#deps.db
      .withOrganization(this.#organizationId, (tx) => requireRoutedSource(tx, name))
      .then(
        () => null,
        (error: unknown) => {
          // A name with characters that cannot be stored, which names no source.
          if (isDataError(error)) {
            const detail = "The source's name holds characters that cannot be stored.";
            return { code: "INVALID_VALUE" as const, pointer: "/source", detail };
          }
          if (!(error instanceof AppError)) throw error;
          return { code: error.code, pointer: "/source", detail: error.message };
        },
      );
    this.#sourceFaults.set(name, fault);
    return fault;
  }
}
