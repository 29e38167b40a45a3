import type { Page } from "playwright-core";
import type { Album, Scene } from "./album.ts";
import { fillWorkspace, type Workspace } from "./contacts-organization.ts";

const onAll = () => "/contacts?tab=all";
const onTwins = () => "/contacts?tab=all&search=smithson";
const onRecord = ({ recordId }: Workspace) => `/contacts/${recordId}`;
/** As the address of a list keeps them. */
const RULES = {
  include: [
    { field: "loan.amountUsd", operator: "atLeast", value: 150_000 },
    { field: "contact.owner", operator: "notEquals", value: "Daniel Kim" },
  ],
  exclude: [{ field: "contact.leadStatus", operator: "equals", value: "badInformation" }],
};

const SCENES: readonly Scene<Workspace>[] = [
  {
    name: "list",
    at: onAll,
    looks: ["desk-light", "phone-dark"],
    act: async (page) => {
      await dismissNews(page);
      await tick(page, 4);
      await page.getByText("4 contacts selected").waitFor();
    },
  },
  {
    name: "actions",
    at: onAll,
    looks: ["desk-dark"],
    act: async (page) => {
      await dismissNews(page);
      await tick(page, 4);
      await page.getByRole("main").getByRole("button", { name: "Actions", exact: true }).click();
      await page.getByRole("menuitem", { name: "Set groups" }).waitFor();
    },
  },
  {
    name: "filter",
    at: () => {
      const { include, exclude } = RULES;
      return `/contacts?tab=all&include=${json(include)}&exclude=${json(exclude)}`;
    },
    looks: ["desk-light", "phone-dark"],
    act: async (page) => {
      await dismissNews(page);
      await page.getByRole("button", { name: /^Filter/ }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "columns",
    at: onAll,
    looks: ["desk-light"],
    act: async (page) => {
      await dismissNews(page);
      await page.getByRole("button", { name: "Edit columns" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "tab",
    at: ({ tabId }) => `/contacts?tab=${tabId}`,
    looks: ["desk-dark"],
    act: async (page) => {
      await dismissNews(page);
      await page.getByRole("combobox", { name: "Saved list" }).click();
      await page.getByRole("option", { name: "From $200,000" }).click();
      await page.getByRole("option").first().waitFor({ state: "detached" });
      await page.getByRole("row").nth(2).waitFor();
    },
  },
  {
    name: "record",
    at: onRecord,
    act: async (page) => page.getByText("HHL-11820").waitFor(),
  },
  {
    name: "profile",
    at: onRecord,
    looks: ["phone-light", "phone-dark"],
    act: async (page) => {
      await page.getByText("HHL-11820").waitFor();
      const profile = page.getByRole("region", { name: "Profile Details" });
      await profile.evaluate((part) => part.scrollIntoView({ block: "center" }));
    },
  },
  {
    name: "activity",
    at: onRecord,
    looks: ["desk-dark"],
    act: async (page) => {
      await page.getByRole("button", { name: "Activity", exact: true }).click();
      await page.getByRole("list", { name: "Activity" }).waitFor();
    },
  },
  {
    name: "change-owner",
    at: onAll,
    looks: ["desk-light", "phone-dark"],
    act: async (page) => {
      await dismissNews(page);
      await tick(page, 8);
      await choose(page, "Change owner");
      const box = page.getByRole("dialog", { name: "Change Owner" });
      const next = box.getByRole("button", { name: "Next" });
      await box.getByRole("radio", { name: "Yes" }).click();
      await next.click();
      await box.getByLabel("New Group Name").fill("From the spring team");
      await next.click();
      await box.getByRole("combobox", { name: "Select a New Owner" }).click();
      await page.getByRole("option", { name: "Grace Okafor" }).click();
      await next.click();
      await box.getByRole("button", { name: "Confirm and Change Owner" }).waitFor();
    },
  },
  {
    name: "merge",
    at: onTwins,
    looks: ["desk-dark", "phone-light"],
    act: async (page) => {
      await dismissNews(page);
      await tick(page, 2);
      await choose(page, "Merge contacts");
      const box = page.getByRole("dialog", { name: "Merge Contacts" });
      await box.getByRole("radio", { name: /^Johnny Smithson/ }).click();
      await box.getByRole("button", { name: "Next" }).click();
      await box.getByText("from John Smithson").first().waitFor();
      await box.getByRole("checkbox", { name: /I have read/ }).click();
    },
  },
  {
    name: "groups",
    at: () => "/groups",
    looks: ["desk-light"],
    act: async (page) => {
      await page.getByRole("row").filter({ hasText: "New Yorkers" }).waitFor();
      await page.getByRole("cell", { name: "...", exact: true }).first().waitFor({ state: "detached" });
    },
  },
  {
    name: "leads",
    at: () => "/leads",
    looks: ["desk-light", "phone-dark"],
    act: async (page) => page.getByRole("row").nth(2).waitFor(),
  },
  {
    name: "progress",
    at: onAll,
    looks: ["desk-light"],
    act: async (page) => {
      await stopHalfWay(page);
      await page.reload();
      await page.getByRole("button", { name: "Cancel" }).waitFor();
    },
  },
  {
    name: "failures",
    at: onAll,
    looks: ["desk-light", "phone-dark"],
    act: async (page) => {
      await page.getByRole("button", { name: "Show what refused" }).click();
      await page.getByRole("list", { name: "Refused" }).getByRole("listitem").first().waitFor();
    },
  },
  {
    name: "archived",
    at: () => "/archived-contacts",
    looks: ["desk-light"],
    act: async (page) => {
      await dismissNews(page);
      await page.getByRole("row").nth(2).waitFor();
    },
  },
  {
    name: "do-not-contact",
    at: () => "/do-not-contact",
    looks: ["phone-dark"],
    act: async (page) => {
      await dismissNews(page);
      await page.getByRole("row").nth(2).waitFor();
    },
  },
];

/** The contacts and leads workspace. */
export const CONTACTS: Album<Workspace> = {
  ...{ name: "contacts", role: "admin", fill: fillWorkspace, scenes: SCENES },
};

/** What came of the action on many contacts stands above every list; it has pictures of its own. */
async function dismissNews(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Dismiss" }).first().click();
  await page.getByRole("button", { name: "Dismiss" }).first().waitFor({ state: "detached" });
}

/** An action is over sooner than a picture is taken: its author's screen is told that half of it is still to be done. */
async function stopHalfWay(page: Page): Promise<void> {
  await page.route("**/api/v1/bulk-actions", async (route) => {
    const answer = await route.fetch();
    const { items } = (await answer.json()) as { items: readonly { total: number }[] };
    const running = items.map((action) => ({
      ...{ ...action, state: "running", finishedAt: null, failed: 0 },
      done: Math.round(action.total * 0.6),
    }));
    await route.fulfill({ response: answer, json: { items: running } });
  });
}

async function tick(page: Page, count: number): Promise<void> {
  await page.getByRole("row").nth(1).waitFor();
  const boxes = page.getByRole("checkbox", { name: /^Select (?!all)/ });
  for (let at = 0; at < count; at += 1) await boxes.nth(at).click();
}

/** Opens "Actions" above the list and takes one. */
async function choose(page: Page, action: string): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: "Actions", exact: true }).click();
  await page.getByRole("menuitem", { name: action }).click();
}

/** As the router writes a search parameter. */
function json(value: unknown): string {
  return encodeURIComponent(JSON.stringify(value));
}
