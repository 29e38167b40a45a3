import { readPrivateJson } from "./private-json.mjs";

/**
 * What a running start tells the next one; the addresses are there once everything is ready.
 *
 * @typedef {object} RunFile
 * @property {import("./process-identity.mjs").ProcessIdentity | null} supervisor
 * @property {readonly { role: string, identity: import("./process-identity.mjs").ProcessIdentity }[]} processes in stop order
 * @property {string} [baseUrl]
 * @property {string} [publicUrl]
 * @property {string} [databaseUrl]
 * @property {string} [temporalAddress]
 * @property {string | null} [temporalUiUrl]
 * @property {string} [smtpUrl]
 * @property {boolean} [demo]
 */

/**
 * @param {import("./places.mjs").DataPlaces} places
 * @returns {RunFile | null} null when nothing was started there, or all of it ended in good order
 */
export function readRunFile(places) {
  return /** @type {RunFile | null} */ (readPrivateJson(places.run));
}
