import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { cacheDir } from "../../scripts/lib/places.mjs";

/**
 * The program that tries an API with calls made from its own description, for `test.skipIf(findSchemathesis() === null)`;
 * `.ci/run` installs it.
 *
 * @returns its path, or null where there is none
 */
export function findSchemathesis(): string | null {
  const given = process.env.SCHEMATHESIS_PATH;
  const places = [
    ...(given ? [given] : []),
    join(cacheDir(), "schemathesis", "bin", "schemathesis"),
    ...(process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "schemathesis")),
  ];
  const path = places.find((place) => existsSync(place)) ?? null;
  if (path === null)
    console.warn("The fuzz of the API is skipped: no schemathesis. SCHEMATHESIS_PATH names one.");
  return path;
}
