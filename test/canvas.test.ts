import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { browserSession, DESK, expectAccessible, PHONE, signIn, withBrowser } from "./browser-session.ts";

const session = browserSession();

withBrowser("adds filters to a workflow by the steps of the guide", async () => {
  const page = await signIn(session, { role: "marketing" });
  // 1, 2a: the name of the workflow, then the button in the slide-out panel.
  await page.getByRole("link", { name: "Workflows" }).click();
  await page.getByRole("button", { name: "Zillow Leads", exact: true }).click();
  await page.getByRole("link", { name: "View workflow canvas" }).click();
  await page.getByRole("heading", { name: "Zillow Leads" }).waitFor();
  const users = page.locator("[data-node^=user]");
  await users.first().waitFor();
  const count = await users.count();
  const line = new Set(await users.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y)));
  expect([count > 1, line.size]).toEqual([true, 1]);

  // 3, 4: the scroll wheel zooms, click and drag moves.
  await settledDrawing(page);
  const source = page.locator("[data-node=source]");
  const before = await boxOf(source);
  await page.mouse.move(200, 700);
  await page.mouse.wheel(0, -300);
  await expect.poll(async () => (await boxOf(source)).width).toBeGreaterThan(before.width);
  const zoomed = await boxOf(source);
  await page.mouse.down();
  await page.mouse.move(260, 740, { steps: 4 });
  await page.mouse.up();
  expect((await boxOf(source)).x - zoomed.x).toBeGreaterThan(30);
  await page.keyboard.press("1");

  // 5: hover just below the source; what is put there is for everybody. Taken back again.
  const everybody = page.getByRole("button", { name: "Add a filter for every branch" });
  await pressOnHover(page, everybody);
  await page.getByRole("button", { name: "Speaks the contact's language" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  const shared = page.getByRole("button", { name: /^Filter: .*language/ });
  await shared.waitFor();
  await settledDrawing(page);
  const [top, box, user] = [await boxOf(source), await boxOf(shared), await boxOf(users.first())];
  expect([box.y > top.y + top.height, box.y + box.height < user.y]).toEqual([true, true]);
  expect(Math.abs(box.x + box.width / 2 - top.x - top.width / 2)).toBeLessThan(2);
  await page.keyboard.press("Control+z");
  await shared.waitFor({ state: "detached" });

  // 5: hover just above a user; a suggested action; Required; Save.
  const name = await users.first().getAttribute("aria-label");
  await pressOnHover(page, page.getByRole("button", { name: `Add a filter above ${name?.split(".")[0]}` }));
  await page.getByRole("button", { name: "Loan amount at least…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: "Required" }).check();
  await dialog.getByText("If no user matches, the exception handling rule is used.").waitFor();
  await dialog.getByRole("checkbox", { name: "Required" }).uncheck();
  await dialog.getByText(/this filter is dropped and the lead goes to the next user in sequence/).waitFor();
  await dialog.getByRole("button", { name: "Save" }).click();

  // 6: a box on the line; hovering it shows Edit and Delete.
  const filter = page.getByRole("button", { name: /^Filter: Loan amount is at least/ });
  await filter.hover();
  const card = filter.locator("xpath=..");
  await card.getByRole("button", { name: "Edit" }).waitFor();
  await card.getByRole("button", { name: "Delete" }).click();
  await filter.waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await filter.waitFor();

  // 7, 8: Save at the upper right, the name at the upper left closes.
  await page.getByRole("banner").getByRole("button", { name: "Save" }).click();
  await page.getByText("Unpublished changes").waitFor();
  await page.getByRole("link", { name: "Zillow Leads" }).click();
  await page.getByRole("heading", { name: "Workflows" }).waitFor();

  // 2b: Actions, View Workflow; what was drawn is still there.
  await page.getByRole("button", { name: "Actions for Zillow Leads" }).click();
  await page.getByRole("menuitem", { name: "View Workflow" }).click();
  await filter.waitFor();
  await page.context().close();
});

withBrowser("changes routing settings by the steps of the guide", async () => {
  const page = await openCanvas("Property Site Leads");
  await page.getByRole("button", { name: "Routing settings" }).click();
  const panel = page.getByRole("dialog");
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Edit" }).click();
  await panel.getByRole("button", { name: "Distribution", exact: true }).waitFor();
  await panel.getByRole("radio", { name: /^Sequential/ }).check();
  await panel.getByRole("radio", { name: /^Simultaneous/ }).check();
  await panel.getByRole("button", { name: "Contact Settings" }).waitFor();
  await panel.getByRole("checkbox", { name: "Time to Contact" }).check();
  await panel
    .getByRole("group", { name: /Updates to/ })
    .getByRole("checkbox")
    .first()
    .waitFor();
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Save" }).click();
  await page.getByText("Unpublished changes").waitFor();
  await page.getByRole("link", { name: "Property Site Leads" }).click();
  await page.getByRole("heading", { name: "Workflows" }).waitFor();
  await page.context().close();
});

withBrowser("goes back and forth over every kind of edit", async () => {
  const page = await openCanvas("Zillow Leads");
  await page.locator("[data-node^=user]").nth(1).click();
  for (const [name, edit] of Object.entries(EDITS)) {
    const before = await drawingOn(page);
    await edit(page);
    await expect.poll(() => drawingOn(page), { message: name }).not.toEqual(before);
    const after = await settledDrawing(page);
    await page.keyboard.press("Control+z");
    await expect.poll(() => drawingOn(page), { message: `undo ${name}` }).toEqual(before);
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(() => drawingOn(page), { message: `redo ${name}` }).toEqual(after);
    await page.keyboard.press("Control+z");
    await expect.poll(() => drawingOn(page), { message: `undo ${name} again` }).toEqual(before);
  }
  await page.context().close();
});

withBrowser("lets one draw, read and publish by the keyboard alone", async () => {
  const page = await openCanvas("Zillow Leads");
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press("Control+k");
  await page.getByRole("dialog", { name: "Find anything" }).waitFor();
  await expectAccessible(page);
  await page.keyboard.type("Linh");
  await page.getByRole("option", { name: /^Linh Tran/ }).waitFor();
  await press("Enter");
  const linh = page.getByRole("button", { name: /^Linh Tran/ });
  await expect.poll(() => isFocused(linh)).toBe(true);
  await press("n");
  await page.getByRole("button", { name: "Within working hours" }).focus();
  await press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).focus();
  await press("Enter");
  const filter = page.getByRole("button", { name: /^Filter: .*working hours/ });
  await expect.poll(() => isFocused(filter)).toBe(true);
  await expectAccessible(page);
  await press("ArrowDown", "ArrowDown");
  await page.getByRole("button", { name: /^Exception handling/, pressed: true }).waitFor();
  await expectAccessible(page);

  await press("l");
  await page.getByRole("heading", { name: "If nobody takes it" }).waitFor();
  await expectAccessible(page);
  await page
    .getByRole("listitem")
    .filter({ hasText: "Linh Tran" })
    .getByRole("button", { name: "Edit" })
    .waitFor();
  await press("l", "?");
  await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
  await expectAccessible(page);
  await press("Escape", "Control+Shift+p");
  await page.getByRole("button", { name: /^Publish version/ }).focus();
  await expectAccessible(page);
  await press("Enter");
  await page.getByText(/^Version \d+ is live/).waitFor();
  await page.context().close();
});

withBrowser(
  "exports the drawing as pictures and as a file that imports to the identical drawing",
  async () => {
    const page = await openCanvas("New Mortgage Leads");
    const before = await settledDrawing(page);
    const text = await exported(page, "Export as JSON");
    const svg = await exported(page, "Export as SVG");
    const png = await exported(page, "Export as PNG");
    expect(svg.toString()).toMatch(/^<svg[\s\S]*If nobody takes it[\s\S]*<\/svg>$/);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBeGreaterThan(1_000);

    await selectSecond(page);
    await page.keyboard.press("Delete");
    await expect.poll(() => drawingOn(page)).not.toEqual(before);
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Import from JSON…" }).click();
    const dialog = page.getByRole("dialog");
    const choose = (name: string, buffer: Buffer) =>
      dialog.getByLabel("File").setInputFiles({ name, mimeType: "application/json", buffer });
    await choose("broken.json", Buffer.from(text.toString().replace('"kind": "user"', '"kind": "nobody"')));
    await dialog.getByRole("alert").getByText("/graph/nodes/1/kind").waitFor();
    await expectAccessible(page);
    await choose("workflow.json", text);
    await dialog.getByText("1 change against what is drawn now:").waitFor();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Replace the drawing" }).click();
    await expect.poll(() => drawingOn(page)).toEqual(before);
    await page.context().close();
  },
);

withBrowser("lets a phone look, pan and read the list", async () => {
  const page = await openCanvas("Zillow Leads", PHONE);
  await page.locator("[data-node=source]").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "As a list" }).tap();
  await page.getByRole("heading", { name: "Leads come from" }).waitFor();
  await expectAccessible(page);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  await page.context().close();
});

/** Each kind of edit as a person does it. The second user is selected before each. */
const EDITS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "a filter put on a line": async (page) => {
    await selectSecond(page);
    await page.keyboard.press("n");
    await page.getByRole("button", { name: "Speaks the contact's language" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  },
  "a filter changed": async (page) => {
    await firstFilter(page).dblclick();
    await page.getByRole("dialog").getByRole("checkbox", { name: "Required" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  },
  "a filter replaced": async (page) => {
    await firstFilter(page).click();
    await page.keyboard.press("r");
    await page.getByRole("button", { name: "Within working hours" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  },
  "a filter taken out": async (page) => {
    await firstFilter(page).click();
    await page.keyboard.press("Delete");
  },
  "a filter duplicated": async (page) => {
    await firstFilter(page).click();
    await page.keyboard.press("Control+d");
  },
  "filters copied and pasted": async (page) => {
    await firstFilter(page).click();
    await page.keyboard.press("Control+c");
    await selectSecond(page);
    await page.keyboard.press("Control+v");
  },
  "a user taken out": async (page) => {
    await selectSecond(page);
    await page.keyboard.press("Delete");
  },
  "several boxes taken out": async (page) => {
    await selectSecond(page);
    await page
      .locator("[data-node^=user]")
      .nth(2)
      .click({ modifiers: ["Shift"] });
    await page.keyboard.press("Backspace");
  },
  "a branch moved": async (page) => {
    await selectSecond(page);
    await page.keyboard.press("Alt+ArrowRight");
  },
  "a box dragged": async (page) => {
    await drag(page, page.locator("[data-node^=user]").nth(1), 40, 90);
  },
  "several boxes dragged": async (page) => {
    await selectSecond(page);
    await page
      .locator("[data-node^=user]")
      .nth(2)
      .click({ modifiers: ["Control"] });
    await drag(page, page.locator("[data-node^=user]").nth(1), 30, 120);
  },
};

const TWO_FRAMES = "new Promise(requestAnimationFrame).then(() => new Promise(requestAnimationFrame))";

/** Points at the line where a [+] shows only then, and presses it once the view has come to rest: it may still be gliding. */
async function pressOnHover(page: Page, plus: Locator): Promise<void> {
  const isShown = () => plus.evaluate((button) => button.checkVisibility({ checkOpacity: true }));
  expect(await isShown()).toBe(false);
  await expect
    .poll(async () => {
      const box = await boxOf(plus);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.evaluate(TWO_FRAMES);
      const stays = JSON.stringify(await boxOf(plus)) === JSON.stringify(box);
      return stays && (await isShown());
    })
    .toBe(true);
  await page.mouse.down();
  await page.mouse.up();
}

/** What an entry of the menu hands to the browser. */
async function exported(page: Page, entry: string): Promise<Buffer> {
  await page.getByRole("button", { name: "More" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: entry }).click(),
  ]);
  return readFile(await download.path());
}

async function selectSecond(page: Page): Promise<void> {
  await page.locator("[data-node^=user]").nth(1).click();
}

function firstFilter(page: Page) {
  return page.getByRole("button", { name: /^(Required filter|Filter): / }).first();
}

async function drag(page: Page, box: Locator, byX: number, byY: number): Promise<void> {
  const { x, y, width, height } = await boxOf(box);
  const from = { x: x + width / 2, y: y + height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + byX, from.y + byY, { steps: 8 });
  await page.mouse.up();
}

/** The drawing once it stands still: boxes take their places a moment after they appear. */
async function settledDrawing(page: Page): Promise<unknown> {
  let last = await drawingOn(page);
  await expect
    .poll(async () => {
      const now = await drawingOn(page);
      const still = JSON.stringify(now) === JSON.stringify(last);
      last = now;
      return still;
    })
    .toBe(true);
  return last;
}

/** What is drawn, and where it stands beside the source. */
async function drawingOn(page: Page): Promise<unknown> {
  await page.evaluate(TWO_FRAMES);
  return page.locator("[data-node]").evaluateAll((all) => {
    const source = all.find((one) => one.getAttribute("data-node") === "source")?.getBoundingClientRect();
    return all
      .map((one) => {
        const { x, y } = one.getBoundingClientRect();
        const at = [x - Number(source?.x), y - Number(source?.y)].map(Math.round);
        return `${one.getAttribute("aria-label")} ${at}`;
      })
      .sort();
  });
}

async function openCanvas(name: string, options = DESK): Promise<Page> {
  const page = await signIn(session, { role: "marketing", options });
  await page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("link", { name: "View workflow canvas" }).click();
  await page.locator("[data-node=source]").waitFor();
  return page;
}

function isFocused(box: Locator): Promise<boolean> {
  return box.evaluate((one) => one.matches(":focus"));
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("What is looked at is not on the screen.");
  return box;
}
