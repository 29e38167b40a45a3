import { once } from "node:events";
import { PassThrough } from "node:stream";
import { setTimeout } from "node:timers";
import { guardCell } from "@fairlead/engine";
import { stringify } from "csv-stringify";
import type { FastifyReply } from "fastify";

/** Whoever takes nothing for so long is gone; what is read for them (a transaction) must not be held for ever. */
const STALLED_MS = 60_000;

interface CsvFile {
  /** Without characters that a header cannot carry. */
  readonly fileName: string;
  readonly columns: readonly string[];
}

/**
 * Adds a row; resolves when there is room for the next one.
 *
 * @throws AbortError when nobody takes the file any more
 */
export type WriteRow = (cells: readonly (string | number)[]) => Promise<void>;

/**
 * Answers with a CSV file while its rows are made: as UTF-8 with a byte order mark, every cell in quotes, so that a `;` in it
 * divides nothing where spreadsheets divide cells by it, and with a `'` before every text that a spreadsheet would run. A fault in between breaks the answer off, so that nobody takes a part for the whole.
 *
 * @param writeRows what it waits for may be given up: its `write` throws when the client goes away
 */
export function sendCsv(
  reply: FastifyReply,
  { fileName, columns }: CsvFile,
  writeRows: (write: WriteRow) => Promise<void>,
) {
  const csv = stringify({ bom: true, quoted: true, quoted_empty: true, cast: { string: guardCell } });
  const output = csv.pipe(new PassThrough());
  const gone = new AbortController();
  const stall = setTimeout(() => output.destroy(), STALLED_MS);
  output.once("close", () => {
    clearTimeout(stall);
    gone.abort();
  });

  async function write(cells: Parameters<WriteRow>[0]): Promise<void> {
    gone.signal.throwIfAborted();
    stall.refresh();
    if (!csv.write(cells)) await once(csv, "drain", { signal: gone.signal });
  }

  csv.write(columns);
  void writeRows(write).then(
    () => csv.end(),
    (error: Error) => {
      if (gone.signal.aborted) return;
      reply.log.error({ err: error }, "a CSV file broke off");
      output.destroy(error);
    },
  );
  reply.type("text/csv; charset=utf-8").header("content-disposition", `attachment; filename="${fileName}"`);
  return reply.send(output as never);
}
