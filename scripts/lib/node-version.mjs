import { FriendlyError } from "./friendly-error.mjs";

/** Vite 8 and the Temporal SDK refuse anything older. */
const OLDEST = [20, 19];

/**
 * Refuses a Node that is too old to run the project.
 *
 * @param {string} [version] such as "20.19.0"
 * @throws {FriendlyError}
 */
export function checkNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new FriendlyError(
    `Fairlead needs Node ${OLDEST.join(".")} or newer; this is Node ${version} (${process.execPath}).`,
    "Install the current LTS from https://nodejs.org (or run `nvm install`, `fnm use`, `volta install node`), then try again.",
  );
}
