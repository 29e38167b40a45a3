import type { Locator, Page, Request } from "playwright-core";
import { expect } from "vitest";
import { browserSession, expectAccessible, signIn, withBrowser } from "./browser-session.ts";

/** The five switches in the words of the guide. */
const SWITCHES = [
  "If a lead already exists, update with information from the lead source.",
  "If a contact already exists, update with information from the lead source.",
  "If a contact or lead already exists, honor rules for those identified as “Do-not-contact.”",
  "Distribute new leads via workflow before searching for contacts owned by the new assignee.",
  "If an active contact owner or loan officer exists, assign the new lead to that owner/officer and bypass workflow routing logic.",
] as const;

const session = browserSession();

withBrowser("creates and edits a workflow by the steps of the guide", async () => {
  const page = await signIn(session, { role: "marketing" });
  const { items } = await session.api.must<{ items: readonly { name: string }[] }>("GET", "/teams");
  const [team] = items;
  await page
    .getByRole("button", { name: /Create/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  const next = dialog.getByRole("button", { name: "Next" });

  await dialog
    .getByText("Step 1 of 4", { exact: false })
    .or(dialog.getByLabel(/^Step 1 of 4/))
    .first()
    .waitFor();
  expect(await next.isDisabled()).toBe(true);
  await dialog.getByLabel("Display Name").fill("Guide Leads");
  await pick(page, dialog.getByRole("combobox", { name: /^Product Category/ }), "Mortgage Loans");
  await next.click();

  await dialog.getByText("3rd Party Lead Source").click();
  await dialog.getByLabel("Source Name").fill("Guide Source");
  await next.click();

  await dialog.getByText("Team(s)", { exact: true }).first().click();
  expect(await next.isDisabled()).toBe(true);
  await pick(page, dialog.getByRole("combobox", { name: /^Team\(s\)/ }), String(team?.name));
  await page.keyboard.press("Escape");
  const exception = dialog.getByRole("radiogroup", { name: /^Exception Handling/ });
  await exception.getByText("Individual", { exact: true }).click();
  await pick(page, dialog.getByRole("combobox", { name: /individual/i }).last(), "Helen Sato");
  await expectAccessible(page);
  await next.click();

  const [distribute, bypass] = SWITCHES.slice(3).map((name) => dialog.getByRole("switch", { name }));
  for (const name of SWITCHES) await dialog.getByRole("switch", { name }).waitFor();
  await distribute?.click();
  expect(await bypass?.isDisabled()).toBe(true);
  await distribute?.click();
  await bypass?.click();
  expect(await distribute?.isDisabled()).toBe(true);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("button", { name: "View Workflow" }).waitFor();
  await page.getByRole("button", { name: "Not Right Now" }).click();

  await page.getByRole("button", { name: "Actions for Guide Leads" }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  const panel = page.getByRole("dialog", { name: "Edit workflow" });
  for (const part of ["Details", "Start", "Routing", "Duplicates"]) {
    await panel.getByRole("button", { name: new RegExp(`^${part}`) }).waitFor();
  }
  await panel.getByRole("button", { name: /^Start/ }).click();
  const start = panel.getByRole("radiogroup", { name: "Where will your workflow start?" });
  expect(await start.getByRole("radio").first().isDisabled()).toBe(true);
  await panel.getByLabel("Display Name").fill("Guide Leads, renamed");
  await panel.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("button", { name: "Guide Leads, renamed", exact: true }).waitFor();
  await page.context().close();
});

withBrowser("gives a workflow that routes to an individual no canvas", async () => {
  const page = await signIn(session, { role: "marketing" });
  await page
    .getByRole("button", { name: /Create/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: "Create Workflow" });
  const next = dialog.getByRole("button", { name: "Next" });
  await dialog.getByLabel("Display Name").fill("Linh's Leads");
  await next.click();
  await dialog.getByLabel("Source Name").fill("Linh's Source");
  await next.click();
  await dialog.getByText("Individual", { exact: true }).first().click();
  await pick(page, dialog.getByRole("combobox", { name: /^Individual/ }), "Linh Tran");
  await pick(page, dialog.getByRole("combobox", { name: /^Exception workflow/ }), "Zillow Leads");
  await next.click();
  await dialog.getByRole("button", { name: "Submit" }).click();
  await page.getByText("Linh's Leads is live").waitFor();
  await dialog.waitFor({ state: "detached" });
  expect(await page.getByRole("button", { name: "View Workflow" }).count()).toBe(0);

  await page.getByRole("button", { name: "Actions for Linh's Leads" }).click();
  await page.getByRole("menuitem", { name: "Edit" }).waitFor();
  expect(await page.getByRole("menuitem", { name: "View Workflow" }).count()).toBe(0);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Linh's Leads", exact: true }).click();
  const panel = page.getByRole("dialog", { name: "Linh's Leads" });
  await panel.getByText("Linh Tran").waitFor();
  expect(await panel.getByRole("link", { name: "View workflow canvas" }).count()).toBe(0);

  await panel.getByRole("link", { name: "Versions" }).click();
  await page.getByRole("link", { name: /back to the workflows$/ }).waitFor();
  const versions = page.url();
  await page.goto(versions.replace(/\/versions$/, ""));
  await page.waitForURL(versions);
  await page.getByText("Version 1", { exact: true }).first().waitFor();
  await page.context().close();
});

withBrowser("creates a lead route by the steps of the guide", async () => {
  const page = await signIn(session, { role: "marketing" });
  await page.getByRole("link", { name: "Lead Routing" }).click();
  await page.getByRole("heading", { name: "Lead Routing" }).waitFor();
  await page
    .getByRole("button", { name: /Create/ })
    .first()
    .click();
  const panel = page.getByRole("dialog", { name: "Route Settings" });
  const nameField = panel.getByRole("textbox", { name: "Name", exact: true });
  await nameField.fill("Guide Route");
  await pick(page, panel.getByRole("combobox", { name: /^Default Acceptor/ }), "Helen Sato");
  for (const user of ["Linh Tran", "Daniel Kim"]) {
    await pick(page, panel.getByRole("combobox", { name: /^Add User/ }), user);
    await panel.getByRole("button", { name: "Add", exact: true }).click();
  }
  await expectAccessible(page);
  const submit = panel.getByRole("button", { name: "Submit" });
  expect((await submit.boundingBox())?.y).toBeLessThan(Number((await nameField.boundingBox())?.y));
  await submit.click();
  await panel.waitFor({ state: "detached" });
  await page.getByRole("region", { name: "Lead routes" }).getByText("Guide Route").waitFor();

  const { items } = await session.api.must<{ items: readonly { name: string }[] }>("GET", "/lead-routes");
  expect(items.find(({ name }) => name === "Guide Route")).toMatchObject({
    ...{ users: [{ name: "Linh Tran" }, { name: "Daniel Kim" }], delayPassSeconds: 900 },
    defaultAcceptor: { name: "Helen Sato" },
  });
  await page.context().close();
});

withBrowser("creates a lead by hand by the steps of the guide", async () => {
  const page = await signIn(session, { role: "manager" });
  await page.getByRole("link", { name: "Leads", exact: true }).click();
  await page.getByRole("button", { name: "Create Lead" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Create Lead" });
  const create = dialog.getByRole("button", { name: "Create Lead" });
  await dialog.getByText("Lead Source", { exact: true }).click();
  expect(await create.isDisabled()).toBe(true);
  await pick(page, dialog.getByRole("combobox", { name: /^Workflow/ }), "Zillow Leads");
  expect(await create.isDisabled()).toBe(false);
  await dialog.getByText("Individual", { exact: true }).first().click();
  expect(await create.isDisabled()).toBe(true);
  await pick(page, dialog.getByRole("combobox", { name: /^Individual/ }), "Linh Tran");
  const required = { "Lead First Name": "Nora", "Lead Last Name": "Quist", Email: "nora@example.com" };
  for (const [label, value] of Object.entries(required)) {
    await create.click();
    expect(await dialog.isVisible(), `without ${label}`).toBe(true);
    await dialog.getByLabel(label).fill(value);
  }
  await create.click();
  expect(await dialog.isVisible(), "without Cell Phone").toBe(true);
  await dialog.getByLabel("Cell Phone").fill("(617) 555-0142");
  await pick(page, dialog.getByRole("combobox", { name: /^Add to Group/ }), "Past Clients");
  await page.keyboard.press("Escape");
  await expectAccessible(page);
  const [sent] = await Promise.all([page.waitForRequest(isCreateLead), create.click()]);
  await dialog.waitFor({ state: "detached" });

  const { groups } = await session.api.must<Audiences>("GET", "/audiences");
  const group = groups.find(({ name }) => name === "Past Clients");
  expect(sent.postDataJSON()).toMatchObject({ groupIds: [group?.id] });
  const { items } = await session.api.must<{ items: readonly object[] }>(
    "GET",
    "/leads?search=nora@example.com",
  );
  expect(items).toMatchObject([{ contactName: "Nora Quist", assignee: { name: "Linh Tran" } }]);
  await page.context().close();
});

interface Audiences {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

function isCreateLead(request: Request): boolean {
  return request.method() === "POST" && request.url().endsWith("/api/v1/leads");
}

/** Opens a list of choices and takes the one whose words begin so. */
async function pick(page: Page, list: Locator, words: string): Promise<void> {
  // The list before it may still be closing.
  await page.getByRole("option").first().waitFor({ state: "detached" });
  await list.click();
  await page.getByRole("option", { name: words }).click();
}
