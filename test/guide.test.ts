import type { Request } from "playwright-core";
import { expect } from "vitest";
import { browserSession, expectAccessible, pick, signIn, withBrowser } from "./browser-session.ts";

/** More than a page has. */
const CONTACTS = 27;
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
    .getByRole("main")
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
    .getByRole("main")
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
    .getByRole("main")
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

withBrowser("looks through the contacts by the steps of the guide", async () => {
  for (let place = 0; place < CONTACTS; place += 1) {
    await session.api.must("POST", "/sources/Zillow Mortgage/leads", {
      contact: { firstName: "Ann", lastName: `Guide ${place}`, email: `guide${place}@example.com` },
      loan: { propertyState: place === 0 ? "OH" : "MA", purpose: "purchase" },
    });
  }
  const page = await signIn(session, { role: "marketing" });
  const names = page.getByRole("table").locator("tbody tr td:nth-child(3) a");
  await page.getByRole("link", { name: "Contacts", exact: true }).click();
  await page.getByRole("button", { name: "All Contacts", exact: true }).click();
  await page.getByRole("button", { name: "Export CSV" }).click();
  const box = page.getByRole("dialog", { name: "Export CSV" });
  await expectAccessible(page);
  await box.getByRole("radio", { name: /The full unfiltered list/ }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    box.getByRole("button", { name: "Export CSV" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^contacts-\d{4}-\d\d-\d\d\.csv$/);
  await box.waitFor({ state: "detached" });

  await page.getByRole("heading", { name: "Contacts", level: 1 }).click();
  await page.keyboard.press("/");
  await page.keyboard.type("guide ann");
  // While it is open, the library hides the rest of the page from screen readers, which a rule of axe takes for a fault.
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/search=guide/);
  await page.getByText(`1 - 25 of ${CONTACTS}`).waitFor();

  await page.getByRole("searchbox", { name: "Search contacts" }).fill("ann guide");
  await page.getByText(`1 - 25 of ${CONTACTS}`).waitFor();
  expect(await names.first().textContent()).toBe(`Ann Guide ${CONTACTS - 1}`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Page 2" }).click();
  await page.getByText(`26 - ${CONTACTS} of ${CONTACTS}`).waitFor();

  await page.getByRole("button", { name: "Email" }).click();
  await page.getByText(`1 - 25 of ${CONTACTS}`).waitFor();
  expect(await names.first().textContent()).toBe("Ann Guide 0");
  await page.getByRole("button", { name: "Email" }).click();
  await page
    .getByRole("columnheader", { name: "Email", exact: true })
    .and(page.locator("[aria-sort=descending]"))
    .waitFor();

  await page.getByRole("button", { name: "Filter" }).click();
  const filter = page.getByRole("dialog", { name: "Filter Contacts" });
  const inclusion = filter.getByRole("region", { name: "Inclusion Rules" });
  await inclusion.getByRole("button", { name: "Add Rule" }).click();
  await inclusion.getByRole("button", { name: "Loan Information" }).click();
  await expectAccessible(page);
  await inclusion.getByRole("button", { name: "Property state" }).click();
  await inclusion.getByRole("button", { name: "Done" }).click();
  await inclusion.getByRole("alert").waitFor();
  await pick(page, inclusion.getByRole("combobox", { name: "Value" }), "Ohio");
  await inclusion.getByRole("button", { name: "Done" }).click();
  await page.getByText("1 - 1 of 1").waitFor();
  await expectAccessible(page);
  await filter.getByRole("button", { name: "Reset" }).click();
  await filter.getByRole("button", { name: "Close panel" }).click();
  await page.getByText(`1 - 25 of ${CONTACTS}`).waitFor();

  await page.getByRole("button", { name: "Edit columns" }).click();
  const columns = page.getByRole("dialog", { name: "Edit columns" });
  await columns.getByRole("checkbox", { name: "Loan purpose" }).click();
  await columns.getByRole("button", { name: "Move Loan purpose to the left" }).press("Enter");
  await expectAccessible(page);
  await columns.getByRole("button", { name: "Close panel" }).click();
  const headings = await page.getByRole("columnheader").allTextContents();
  expect([...headings.slice(1, 3), ...headings.slice(-2)]).toEqual([
    "Actions",
    "Name",
    "Loan purpose",
    "Creation Date",
  ]);

  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("menuitem", { name: "Save as new list" }).click();
  const save = page.getByRole("dialog", { name: "Create new contact list" });
  await save.getByText("0/64").waitFor();
  await save.getByRole("button", { name: "Save" }).click();
  await save.getByText("Give the list a name.").waitFor();
  await save.getByLabel("Contact List Name").fill("By email");
  await save.getByRole("checkbox", { name: "Make this my default list" }).click();
  await expectAccessible(page);
  await save.getByRole("button", { name: "Save" }).click();
  await save.waitFor({ state: "detached" });

  const sorted = (by: string) => page.locator("th[aria-sort$=cending]").getByText(by).waitFor();
  await page.goto(`${session.stack.baseUrl}/contacts?tab=all`);
  await sorted("Email");
  await page.getByRole("button", { name: "Name", exact: true }).click();
  await sorted("Name");
  await page.getByRole("button", { name: "Reset" }).click();
  await sorted("Email");

  await page.getByRole("button", { name: "More about lists" }).click();
  await page.getByRole("menuitem", { name: "Manage contact lists" }).click();
  const manage = page.getByRole("dialog", { name: "Manage contact lists" });
  await manage.getByRole("button", { name: "Edit By email" }).click();
  await manage.getByLabel("Contact List Name").fill("Renamed");
  await expectAccessible(page);
  await manage.getByRole("button", { name: "Save" }).click();
  await manage.getByRole("button", { name: "Edit Renamed" }).click();
  await manage.getByRole("button", { name: "Delete" }).click();
  const sure = page.getByRole("dialog", { name: 'Delete "Renamed"?' });
  await sure.getByText("This cannot be undone").waitFor();
  await sure.getByRole("button", { name: "Delete" }).click();
  await manage.getByText("This tab has no saved list any more.").waitFor();
  await manage.getByRole("button", { name: "Close panel" }).click();
  await sorted("Creation Date");

  await page.getByRole("searchbox", { name: "Search contacts" }).fill("ann guide");
  await page.getByText(`1 - 25 of ${CONTACTS}`).waitFor();
  await page
    .getByRole("button", { name: /^Quick look: Ann Guide/ })
    .first()
    .click();
  await page
    .getByRole("dialog", { name: /^Ann Guide/ })
    .getByText("Zillow Leads")
    .waitFor();
  await expectAccessible(page);
  await page.context().close();
});

withBrowser("keeps a contact's record by the steps of the guide", async () => {
  const page = await signIn(session, { role: "admin" });
  await page.getByRole("button", { name: "Create", exact: true }).click();
  await page.getByRole("menuitem", { name: "Create Contact" }).click();
  const create = page.getByRole("dialog", { name: "Create Contact" });
  await create.getByLabel("First Name").fill("Rita");
  await create.getByLabel("Last Name").fill("Record");
  await create.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Rita Record", level: 1 }).waitFor();

  await page.getByRole("button", { name: "Edit Profile Details" }).click();
  const edit = page.getByRole("dialog", { name: "Edit Profile Details" });
  expect(await edit.getByLabel("Email").count()).toBe(0);
  await pick(page, edit.getByRole("combobox", { name: "Lead Status" }), "Hot");
  await edit.getByRole("button", { name: "Save" }).click();
  await edit.waitFor({ state: "detached" });

  const recent = page.getByRole("region", { name: "Recent Notes" });
  expect(await recent.getByRole("checkbox", { name: /^Hide note from/ }).isChecked()).toBe(true);
  await recent.getByPlaceholder("Type a note...").fill("Likes boats");
  await pick(page, recent.getByRole("combobox", { name: "Outcome" }), "Connected");
  await recent.getByRole("button", { name: "+ Add Note" }).click();
  await recent.getByRole("listitem").filter({ hasText: "Likes boats" }).getByText("Connected").waitFor();

  await page.getByRole("button", { name: "+ Add Task" }).click();
  await page.getByRole("menuitem", { name: "Recurring Task" }).click();
  const task = page.getByRole("dialog", { name: "Create Task" });
  await task.getByLabel("Task Name").fill("Check in");
  await task.getByLabel("First due").fill("2030-05-01T09:00");
  await task.getByRole("combobox", { name: "Assign To" }).waitFor();
  await task.getByRole("button", { name: "Submit" }).click();
  await task.waitFor({ state: "detached" });

  await page.getByRole("button", { name: "Schedule" }).click();
  const schedule = page.getByRole("dialog", { name: "Schedule an Appointment" });
  await schedule.getByLabel("Date").fill("2030-05-02");
  await schedule.getByLabel("Time").fill("10:30");
  await schedule.getByLabel("Location").fill("Harbor Cafe");
  await schedule.getByRole("button", { name: "Submit" }).click();
  const appointments = page.getByRole("region", { name: "Appointments" });
  await appointments.getByText("Harbor Cafe").waitFor();
  await appointments.getByRole("button").click();
  await page
    .getByRole("dialog", { name: "Edit the Appointment" })
    .getByRole("button", { name: "Delete" })
    .click();
  await appointments.getByText("None scheduled.").waitFor();
  await expectAccessible(page);

  await recent.getByRole("button", { name: "View all" }).click();
  const happened = page.getByRole("list", { name: "Activity" }).getByRole("listitem");
  // What an entry changed is a list within it, without who and when.
  const activity = happened.filter({ hasText: " · " });
  await activity.first().waitFor();
  expect(await activity.allTextContents()).toEqual([
    expect.stringContaining("Deleted an appointment"),
    expect.stringContaining("Scheduled an appointment"),
    expect.stringContaining("Added the task “Check in”"),
    expect.stringContaining("Outcome: Connected"),
    expect.stringContaining("Note: Likes boats"),
    expect.stringMatching(/Lead Status: New.+Hot/),
    expect.stringContaining("Created the contact"),
  ]);

  await page.getByRole("link", { name: "Contacts", exact: true }).click();
  await page.getByRole("button", { name: "+ Create Contact" }).waitFor();
  await page.getByRole("searchbox", { name: "Search contacts" }).fill("rita record");
  const row = page.getByRole("row").filter({ hasText: "Lead Status: Hot" });
  await row.getByRole("button", { name: "Notes: Rita Record" }).click();
  await page.getByRole("menuitem", { name: "Left voicemail" }).click();
  await page.getByText("Rita Record: Left voicemail").waitFor();
  await row.getByRole("link", { name: "Rita Record" }).click();
  await recent.getByText("Left voicemail").first().waitFor();
  await page.context().close();
});

interface Audiences {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

function isCreateLead(request: Request): boolean {
  return request.method() === "POST" && request.url().endsWith("/api/v1/leads");
}
