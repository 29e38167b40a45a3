import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiClient, machineClient } from "./api-client.ts";
import { leadsFor } from "./data/leads-file.ts";
import { findChromium, launchChromium, type Stack, startStack } from "./harness/index.ts";

const ACTION_WITHIN_MS = 15_000;
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};
const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

const withBrowser = test.skipIf(findChromium() === null);

let stack: Stack;
let api: ApiClient;
let browser: Browser;

beforeAll(async () => {
  if (findChromium() === null) return;
  [stack, browser] = await Promise.all([startStack(), launchChromium()]);
  api = machineClient(stack);
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

withBrowser("lets a marketing admin draw a filter, publish, import a file and see its leads", async () => {
  const page = await signIn("marketing", DESK);
  await page.getByRole("heading", { name: "Workflows" }).waitFor();
  await expectAccessible(page);

  await page.getByRole("button", { name: "New Mortgage Leads", exact: true }).click();
  await expectAccessible(page);
  await page.getByRole("link", { name: "View workflow canvas" }).click();
  await page.getByRole("heading", { name: "New Mortgage Leads" }).waitFor();
  const add = page.getByRole("button", { name: /^Add a filter above/ }).first();
  await add.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Loan amount at least…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await page.getByText("Not saved").waitFor();
  await expectAccessible(page);
  await page.getByRole("banner").getByRole("button", { name: "Save" }).click();
  await page.getByText("Unpublished changes").waitFor();
  await page.getByRole("banner").getByRole("button", { name: "Publish" }).click();
  await page.getByRole("button", { name: "Publish version 2" }).click();
  await page.getByText("Version 2", { exact: true }).waitFor();

  await page.getByRole("link", { name: "New Mortgage Leads" }).click();
  await page.getByRole("link", { name: "Import" }).click();
  await page.getByRole("heading", { name: "Earlier imports" }).waitFor();
  await expectAccessible(page);
  await page.getByLabel("Choose a file").setInputFiles({
    name: "small.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(leadsFor("Custom_Mortgage_Import", 60)),
  });
  await page.getByRole("progressbar", { name: "Rows read" }).waitFor();
  await page.getByText("Done", { exact: true }).waitFor();
  const created = page.getByText("Leads created").locator("xpath=following-sibling::dd");
  expect(await created.textContent()).toBe("60");
  await expectAccessible(page);

  await page.getByRole("link", { name: "Import", exact: true }).click();
  await page.getByRole("heading", { name: "Earlier imports" }).waitFor();
  await dropFile(page, "Drop a CSV file here", "dropped.csv", leadsFor("Zillow Mortgage", 20));
  await page.getByRole("heading", { name: "dropped.csv" }).waitFor();
  await page.getByText("Done", { exact: true }).waitFor();
  expect(await created.textContent()).toBe("20");

  await page.getByRole("link", { name: "See the leads" }).click();
  const rows = page.getByRole("region", { name: "Leads" }).getByRole("row");
  await rows.nth(50).waitFor();
  await expectAccessible(page);
  await rows.nth(1).getByRole("link").click();
  const reasons = page.getByRole("region", { name: "What happened, and why" }).getByRole("listitem");
  await reasons.nth(1).waitFor();
  await expectAccessible(page);
  await page.context().close();
});

withBrowser("lets a loan officer claim an offer on a phone and note the call", async () => {
  const page = await signIn("loan_officer", PHONE, "Daniel Kim");
  await page.getByRole("heading", { name: "My leads" }).waitFor();
  await expectAccessible(page);

  // Offered to all of the refinance team; the page hears of it by itself.
  await api.must("POST", "/sources/Single%20Property%20Site/leads", {
    externalId: "phone-1",
    contact: { firstName: "Nora", lastName: "Quist", email: "nora@example.com", cellPhone: "(617) 555-0142" },
    loan: { amountUsd: 220_000, propertyState: "MA" },
  });
  await page.getByRole("button", { name: "Claim Nora Quist" }).waitFor();
  await expectAccessible(page);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  await page.getByRole("button", { name: "Claim Nora Quist" }).tap();
  const called = page.getByRole("button", { name: "I called: Nora Quist" });
  await called.waitFor();
  await expectAccessible(page);
  await called.tap();
  await called.waitFor({ state: "detached" });
  await page
    .getByRole("region", { name: "Contacted" })
    .getByRole("link", { name: /Nora Quist/ })
    .waitFor();

  const { items } = await api.must<{ items: LeadRow[] }>("GET", "/leads?search=nora@example.com");
  expect(items).toMatchObject([{ state: "assigned", assignee: { name: "Daniel Kim" } }]);
  expect(items[0]?.contactedAt).not.toBeNull();
  await page.context().close();
});

interface LeadRow {
  readonly state: string;
  readonly assignee: { readonly name: string } | null;
  readonly contactedAt: string | null;
}

/** Opens a browser of its own and goes in by the door, which is looked at too. */
async function signIn(role: string, options: BrowserContextOptions, name?: string): Promise<Page> {
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

/** Colours fade over when the theme changes; what never ends (a spinner) is no transition. */
const TRANSITIONS_END = `new Promise(requestAnimationFrame).then(() => new Promise(requestAnimationFrame)).then(() =>
  Promise.allSettled(
    document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished)))`;

/** Holds the screen as it stands now, in light and in dark, to axe's rules for WCAG 2.2 AA. */
async function expectAccessible(page: Page): Promise<void> {
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
    `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes.map((node) => node.html + " " + node.failureSummary).join(" | ")))`,
  );
}

/** Lets go of a file above an element, as a person does who drags it from a folder. */
async function dropFile(page: Page, target: string, name: string, text: string): Promise<void> {
  const files = await page.evaluateHandle(
    `(() => { const files = new DataTransfer(); files.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}, { type: "text/csv" })); return files; })()`,
  );
  const zone = page.getByLabel(target);
  await zone.dispatchEvent("dragover", { dataTransfer: files });
  await zone.dispatchEvent("drop", { dataTransfer: files });
}
