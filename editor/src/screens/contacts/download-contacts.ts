import { toApiProblem } from "../../api/api-problem.ts";
import { client } from "../../api/generated/client.gen.ts";
import type { ExportContactsData } from "../../api/generated/types.gen.ts";
import { saveBlob } from "../canvas/save-as-file.ts";

/** How many contacts have come, and of how many; the second is `null` where the server did not say. */
export interface Downloaded {
  readonly rows: number;
  readonly of: number | null;
}

const NEW_LINE = 10;

/**
 * Has contacts saved as a CSV file by the browser, under the name that the server gives.
 *
 * @param onProgress called with each part that comes
 * @returns how many came
 * @throws ApiProblem when the API refuses, or the connection breaks, even half-way, or `signal` aborts: then nothing is saved
 */
export async function downloadContacts(
  body: ExportContactsData["body"],
  signal: AbortSignal,
  onProgress: (downloaded: Downloaded) => void,
): Promise<number> {
  const { baseUrl = "" } = client.getConfig();
  const answer = await fetch(`${baseUrl}/contacts/export`, {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal,
  }).catch(asBrokenConnection);
  if (!answer.ok || answer.body === null) {
    // A proxy may answer with no JSON.
    const problem: unknown = await answer.json().catch(() => null);
    throw toApiProblem(problem, answer.status);
  }
  const told = answer.headers.get("x-row-count");
  const of = told === null ? null : Number(told);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let lines = 0;
  const reader = answer.body.getReader();
  for (;;) {
    const part = await reader.read().catch(asBrokenConnection);
    if (part.done) break;
    parts.push(part.value);
    for (const byte of part.value) if (byte === NEW_LINE) lines += 1;
    // The first line has the names of the columns; a text in a cell may break its line.
    const rows = Math.max(0, lines - 1);
    onProgress({ rows: of === null ? rows : Math.min(rows, of), of });
  }
  saveBlob(fileNameOf(answer), new Blob(parts, { type: "text/csv;charset=utf-8" }));
  return of ?? Math.max(0, lines - 1);
}

/** `fetch` fails with errors of the browser's own words. */
function asBrokenConnection(): never {
  throw toApiProblem(null, undefined);
}

function fileNameOf(answer: Response): string {
  return /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "contacts.csv";
}
