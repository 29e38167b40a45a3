import { relative } from "node:path";

/**
 * What to print when everything runs: where to look, and who can sign in.
 *
 * @param {{ baseUrl: string, temporalUiUrl: string | null, ownMail: boolean, demo: import("./demo-file.mjs").Demo | null, demoWanted: boolean, places: import("./places.mjs").DataPlaces, seconds: number }} state
 */
export function welcome({ baseUrl, temporalUiUrl, ownMail, demo, demoWanted, places, seconds }) {
  const addresses = [
    ["Editor", baseUrl],
    ["API docs", `${baseUrl}/docs`],
    ...(ownMail ? [] : [["Outbox", `${baseUrl}/outbox`]]),
    ...(temporalUiUrl ? [["Temporal UI", temporalUiUrl]] : []),
  ];
  const lines = [`Fairlead is ready after ${seconds.toFixed(1)} s.`, "", ...table(addresses)];
  if (demo) {
    lines.push("", "Sign in to the demo organization as", "");
    lines.push(...table(demo.logins.map((login) => [login.role, login.name, login.email, login.password])));
    lines.push("", `API key      ${demo.apiKey}`, `All of it    ${shown(places.demo)}`);
  } else if (demoWanted) {
    lines.push("", "The demo organization is there already; its logins were shown when it was made.");
  }
  lines.push("", `Ctrl-C ends everything. Logs are in ${shown(places.logs)}.`, "");
  return `\n${lines.map((line) => (line ? `  ${line}` : "")).join("\n")}`;
}

/** @param {readonly (readonly string[])[]} rows */
function table(rows) {
  const widths = rows.reduce(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    /** @type {number[]} */ ([]),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd((widths[column] ?? 0) + 2))
      .join("")
      .trimEnd(),
  );
}

/** @param {string} path */
function shown(path) {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : short;
}
