import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const KNOWN_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The browser of this machine, for `test.skipIf(findChromium() === null)`.
 *
 * @returns its path, or null where there is none
 * @throws in CI, where browser tests must not be skipped
 */
export function findChromium(): string | null {
  const given = process.env.CHROMIUM_PATH;
  const path = [...(given ? [given] : []), ...KNOWN_PLACES].find((place) => existsSync(place)) ?? null;
  if (path === null && process.env.CI) {
    throw new Error(
      "There is no Chromium here, and CI must run the browser tests. Install it, or set CHROMIUM_PATH.",
    );
  }
  if (path === null)
    console.warn("Browser tests are skipped: no Chromium or Chrome found. CHROMIUM_PATH names one.");
  return path;
}

/** Starts a headless browser; the caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("There is no Chromium or Chrome here; set CHROMIUM_PATH.");
  // Its sandbox needs privileges that root in a container lacks; it opens our own pages alone.
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
  });
}
