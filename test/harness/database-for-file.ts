import { type Database, type DatabaseOptions, openDatabase } from "@fairlead/db";
import { beforeAll, expect } from "vitest";
import { findViolations } from "./invariants.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

/** What a test file may ask of its database. */
interface FileDatabaseOptions extends DatabaseOptions {
  /** Whether no invariant of leads may be broken once the file's tests are over. */
  readonly keepsInvariants?: boolean;
}

/** The database of a test file, and the connection to it. */
export interface FileDatabase {
  readonly database: TestDatabase;
  readonly db: Database;
}

/**
 * Makes a database of its own before the tests of a file and drops it after them.
 *
 * @returns what can be taken apart at the top of a file: both are empty until the hooks fill them
 */
export function databaseForFile({
  keepsInvariants = false,
  ...options
}: FileDatabaseOptions = {}): FileDatabase {
  const database = {} as TestDatabase;
  const db = {} as Database;
  beforeAll(async () => {
    Object.assign(database, await createTestDatabase());
    Object.assign(db, openDatabase(database.url, options));
    return async () => {
      if (keepsInvariants) expect(await findViolations(database.url)).toEqual([]);
      await db.close();
      await database.drop();
    };
  });
  return { database, db };
}
