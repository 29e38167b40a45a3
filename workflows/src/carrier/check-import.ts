import {
  type CarrierTasks,
  type FileRow,
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
  type FieldError,
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
  for await (const fileRow of readImportFile(deps.db, organizationId, found.row)) {
    if (skip > 0) {
      skip -= 1;
      continue;
    }
    await checker.add(fileRow);
    if (checker.check.rows % KEPT_EVERY_ROWS !== 0) continue;
    if (!(await keep(checker.check))) return;
    deps.signal.throwIfAborted();
  }
  await keep({ ...checker.check, done: true });
}

/** Counts what rows would come to. */
class RowChecker {
  readonly #deps: Omit<ImportDeps, "cache">;
  readonly #organizationId: OrganizationId;
  readonly #reading: LeadFileReading;
  readonly #words: LoanWords;
  readonly #sourceFaults = new Map<string, FieldError | null>();
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

  async add(row: FileRow): Promise<void> {
    const read = readLeadRow(row, this.#reading, this.#deps.nowMs());
    const sourceFault = read.ok ? await this.#sourceFault(read.sourceName) : null;
    const errors = read.ok ? [] : read.errors;
    this.#check = addCheckedRow(this.#check, {
      line: row.line,
      errors: sourceFault ? [...errors, sourceFault] : errors,
      notes: read.ok ? (withTaughtWords(read.delivery, this.#words).delivery.notes ?? []) : [],
    });
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
          if (!(error instanceof AppError)) throw error;
          return { code: error.code, pointer: "/source", detail: error.message };
        },
      );
    this.#sourceFaults.set(name, fault);
    return fault;
  }
}
