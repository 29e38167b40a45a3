import { parseArgs } from "node:util";
import { FriendlyError } from "./friendly-error.mjs";

export const START_HELP = `
npm start                      sets up and starts everything, with a demo organization the first time
npm start -- --port 4500       the editor and API on this port (without it 4400, or the next free one)
npm start -- --data DIR        keep the data in DIR (default .fairlead)
npm start -- --reset           delete the data first and begin anew
npm start -- --no-demo         without the demo organization
npm start -- --only server     one more server, or --only worker one more worker: beside a running \`npm start\`
                               of the same data folder, or on DATABASE_URL and TEMPORAL_ADDRESS

Environment, each one optional:
  DATABASE_URL       your own Postgres (15 or newer) in place of the embedded one
  TEMPORAL_ADDRESS   your own Temporal in place of the embedded one; TEMPORAL_UI_URL for its links
  SMTP_URL           your own mail server in place of the local mailbox
  HOST               the address to listen on (default 127.0.0.1); PUBLIC_URL for the links in mails
  LOG_LEVEL          debug, info (default), warn or error
`;

/**
 * @typedef {object} StartOptions
 * @property {boolean} help
 * @property {boolean} reset
 * @property {boolean} demo
 * @property {string} data
 * @property {number | null} port
 * @property {"server" | "worker" | null} only
 */

/**
 * Reads the words after `npm start --`.
 *
 * @param {readonly string[]} words
 * @returns {StartOptions}
 * @throws {FriendlyError}
 */
export function parseStartOptions(words) {
  const fix = "`npm start -- --help` lists what there is.";
  let values;
  try {
    ({ values } = parseArgs({
      args: [...words],
      options: {
        help: { type: "boolean", short: "h", default: false },
        reset: { type: "boolean", default: false },
        "no-demo": { type: "boolean", default: false },
        data: { type: "string", default: ".fairlead" },
        port: { type: "string" },
        only: { type: "string" },
      },
    }));
  } catch (cause) {
    throw new FriendlyError(cause instanceof Error ? cause.message : String(cause), fix, { cause });
  }
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port >= 1 && port <= 65_535)) {
    throw new FriendlyError(`--port must be a whole number from 1 to 65535; got ${values.port}.`, fix);
  }
  const only = values.only ?? null;
  if (only !== null && only !== "server" && only !== "worker") {
    throw new FriendlyError(`--only takes server or worker; got ${only}.`, fix);
  }
  if (only !== null && values.reset) {
    throw new FriendlyError("--reset begins everything anew, so it does not go with --only.", fix);
  }
  return { help: values.help, reset: values.reset, demo: !values["no-demo"], data: values.data, port, only };
}
