import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserSession, DESK, expectAccessible, PHONE, signIn, withBrowser } from "./browser-session.ts";
import { leadsFor } from "./data/leads-file.ts";

const session = browserSession();

withBrowser("lets a marketing admin draw a filter, publish, import a file and see its leads", async () => {
  const page = await signIn(session, { role: "marketing", options: DESK });
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
  await page.getByRole("button", { name: "Filter: Loan amount is at least $100,000" }).waitFor();
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
  await page.getByRole("button", { name: "Import 60 rows" }).click();
  await page.getByRole("progressbar", { name: "Rows read" }).waitFor();
  await page.getByText("Done", { exact: true }).waitFor();
  const created = page.getByText("Leads created").locator("xpath=following-sibling::dd");
  expect(await created.textContent()).toBe("60");
  await expectAccessible(page);

  await page.getByRole("link", { name: "Import", exact: true }).click();
  await page.getByRole("heading", { name: "Earlier imports" }).waitFor();
  await dropFile(page, "Drop a CSV file here", "dropped.csv", leadsFor("Zillow Mortgage", 20));
  await page.getByRole("heading", { name: "dropped.csv" }).waitFor();
  await page.getByRole("button", { name: "Import 20 rows" }).click();
  await page.getByText("Done", { exact: true }).waitFor();
  expect(await created.textContent()).toBe("20");

  await page.getByRole("link", { name: "See the leads" }).click();
  const rows = page.getByRole("region", { name: "Leads" }).getByRole("row");
  await rows.nth(20).waitFor();
  await expectAccessible(page);
  await rows.nth(1).getByRole("link").click();
  const reasons = page.getByRole("region", { name: "What happened, and why" }).getByRole("listitem");
  await reasons.nth(1).waitFor();
  await expectAccessible(page);
  await page.context().close();
});

withBrowser("lets a loan officer claim an offer on a phone and note the call", async () => {
  const page = await signIn(session, { role: "loan_officer", options: PHONE, name: "Daniel Kim" });
  await page.getByRole("heading", { name: "My leads" }).waitFor();
  await expectAccessible(page);

  // Offered to all of the refinance team; the page hears of it by itself.
  await session.api.must("POST", "/sources/Single%20Property%20Site/leads", {
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

  const { items } = await session.api.must<{ items: LeadRow[] }>("GET", "/leads?search=nora@example.com");
  expect(items).toMatchObject([{ state: "assigned", assignee: { name: "Daniel Kim" } }]);
  expect(items[0]?.contactedAt).not.toBeNull();
  await page.context().close();
});

interface LeadRow {
  readonly state: string;
  readonly assignee: { readonly name: string } | null;
  readonly contactedAt: string | null;
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
