import axe from "axe-core";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiClient, machineClient } from "./api-client.ts";
import { findChromium, launchChromium, type Stack, startStack } from "./harness/index.ts";

const ACTION_WITHIN_MS = 15_000;

/** A test on the screen; skipped where there is no Chromium. */
export const withBrowser = test.skipIf(findChromium() === null);

/** All that the browser tests of one file share. */
export interface BrowserSession {
  readonly stack: Stack;
  /** Calls the stack's API as the demo's machine. */
  readonly api: ApiClient;
  readonly browser: Browser;
}

/**
 * Starts a stack and a browser before the tests of a file and ends them after it; nothing where there is no Chromium.
 *
 * @param prepare what else is to be there before the first test
 * @returns what was started: empty outside of tests and hooks, so it is not to be taken apart at the top of a file
 */
export function browserSession(
  prepare: (session: BrowserSession) => Promise<unknown> = async () => {},
): BrowserSession {
  const session = {} as { -readonly [Part in keyof BrowserSession]: BrowserSession[Part] };
  beforeAll(async () => {
    if (findChromium() === null) return;
    [session.stack, session.browser] = await Promise.all([startStack(), launchChromium()]);
    session.api = machineClient(session.stack);
    await prepare(session);
  });
  afterAll(async () => {
    await session.browser?.close();
    await session.stack?.stop();
  });
  return session;
}

export const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** Who signs in, and on what. */
export interface SignIn {
  readonly role: string;
  readonly options?: BrowserContextOptions;
  /** Left out: the first of the role. */
  readonly name?: string;
}

/** Opens a browser of its own and goes in by the door. */
export async function signIn(
  { browser, stack }: BrowserSession,
  { role, options = DESK, name }: SignIn,
): Promise<Page> {
  const login = stack.logins.find((person) => person.role === role && (name ?? person.name) === person.name);
  if (!login) throw new Error(`The demo has no ${role} ${name ?? ""}.`);
  const context = await browser.newContext({ ...options, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(ACTION_WITHIN_MS);
  await page.goto(stack.baseUrl);
  await page.getByLabel("Email").fill(login.email);
  await page.getByLabel("Password").fill(login.password);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/login");
  return page;
}

/**
 * Colours fade over when the theme changes, on a busy machine some frames later; what never ends (a spinner) is no transition.
 * So all is still once three frames in a row had none. A countdown's ring moves for ever, and changes no colour.
 */
const TRANSITIONS_END = `(async () => {
  for (let still = 0; still < 3; still++) {
    await new Promise(requestAnimationFrame);
    const running = document.getAnimations().filter(
      (one) => one instanceof CSSTransition && /color|opacity|fill|^stroke$|shadow/.test(one.transitionProperty));
    if (running.length > 0) still = -1;
    await Promise.allSettled(running.map((one) => one.finished));
  }
})()`;

/** Holds the screen as it stands now, in light and in dark, to axe's rules for WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  // A script tag would be refused by the page's own security policy.
  await page.evaluate(axe.source);
  for (const colorScheme of ["dark", "light"] as const) {
    // What a live list draws anew would fade in while axe looks.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(TRANSITIONS_END);
    expect(await violationsOn(page), `${page.url()}, ${colorScheme}`).toEqual([]);
  }
}

function violationsOn(page: Page): Promise<unknown> {
  return page.evaluate(
    `axe.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
    }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes.map((node) => node.html + " " + node.failureSummary).join(" | ")))`,
  );
}

/** Opens a list of choices and takes the one whose words begin so. */
export async function pick(page: Page, list: Locator, words: string): Promise<void> {
  // The list before it may still be closing.
  await page.getByRole("option").first().waitFor({ state: "detached" });
  await list.click();
  await page.getByRole("option", { name: words }).click();
}
