import type { BrowserContext, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { browserSession, expectAccessible, pick, signIn, withBrowser } from "./browser-session.ts";

const WORKFLOW = "Zillow Leads";

const session = browserSession();

withBrowser("saves each edit by itself, and what one leaves at once too", async () => {
  const page = await openCanvas();
  const first = await userNames(page);
  await removeUser(page, 0);
  await page.getByText("Saving…").waitFor();
  await untilSaved(page, first.length - 1);
  await page.getByText("Unpublished changes").waitFor();

  // Within the 1.5 seconds before it would have been saved.
  await removeUser(page, 0);
  await page.getByRole("link", { name: WORKFLOW }).click();
  await page.getByRole("heading", { name: "Workflows" }).waitFor();
  await reopen(page);
  expect(await userNames(page)).toEqual(first.slice(2));
  await page.context().close();
});

withBrowser(
  "shows a tab that others overtook the difference, and never lets it write over theirs",
  async () => {
    const [mine, theirs] = [await openCanvas(), await openCanvas()];
    const [first = "", second = ""] = await userNames(mine);
    const before = await savedUsers(theirs);
    await removeUser(theirs, 0);
    await untilSaved(theirs, before - 1);

    await removeUser(mine, 1);
    const dialog = mine.getByRole("dialog", { name: /saved this drawing/ });
    await dialog.getByText(`Removed the branch of ${first}.`).waitFor();
    await expectAccessible(mine);
    await dialog.getByRole("button", { name: "Not now" }).click();
    await mine.getByText("Not saved: somebody else saved meanwhile").first().waitFor();
    await removeUser(mine, 1);
    await mine.getByRole("banner").getByRole("button", { name: "Save" }).click();
    await dialog.getByRole("button", { name: "Load theirs" }).click();
    await dialog.waitFor({ state: "detached" });

    expect(await userNames(mine)).toContain(second);
    expect(await userNames(mine)).not.toContain(first);
    expect(await savedUsers(mine)).toBe(before - 1);
    await mine.context().close();
    await theirs.context().close();
  },
);

withBrowser("opens what others saved meanwhile, not what this window last saw", async () => {
  const [mine, theirs] = [await openCanvas(), await openCanvas()];
  const before = await savedUsers(theirs);
  await mine.getByRole("link", { name: WORKFLOW }).click();
  await mine.getByRole("heading", { name: "Workflows" }).waitFor();
  await removeUser(theirs, 0);
  await untilSaved(theirs, before - 1);

  await reopen(mine);

  expect(await userNames(mine)).toEqual(await userNames(theirs));
  await mine.context().close();
  await theirs.context().close();
});

withBrowser("loses nothing while the connection is lost, and saves it when it is back", async () => {
  const page = await openCanvas();
  const before = await savedUsers(page);
  await page.context().setOffline(true);
  await removeUser(page, 0);
  await page.getByText("Not saved: no connection, trying again").first().waitFor();
  await expectAccessible(page);
  await page.getByRole("link", { name: WORKFLOW }).click();
  const leave = page.getByRole("dialog", { name: "Leave without saving?" });
  await leave.getByText(/There is no connection to save with/).waitFor();
  await expectAccessible(page);
  await leave.getByRole("button", { name: "Stay" }).click();
  await removeUser(page, 0);
  expect(await savedUsers(page)).toBe(before);

  await page.context().setOffline(false);
  await untilSaved(page, before - 2);
  await page.getByText("Not saved: no connection, trying again").first().waitFor({ state: "detached" });
  await page.context().close();
});

withBrowser(
  "brings back what was unsaved when the browser ended, one Undo away from what is saved",
  async () => {
    const page = await openCanvas();
    const before = await userNames(page);
    await leaveUnsaved(page);

    const again = await openAgain(page.context(), page.url());
    await again.getByText("Your unsaved changes are back").waitFor();
    await expect.poll(() => userNames(again)).toEqual(before.slice(1));
    await untilSaved(again, before.length - 1);
    await again.locator("[data-node=source]").click();
    await again.keyboard.press("Control+z");
    await untilSaved(again, before.length);
    await again.context().close();
  },
);

withBrowser("asks before it brings back what is unsaved when somebody saved meanwhile", async () => {
  const page = await openCanvas();
  const before = await savedUsers(page);
  await leaveUnsaved(page);
  const theirs = await openCanvas();
  await removeUser(theirs, 1);
  await untilSaved(theirs, before - 1);

  const again = await openAgain(page.context(), page.url());
  const dialog = again.getByRole("dialog", { name: /saved this drawing/ });
  await dialog.getByText("What is different in theirs:").waitFor();
  await dialog.getByRole("button", { name: "Load theirs" }).click();
  await again.getByText("Unpublished changes").waitFor();
  expect(await savedUsers(again)).toBe(before - 1);
  await again.reload();
  await again.locator("[data-node=source]").waitFor();
  await expect.poll(async () => (await userNames(again)).length).toBe(before - 1);
  await again.context().close();
  await theirs.context().close();
});

withBrowser("goes back to a restore point, told what that changes", async () => {
  const page = await openCanvas();
  const before = await userNames(page);
  await page.getByRole("banner").getByRole("button", { name: "Save" }).click();
  await removeUser(page, 0);
  await page.getByRole("banner").getByRole("button", { name: "Save" }).click();
  await untilSaved(page, before.length - 1);

  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Restore points…" }).click();
  const dialog = page.getByRole("dialog", { name: "Restore points" });
  const points = dialog.getByRole("button", { name: /Saved by/ });
  await points.first().click();
  await dialog.getByText("This is what is drawn now.").waitFor();
  await points.nth(1).click();
  await dialog.getByText("Restoring it makes 1 change:").waitFor();
  await dialog.getByText(before[0] ?? "").waitFor();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Restore", exact: true }).click();
  await expect.poll(() => userNames(page)).toEqual(before);
  await untilSaved(page, before.length);
  await page.keyboard.press("Control+z");
  await expect.poll(() => userNames(page)).toEqual(before.slice(1));
  await page.context().close();
});

withBrowser("keeps with whom a workflow shares the contacts of its leads", async () => {
  const page = await openCanvas();
  const share = await openSharing(page);
  await pick(page, share, "Linh Tran");
  await page.getByRole("option", { name: "Helen Sato" }).click();
  await page.keyboard.press("Escape");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByText(`${WORKFLOW} is updated`).first().waitFor();

  await page.reload();
  const kept = await openSharing(page);
  expect(await kept.textContent()).toBe("Linh Tran, Helen Sato");

  await pick(page, kept, "Linh Tran");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByText(`${WORKFLOW} is updated`).first().waitFor();
  await page.reload();
  expect(await (await openSharing(page)).textContent()).toBe("Helen Sato");
  await page.context().close();
});

/** Opens the workflow's settings beside its canvas, where "Share with" is. */
async function openSharing(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Edit workflow" }).click();
  const panel = page.getByRole("dialog", { name: "Edit workflow" });
  await panel.getByRole("button", { name: /^Start/ }).click();
  return panel.getByRole("combobox", { name: "Share with" });
}

async function openCanvas(): Promise<Page> {
  const page = await signIn(session, { role: "marketing" });
  await page.getByRole("heading", { name: "Workflows" }).waitFor();
  return reopen(page);
}

async function reopen(page: Page): Promise<Page> {
  await page.getByRole("button", { name: WORKFLOW, exact: true }).click();
  await page.getByRole("link", { name: "View workflow canvas" }).click();
  await page.locator("[data-node=source]").waitFor();
  return page;
}

/** The same browser, started again. */
async function openAgain(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator("[data-node=source]").waitFor();
  return page;
}

/** Draws without a connection until it is known, and ends the page without another word. */
async function leaveUnsaved(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await removeUser(page, 0);
  await page.getByText("Not saved: no connection, trying again").first().waitFor();
  await page.close({ runBeforeUnload: false });
  await page.context().setOffline(false);
}

async function removeUser(page: Page, place: number): Promise<void> {
  const users = page.locator("[data-node^=user]");
  const count = await users.count();
  await users.nth(place).click();
  await page.keyboard.press("Delete");
  await expect.poll(() => users.count()).toBe(count - 1);
}

/** Who is drawn, from left to right. */
async function userNames(page: Page): Promise<readonly string[]> {
  const users = await page
    .locator("[data-node^=user]")
    .evaluateAll((all) =>
      all
        .map((one) => ({ x: one.getBoundingClientRect().x, name: one.getAttribute("aria-label") ?? "" }))
        .sort((a, b) => a.x - b.x),
    );
  return users.map(({ name }) => name.split(".")[0] ?? "");
}

/** Waits until the drawing on the server has so many users: an edit is saved 1.5 seconds after it. */
async function untilSaved(page: Page, users: number): Promise<void> {
  await expect.poll(() => savedUsers(page), { timeout: 15_000 }).toBe(users);
}

/** How many users the drawing has on the server. */
async function savedUsers(page: Page): Promise<number> {
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const { graph } = await session.api.must<{ graph: { nodes: { kind: string }[] } }>(
    "GET",
    `/workflows/${id}/draft`,
  );
  return graph.nodes.filter(({ kind }) => kind === "user").length;
}
