import { readPrivateJson, writePrivateJson } from "./private-json.mjs";

/**
 * @typedef {object} Demo
 * @property {string} baseUrl
 * @property {string | null} temporalUiUrl
 * @property {readonly { name: string, email: string, password: string, role: string }[]} logins
 * @property {string} apiKey
 */

/**
 * Keeps the demo's logins, which exist in the clear only here, with the addresses of this start.
 *
 * @param {string} file
 * @param {{ baseUrl: string, temporalUiUrl: string | null }} addresses
 * @param {Pick<Demo, "logins" | "apiKey"> | null} made null when an earlier start made it
 * @returns {Demo | null} null when nobody knows the logins any more
 */
export function keepDemo(file, { baseUrl, temporalUiUrl }, made) {
  const known = made ?? /** @type {Demo | null} */ (readPrivateJson(file));
  if (!known?.logins) return null;
  const demo = { baseUrl, temporalUiUrl, logins: known.logins, apiKey: known.apiKey };
  writePrivateJson(file, demo);
  return demo;
}
