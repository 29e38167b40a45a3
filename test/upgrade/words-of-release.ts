import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { KnownToRelease } from "@fairlead/db";
import { REPO } from "../../scripts/lib/places.mjs";

const HERE = fileURLToPath(new URL("./", import.meta.url));

/** The words of rules and lists that a kept release knows, read from the catalogues of its own engine. */
export async function wordsOfRelease(release: string): Promise<KnownToRelease> {
  const folder = mkdtempSync(join(tmpdir(), "words-of-release-"));
  try {
    const program = `${HERE}${release}/program.tar.gz`;
    execFileSync("tar", ["-xzf", program, "-C", folder, "engine/package.json", "engine/src"]);
    symlinkSync(join(REPO, "engine/node_modules"), join(folder, "engine/node_modules"), "dir");
    const engine: Catalogues = await import(pathToFileURL(`${folder}/engine/src/index.ts`).href);
    return { release, ...wordsOf(engine) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is read of an engine; a later one may have more of each. */
type Catalogues = Pick<
  typeof import("@fairlead/engine"),
  | "FIELDS"
  | "fieldsOf"
  | "OPERATORS_BY_TYPE"
  | "CONTACT_COLUMNS"
  | "LEAD_LIST_COLUMNS"
  | "LEAD_FIELDS"
  | "CONTACT_FIELDS"
>;

function wordsOf(engine: Catalogues): Omit<KnownToRelease, "release"> {
  const operators = engine.OPERATORS_BY_TYPE;
  const typesOf = (place: "filters" | "lists" | "leads") =>
    Object.fromEntries(engine.fieldsOf(place).map((field) => [field, engine.FIELDS[field].type]));
  return {
    operators,
    fields: { filters: typesOf("filters"), lists: typesOf("lists"), leads: typesOf("leads") },
    columns: { contacts: Object.keys(engine.CONTACT_COLUMNS), leads: Object.keys(engine.LEAD_LIST_COLUMNS) },
    overwritten: {
      updateLead: engine.LEAD_FIELDS,
      updateContact: engine.CONTACT_FIELDS,
      honorDoNotContact: engine.CONTACT_FIELDS,
    },
  };
}
