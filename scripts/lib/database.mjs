import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { REPO } from "./places.mjs";

/**
 * The part of the driver that is used here: a tagged template, and plain text for what cannot be a parameter.
 *
 * @typedef {{ (text: TemplateStringsArray, ...values: readonly unknown[]): Promise<readonly object[]>, unsafe: (text: string) => Promise<unknown> }} Sql
 */

/**
 * Runs SQL on a connection of its own; the driver is the workspace's, so only after installing.
 *
 * @template T
 * @param {string} url
 * @param {(sql: Sql) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(url, work) {
  const resolve = createRequire(`${REPO}/db/package.json`).resolve;
  const { default: postgres } = await import(pathToFileURL(resolve("postgres")).href);
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/**
 * Makes the database of a URL if its server has none of that name; safe to repeat.
 *
 * @param {string} url
 * @param {string} [template]
 */
export async function createDatabase(url, template = "template0") {
  const name = new URL(url).pathname.slice(1);
  const admin = new URL(url);
  admin.pathname = "/postgres";
  await withDatabase(admin.href, async (sql) => {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!found) await sql.unsafe(`create database "${name}" template "${template}"`);
  });
}

/**
 * Drops the database of a URL, ending whoever is connected.
 *
 * @param {string} url
 */
export async function dropDatabase(url) {
  const name = new URL(url).pathname.slice(1);
  const admin = new URL(url);
  admin.pathname = "/postgres";
  await withDatabase(admin.href, (sql) => sql.unsafe(`drop database if exists "${name}" with (force)`));
}
