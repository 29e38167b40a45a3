import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { browserSession, expectAccessible, PHONE, signIn, withBrowser } from "./browser-session.ts";

const session = browserSession();

const SOURCE = "Custom_Mortgage_Import";
const HEADER = "Source Name,First Name,Last Name,Email,Cell Phone,Loan Number";

let people = 0;
function row(
  change: { readonly firstName?: string; readonly lastName?: string; readonly source?: string } = {},
) {
  people += 1;
  const { firstName = "Runa", lastName = `Solberg${people}`, source = SOURCE } = change;
  return `${source},${firstName},${lastName},runa.${people}@example.com,(617) 555-${3000 + people},2026-${people}`;
}

async function open(file: string | Buffer, options?: typeof PHONE): Promise<Page> {
  const page = await signIn(session, { role: "marketing", ...(options ? { options } : {}) });
  await page.goto(`${session.stack.baseUrl}/import`);
  await page.getByLabel("Choose a file").setInputFiles({
    ...{ name: "sign-in.csv", mimeType: "text/csv", buffer: Buffer.from(file) },
  });
  await page.getByRole("heading", { name: "How the file is read" }).waitFor();
  return page;
}

const start = (page: Page, words: RegExp | string) => page.getByRole("button", { name: words });

describe("the page of a file that is looked at", () => {
  withBrowser("shows how the file is read, lets it be read otherwise, and imports what it said", async () => {
    const text = [HEADER, row({ firstName: "Ren\xe9e" }), row({ firstName: '"Robert" Bob' }), row()].join(
      "\n",
    );
    const page = await open(Buffer.from(text.replaceAll(",", ";"), "latin1"));

    await start(page, "Import 2 rows").waitFor();
    await expectAccessible(page);
    const chosen = await page.getByRole("combobox", { name: /^(Encoding|Separator)$/ }).allTextContents();
    const shown = await page.getByRole("region", { name: "The first rows" }).textContent();
    await page.getByRole("combobox", { name: "Encoding" }).click();
    await page.getByRole("option", { name: "Mac Roman" }).click();
    await page.getByRole("cell", { name: "RenÈe" }).waitFor();
    await page.getByRole("combobox", { name: "Encoding" }).click();
    await page.getByRole("option", { name: "Windows-1252" }).click();
    await page.getByRole("cell", { name: "Renée" }).waitFor();
    await start(page, "Import 2 rows").click();
    await page.getByText("Done", { exact: true }).waitFor();

    expect(chosen).toEqual(["Windows-1252", "Semicolon"]);
    expect(shown).toContain("A quote stands where none may");
    const told = await page.getByRole("main").textContent();
    expect(told).toContain("Read as Windows-1252, cells divided by semicolon");
    expect(told).toMatch(/Columns left out\s*Loan Number/);
    expect(told).toMatch(/Leads created\s*2/);
    await page.context().close();
  });

  withBrowser(
    "lets each column become something else by keyboard, and remembers it for the next file",
    async () => {
      const page = await open([HEADER, row(), row()].join("\n"));

      await page.getByText("1 column is left out: Loan Number.").waitFor();
      await page.getByRole("combobox", { name: "Loan Number becomes" }).focus();
      await page.keyboard.press("Enter");
      await page.keyboard.type("External");
      await page.getByRole("option", { name: "External ID" }).waitFor();
      await page.keyboard.press("Enter");
      await page.getByText("Every column is read.").waitFor();
      await start(page, "Import 2 rows").focus();
      await page.keyboard.press("Enter");
      await page.getByText("Done", { exact: true }).waitFor();
      await page.context().close();

      const next = await open([HEADER, row()].join("\n"));
      await next.getByText("Every column is read.").waitFor();
      await next.getByRole("listitem").filter({ hasText: "Loan Number" }).getByText("Chosen").waitFor();
      await next.context().close();
    },
  );

  withBrowser(
    "asks on a phone before the same file is taken in again, and takes in what is missing",
    async () => {
      const file = [HEADER, row(), row(), row({ source: "Nobody Knows It" })].join("\r");
      const first = await open(file);
      await start(first, "Import 2 rows").click();
      await first.getByText("Done", { exact: true }).waitFor();
      await first.context().close();

      const page = await open(file, PHONE);
      await page.getByText(/The same file was imported on/).waitFor();
      await expectAccessible(page);
      const overflow = await page.evaluate<number>(
        "document.documentElement.scrollWidth - window.innerWidth",
      );
      await start(page, "Import 2 rows").click();
      await page.getByRole("button", { name: /Take in what is missing/ }).click();
      await page.getByText("Done", { exact: true }).waitFor();

      expect(overflow).toBe(0);
      expect(await page.getByRole("main").textContent()).toMatch(/There already\s*2/);
      await page.context().close();
    },
  );

  withBrowser("keeps a file that cannot be started from being started, and says what it lacks", async () => {
    const page = await open(`First Name,Last Name\nRuna,Solberg\n`);

    await page.getByText("The file needs a column Email or Cell Phone.").first().waitFor();
    expect(await start(page, /^(Checking|Import)/).isDisabled()).toBe(true);
    await page.context().close();
  });
});
