import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { cacheDir } from "../../scripts/lib/places.mjs";

/**
 * The program that tries an API with calls made from its own description, for `test.skipIf(findSchemathesis() === null)`.
 *
 * @returns its path, or null where there is none
 */
export function findSchemathesis(): string | null {
  return findProgram("schemathesis", "SCHEMATHESIS_PATH", "The fuzz of the API");
}

/**
 * The program that makes a Python client of an API's description; the Python beside it runs what it makes.
 *
 * @returns its path, or null where there is none
 */
export function findOpenapiPythonClient(): string | null {
  return findProgram("openapi-python-client", "OPENAPI_PYTHON_CLIENT_PATH", "The generated client");
}

/** `.ci/run` installs each of them in a folder of its own. */
function findProgram(name: string, variable: string, tested: string): string | null {
  const given = process.env[variable];
  const places = [
    ...(given ? [given] : []),
    join(cacheDir(), name, "bin", name),
    ...(process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)),
  ];
  const path = places.find((place) => existsSync(place)) ?? null;
  if (path === null) console.warn(`${tested} is not tested: no ${name}. ${variable} names one.`);
  return path;
}
