import type { ApiClient } from "../api-client.ts";
import { waitUntil } from "../harness/index.ts";
import { type Demo, type Item, take } from "./drive-steps.ts";

const SOURCE = "Queue Source";
/** Instead of what its name says, the first column is left out; the second becomes the cell phone. */
const CHOSEN = [
  { position: 0, becomes: null },
  { position: 1, becomes: "/contact/cellPhone" },
];
/** Rows without an id: with accents, with a word nobody knows, of a lead that is there, and of nobody who can be reached. */
const CHOSEN_ROWS = [
  ["Home Phone", "Mobil", "First Name", "Last Name", "Email", "Loan Amount", "Property State", "Occupancy"],
  [
    "(617) 555-9160",
    "(617) 555-9161",
    "Jos\u00e9",
    "Mu\u00f1oz",
    "jose.munoz@example.com",
    "310000",
    "MA",
    "second home",
  ],
  [
    "(617) 555-9160",
    "(617) 555-9162",
    "Ren\u00e9e",
    "L'H\u00f4te",
    "renee@example.com",
    "250000",
    "MA",
    "treehouse",
  ],
  ["", "", "Kim", "file-1", "file-1@example.com", "275000", "MA", ""],
  ["", "", "Nobody", "Reached", "", "300000", "MA", ""],
];
const UNDONE_ROWS = [
  ["External ID", "First Name", "Last Name", "Email", "Loan Amount", "Property State"],
  ["undone-1", "Una", "Undone", "una.undone@example.com", "200000", "MA"],
  ["undone-2", "Udo", "Undone", "udo.undone@example.com", "210000", "MA"],
];

/** A file of another encoding and separator whose columns somebody chose, taken in; and one that nobody starts. */
export async function lookAtFiles({ api }: Demo): Promise<void> {
  await take(api, SOURCE, "file-1", "MA");
  const { id } = await previewed(api, Buffer.from(lines(CHOSEN_ROWS, ";"), "latin1"));
  await api.must("POST", `/imports/${id}/preview`, { mapping: CHOSEN });
  await checked(api, id);
  await api.must("POST", `/imports/${id}/start`, {});
  await api.finished(id);
  const waiting = await previewed(api, Buffer.from(lines(CHOSEN_ROWS.slice(0, 2), "|")));
  await checked(api, waiting.id);
}

/** An import that was taken back. */
export async function undoAnImport({ api, as: { admin } }: Demo): Promise<void> {
  const { id } = await previewed(api, Buffer.from(lines(UNDONE_ROWS, ",")));
  await api.must("POST", `/imports/${id}/start`, {});
  await api.finished(id);
  await admin("POST", `/imports/${id}/undo`);
  await waitUntil("the import to be undone", async () => {
    const { undo } = await admin<{ undo: { state: string } | null }>("GET", `/imports/${id}/undo`);
    return undo?.state === "done";
  });
}

function previewed(api: ApiClient, file: Buffer): Promise<Item> {
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(file)], { type: "text/csv" }), "open-house.csv");
  const path = `/imports/leads/preview?source=${encodeURIComponent(SOURCE)}`;
  return api.must<Item>("POST", path, form);
}

async function checked(api: ApiClient, importId: string): Promise<void> {
  await waitUntil("all rows to be checked", async () => {
    const { preview } = await api.must<{ preview: { check: { done: boolean } } }>(
      "GET",
      `/imports/${importId}`,
    );
    return preview.check.done;
  });
}

function lines(rows: readonly (readonly string[])[], separator: string): string {
  return rows.map((row) => `${row.join(separator)}\r\n`).join("");
}
