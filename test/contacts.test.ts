import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserSession, expectAccessible, PHONE, pick, signIn, withBrowser } from "./browser-session.ts";

/** As many rows as a phone is to show without scrolling, by their first names. */
const PHONE_ROWS = ["Ada", "Bea", "Cleo", "Dora", "Elsa", "Fay", "Gwen", "Hal"];

const session = browserSession();

withBrowser("acts on ticked contacts by the steps of the guide", async () => {
  const page = await signIn(session, { role: "admin" });
  for (const name of ["Amy", "Ben", "Cal"]) {
    await session.api.must("POST", "/contacts", { firstName: name, lastName: "Bulk" });
  }
  await page.getByRole("link", { name: "Contacts", exact: true }).click();
  await page.getByRole("button", { name: "All Contacts", exact: true }).click();
  await page.getByRole("searchbox", { name: "Search contacts" }).fill("bulk");
  await page.waitForURL(/search=bulk/);
  await page.getByText("1 - 3 of 3").waitFor();

  await page.getByRole("checkbox", { name: "Select all contacts of this list" }).click();
  await page.getByText("3 contacts selected").waitFor();
  await page.getByRole("checkbox", { name: "Select Cal Bulk" }).click();
  await page.getByText("2 contacts selected").waitFor();
  await expectAccessible(page);
  await choose(page, "Set groups");
  const groups = page.getByRole("dialog", { name: "Set groups" });
  await groups.getByLabel("Add a new Group").fill("Neighbors");
  await groups.getByRole("button", { name: "Add New Group" }).click();
  await groups.getByRole("checkbox", { name: "Neighbors", checked: true }).waitFor();
  await expectAccessible(page);
  await groups.getByRole("button", { name: "Submit" }).click();
  await page.getByText("Added 2 contacts to groups").first().waitFor();
  await page.getByRole("row").filter({ hasText: "Amy Bulk" }).getByText("Neighbors").waitFor();

  await tick(page, "Amy Bulk");
  await choose(page, "Share with user");
  const share = page.getByRole("dialog", { name: "Share with user" });
  await pick(page, share.getByRole("combobox", { name: "Select A Team Member" }), "Linh Tran");
  await share.getByRole("button", { name: /Notify Shared Users/ }).click();
  const notify = page.getByRole("dialog", { name: "Notify Shared Users" });
  await notify.getByRole("checkbox", { name: "Linh Tran" }).click();
  await expectAccessible(page);
  await notify.getByRole("button", { name: "Save" }).click();
  await share.getByRole("button", { name: "Submit" }).click();
  await page.getByText("Shared 1 contact", { exact: true }).waitFor();

  await tick(page, "Amy Bulk");
  await choose(page, "Delete contact");
  const sure = page.getByRole("dialog", { name: "Delete contact" });
  await sure.getByRole("button", { name: "Ok" }).click();
  await sure.getByText(/that is shared cannot be deleted/).waitFor();
  await sure.getByRole("button", { name: "Cancel" }).click();

  await page.getByRole("button", { name: "Actions: Cal Bulk" }).click();
  await page.getByRole("menuitem", { name: "Archive contact" }).click();
  const archive = page.getByRole("dialog", { name: "Archive contact" });
  await archive.getByRole("button", { name: "Archive" }).click();
  await page.getByText("1 - 2 of 2").waitFor();
  await page.context().close();
});

withBrowser("edits and deletes a contact's tasks on its record and among one's own", async () => {
  const page = await signIn(session, { role: "admin" });
  const { id } = await session.api.must<{ id: string }>("POST", "/contacts", {
    ...{ firstName: "Tess", lastName: "Tasked" },
  });
  await page.goto(`${session.stack.baseUrl}/contacts/${id}`);
  await addTask(page, "Single Task", "Call her");
  await addTask(page, "Recurring Task", "Check in");
  await addTask(page, "Single Task", "Send papers");

  await page.getByRole("button", { name: "Tasks (3)" }).click();
  const ofContact = page.getByRole("region", { name: /^Tasks/ });
  await ofContact.getByRole("button", { name: "Edit Check in" }).press("Enter");
  const edit = page.getByRole("dialog", { name: "Edit Task" });
  await edit.getByText(/your changes hold for the ones that follow/).waitFor();
  expect(await edit.getByLabel("Due").inputValue()).toBe("2030-05-01T09:00");
  expect(await edit.getByLabel("Repeat every").inputValue()).toBe("2");
  await expectAccessible(page);
  await edit.getByLabel("Task Name").fill("");
  await edit.getByRole("button", { name: "Save" }).click();
  await edit.getByText("Name the task.").waitFor();
  await edit.getByLabel("Task Name").fill("Check in again");
  await edit.getByLabel("Repeat every").fill("3");
  await edit.getByLabel("Task Name").press("Enter");
  await edit.waitFor({ state: "detached" });
  const row = ofContact.getByRole("listitem").filter({ hasText: "Check in again" });
  await row.getByText("every 3 weeks").waitFor();
  await row.getByRole("checkbox", { name: "Complete Check in again" }).click();
  await ofContact.getByRole("checkbox", { name: "Reopen Check in again" }).waitFor();

  await page.getByRole("link", { name: "My tasks" }).click();
  await page.getByRole("heading", { name: "My tasks" }).waitFor();
  const next = page.getByRole("listitem").filter({ hasText: "Check in again" });
  await next.getByText("every 3 weeks").waitFor();
  await page.getByRole("checkbox", { name: "Complete Send papers" }).press("Space");
  await page.getByRole("listitem").filter({ hasText: "Send papers" }).waitFor({ state: "detached" });
  const all = page.getByRole("region", { name: "List of tasks" });
  await all.and(page.locator(":focus")).waitFor();
  await page.getByRole("button", { name: "Edit Call her" }).click();
  await edit.getByText("Single Task").waitFor();
  await pick(page, edit.getByRole("combobox", { name: "Assign To" }), "Linh Tran");
  await edit.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Edit Call her" }).waitFor({ state: "detached" });

  await next.getByRole("button", { name: "Delete Check in again" }).press("Enter");
  const sure = page.getByRole("dialog", { name: "Delete task" });
  await sure.getByText(/It will not come again/).waitFor();
  await expectAccessible(page);
  await sure.getByRole("button", { name: "Ok" }).click();
  await next.waitFor({ state: "detached" });
  await page.getByText("Nothing is to be done").waitFor();
  await all.and(page.locator(":focus")).waitFor();

  await page.goto(`${session.stack.baseUrl}/contacts/${id}`);
  const left = page.getByRole("region", { name: "Tasks (1)" });
  await left.getByRole("listitem").filter({ hasText: "Call her" }).getByText("Linh Tran").waitFor();
  await left.getByRole("button", { name: "Delete Check in again" }).click();
  await sure.getByText(/The ones that follow it stay/).waitFor();
  await sure.getByRole("button", { name: "Ok" }).press("Enter");
  await left.getByRole("button", { name: "Delete Check in again" }).waitFor({ state: "detached" });
  await left.getByRole("region", { name: "List of tasks" }).and(page.locator(":focus")).waitFor();
  await page.context().close();
});

withBrowser("changes an owner and merges contacts by the steps of the guide", async () => {
  const page = await signIn(session, { role: "admin" });
  const { items: users } = await session.api.must<{ items: readonly { id: string; role: string }[] }>(
    "GET",
    "/users",
  );
  const ownerUserId = users.find(({ role }) => role === "admin")?.id;
  await session.api.must("POST", "/contacts", { firstName: "Johnny", lastName: "Smithson", ownerUserId });
  await session.api.must("POST", "/contacts", {
    ...{ firstName: "John", lastName: "Smithson", nickname: "Jack" },
  });
  await page.goto(`${session.stack.baseUrl}/contacts?tab=all&search=smithson`);
  await page.getByText("1 - 2 of 2").waitFor();

  await tick(page, "Johnny Smithson");
  await choose(page, "Change owner");
  const owner = page.getByRole("dialog", { name: "Change Owner" });
  await owner.getByText("You are changing ownership for 1 eligible contact").waitFor();
  const next = owner.getByRole("button", { name: "Next" });
  await pick(page, owner.getByRole("combobox", { name: "Select a New Owner" }), "Linh Tran");
  await next.click();
  await owner.getByLabel("New Group Name").fill("Moved");
  await next.click();
  await owner.getByText(/Contacts not shared with you are removed from your account\.$/).waitFor();
  await owner.getByRole("radio", { name: "No" }).click();
  await next.click();
  await owner.getByText("1 contact will be owned by Linh Tran.").waitFor();
  await owner.getByText(/^You no longer have them/).waitFor();
  await expectAccessible(page);
  await owner.getByRole("button", { name: "Confirm and Change Owner" }).click();
  await page.getByRole("row").filter({ hasText: "Johnny" }).getByText("Linh Tran").waitFor();

  await tick(page, "Johnny Smithson");
  await tick(page, "John Smithson");
  await choose(page, "Merge contacts");
  const merge = page.getByRole("dialog", { name: "Merge Contacts" });
  await merge.getByRole("radio", { name: /^Johnny Smithson/ }).click();
  await expectAccessible(page);
  await merge.getByRole("button", { name: "Next" }).click();
  await merge.getByText("from John Smithson").waitFor();
  const go = merge.getByRole("button", { name: "Merge Contacts" });
  expect(await go.isDisabled()).toBe(true);
  await merge.getByRole("checkbox", { name: /I have read/ }).click();
  await expectAccessible(page);
  await go.click();
  await merge.getByText("This cannot be undone.", { exact: true }).waitFor();
  await go.click();
  await page.getByText("1 - 1 of 1").waitFor();

  await page.getByRole("link", { name: "Johnny Smithson" }).click();
  await page.getByText("Merged with John Smithson.").first().waitFor();
  await page.context().close();
});

withBrowser("creates, changes and deletes a group by the steps of the guide", async () => {
  const page = await signIn(session, { role: "marketing" });
  await session.api.must("POST", "/contacts", {
    ...{ firstName: "Olive", lastName: "Ohio" },
    address: { street: null, city: null, state: "OH", postalCode: null },
  });
  await page.getByRole("link", { name: "Groups", exact: true }).click();
  await page.getByRole("row").filter({ hasText: "Past Clients" }).getByText("No").waitFor();
  await page.getByRole("main").getByRole("button", { name: "+ Create" }).click();
  const create = page.getByRole("dialog", { name: "Create group" });
  await create.getByLabel("Name", { exact: true }).fill("Buckeyes");
  const inclusion = create.getByRole("region", { name: "Inclusion Rules" });
  await inclusion.getByRole("button", { name: "Add Rule" }).click();
  await inclusion.getByRole("searchbox", { name: "Find a field" }).fill("state");
  await inclusion.getByRole("button", { name: "State", exact: true }).click();
  await pick(page, inclusion.getByRole("combobox", { name: "Value" }), "Ohio");
  await inclusion.getByRole("button", { name: "Done" }).click();
  await expectAccessible(page);
  await create.getByRole("button", { name: "Submit" }).click();
  const row = page.getByRole("row").filter({ hasText: "Buckeyes" });
  await row.getByText("Smart").waitFor();
  await row.getByRole("cell", { name: "1", exact: true }).waitFor();

  await page.getByRole("checkbox", { name: "Select Past Clients" }).click();
  await page.getByText(/came with the account/).waitFor();
  await page.getByRole("checkbox", { name: "Select Past Clients" }).click();
  await page.getByRole("checkbox", { name: "Select Buckeyes" }).click();
  await page.getByRole("button", { name: "Update Selected" }).click();
  const update = page.getByRole("dialog", { name: "Update group" });
  await update.getByLabel("Description").fill("From Ohio");
  await update.getByRole("button", { name: "Submit" }).click();
  await row.getByText("From Ohio").waitFor();
  await row.getByRole("link", { name: "Buckeyes" }).click();
  await page.getByRole("link", { name: "Olive Ohio" }).waitFor();
  await page.getByRole("checkbox", { name: "Select all contacts of this list" }).click();
  await page.getByText("1 contact selected").waitFor();
  await page.goBack();

  await page.getByRole("checkbox", { name: "Select Buckeyes" }).click();
  await page.getByRole("button", { name: "Delete Selected" }).click();
  const sure = page.getByRole("dialog", { name: "Delete group" });
  await sure.getByText("This cannot be undone.").waitFor();
  await sure.getByRole("button", { name: "Ok" }).click();
  await row.waitFor({ state: "detached" });
  await page.context().close();
});

withBrowser("adds tabs by the steps of the guide: one's own, and the organization's", async () => {
  const page = await signIn(session, { role: "marketing" });
  await page.goto(`${session.stack.baseUrl}/contacts?tab=all`);
  const tabs = page.getByRole("group", { name: "Which contacts" });
  await tabs.getByRole("button", { name: "Unassigned Contacts" }).waitFor();
  await page.getByRole("button", { name: "Add and manage custom tabs" }).click();
  const manage = page.getByRole("dialog", { name: "Add and manage custom tabs" });
  await manage.getByRole("button", { name: "Tab", exact: true }).click();
  expect(await manage.getByRole("button", { name: "Save Tabs" }).isDisabled()).toBe(true);
  await manage.getByLabel("Tab Label").fill("A label of 20 and more");
  await manage.getByText("20/20").waitFor();
  await manage.getByLabel("Tab Label").fill("Hot ones");
  await expectAccessible(page);
  await manage.getByRole("button", { name: "Publish a tab" }).click();
  const publish = page.getByRole("dialog", { name: "Publish a tab" });
  await publish.getByLabel("Tab Label").fill("Focus");
  await publish.getByLabel("First list").fill("Everybody");
  await expectAccessible(page);
  await publish.getByRole("button", { name: "Publish" }).click();
  await publish.waitFor({ state: "detached" });
  await manage.getByRole("button", { name: "Save Tabs" }).click();
  await manage.waitFor({ state: "detached" });

  await tabs.getByRole("button", { name: "Focus", exact: true }).click();
  await page.getByRole("combobox", { name: "Saved list" }).click();
  await page.getByText("ORGANIZATION LISTS").waitFor();
  await page.getByRole("option", { name: "Everybody" }).click();
  await tabs.getByRole("button", { name: "Hot ones" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("menuitem", { name: "Save as new list" }).click();
  const save = page.getByRole("dialog", { name: "Create new contact list" });
  await save.getByLabel("Contact List Name").fill("Mine");
  await save.getByRole("button", { name: "Save" }).click();
  await save.waitFor({ state: "detached" });

  await page.getByRole("button", { name: "Add and manage custom tabs" }).click();
  await manage.getByRole("button", { name: "Delete Hot ones" }).click();
  await manage.getByText(/lists in there move to My Contacts/).waitFor();
  await manage.getByRole("button", { name: "Save Tabs" }).click();
  await page.getByText("This tab is no longer there.").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Show My Contacts" }).click();
  await page.getByRole("combobox", { name: "Saved list" }).click();
  await page.getByRole("option", { name: "Mine" }).waitFor();
  await page.context().close();
});

withBrowser("shows contacts at once on a phone, with all that can be done with their list", async () => {
  const page = await signIn(session, { role: "admin", options: PHONE });
  for (const name of PHONE_ROWS) {
    await session.api.must("POST", "/contacts", { firstName: name, lastName: "Pocket" });
  }
  await page.goto(`${session.stack.baseUrl}/contacts?tab=all&search=pocket`);
  await page.getByText(`1 - ${PHONE_ROWS.length} of ${PHONE_ROWS.length}`).waitFor();

  const cards = page.getByRole("list", { name: "Contacts" }).getByRole("listitem");
  const last = await cards.nth(PHONE_ROWS.length - 1).boundingBox();
  const bar = await page.getByRole("navigation", { name: "Main" }).boundingBox();
  expect((last?.y ?? Infinity) + (last?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
  await expectAccessible(page);
  for (const name of ["Filter", "Edit columns", "Export CSV"]) {
    await page.getByRole("button", { name }).click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }

  await tick(page, "Ada Pocket");
  await page.getByText("1 contact selected").waitFor();
  await expectAccessible(page);
  await choose(page, "Archive contact");
  await page
    .getByRole("dialog", { name: "Archive contact" })
    .getByRole("button", { name: "Archive" })
    .click();
  await page.getByText(`1 - ${PHONE_ROWS.length - 1} of ${PHONE_ROWS.length - 1}`).waitFor();

  await page.getByRole("button", { name: "Saved lists" }).click();
  await page.getByRole("menuitem", { name: "Save as new list" }).click();
  const save = page.getByRole("dialog", { name: "Create new contact list" });
  await save.getByLabel("Contact List Name").fill("Of the phone");
  await save.getByRole("button", { name: "Save" }).click();
  await save.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Saved list: Of the phone" }).click();
  await page.getByRole("menuitem", { name: "Manage contact lists" }).click();
  await page.getByRole("dialog", { name: "Manage contact lists" }).waitFor();
  await page.context().close();
});

/** Adds a task for May 1, 2030, of one's own, on the contact's record. */
async function addTask(page: Page, kind: "Single Task" | "Recurring Task", name: string): Promise<void> {
  await page.getByRole("button", { name: "+ Add Task" }).click();
  await page.getByRole("menuitem", { name: kind }).click();
  const task = page.getByRole("dialog", { name: "Create Task" });
  await task.getByLabel("Task Name").fill(name);
  await task.getByLabel(/^(First due|Due)/).fill("2030-05-01T09:00");
  await task.getByRole("button", { name: "Submit" }).click();
  await task.waitFor({ state: "detached" });
}

function tick(page: Page, name: string): Promise<void> {
  return page.getByRole("checkbox", { name: `Select ${name}` }).click();
}

/** Opens "Actions" above the list and takes one. */
async function choose(page: Page, action: string): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: "Actions", exact: true }).click();
  await page.getByRole("menuitem", { name: action }).click();
}
