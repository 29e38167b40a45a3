import type { Page } from "playwright-core";
import { machineClient } from "../api-client.ts";
import type { Stack } from "../harness/index.ts";
import type { Album, Scene } from "./album.ts";
import { type Drawings, fillOrganization } from "./canvas-organization.ts";

interface Draft {
  readonly graph: unknown;
  readonly revision: number;
}

interface Filled extends Drawings {
  /** The demo's drawing, as it was before the first scene. */
  readonly kept: unknown;
}

const onTravelled = ({ travelled }: Drawings) => `/workflows/${travelled}`;
const onLarge = ({ large }: Drawings) => `/workflows/${large}`;

const SCENES: readonly Scene<Filled>[] = [
  { name: "drawing", at: onTravelled, act: drawn },
  {
    name: "filter-choice",
    at: onTravelled,
    act: async (page) => {
      await selectUser(page, 3);
      await page.keyboard.press("n");
      await page.getByText("Suggested", { exact: true }).waitFor();
    },
  },
  { name: "filter-nested", at: onTravelled, act: buildNested },
  {
    name: "problems",
    at: onTravelled,
    act: async (page) => {
      await drawn(page);
      await page.keyboard.press("Control+a");
      await page.keyboard.press("Delete");
      await page.getByRole("region", { name: "Problems" }).waitFor();
    },
  },
  {
    name: "selection",
    at: onTravelled,
    act: async (page) => {
      await selectUser(page, 2);
      await page.keyboard.press("Shift+ArrowUp");
    },
  },
  { name: "settings", at: onTravelled, act: async (page) => openSettings(page) },
  { name: "teams", at: onLarge, act: drawn },
  {
    name: "teams-collapsed",
    at: onLarge,
    act: async (page) => {
      await drawn(page);
      await page.keyboard.press("Shift+G");
      await page.keyboard.press("1");
      await page.getByRole("button", { name: /^Boston/, expanded: false }).waitFor();
    },
  },
  {
    name: "palette",
    at: onLarge,
    act: async (page) => {
      await drawn(page);
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog", { name: "Find anything" }).waitFor();
      await page.keyboard.type("ella");
    },
  },
  {
    name: "list",
    at: onTravelled,
    act: async (page) => {
      await drawn(page);
      await page.keyboard.press("l");
      await page.getByRole("heading", { name: "If nobody takes it" }).waitFor();
    },
  },
  {
    name: "shortcuts",
    at: onTravelled,
    act: async (page) => {
      await drawn(page);
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
    },
  },
  { name: "traffic", at: onTravelled, act: openTraffic },
  {
    name: "lead-way",
    at: onTravelled,
    act: async (page) => {
      await selectUser(page, 2);
      await openTraffic(page);
      await page.getByRole("region", { name: "The selected box" }).getByRole("button").nth(3).click();
      await page.getByRole("list", { name: "What happened" }).waitFor();
      await page.getByRole("button", { name: "The next step" }).click();
    },
  },
  {
    name: "play",
    at: (drawings) => `${onTravelled(drawings)}/test`,
    act: async (page) => {
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.getByRole("textbox", { name: "Property state" }).fill("MA");
      await page.getByRole("button", { name: "Play", exact: true }).click();
      await page.getByText("+0:00").first().waitFor();
    },
  },
  {
    name: "restore-points",
    at: onTravelled,
    act: async (page) => {
      await selectUser(page, 3);
      await page.keyboard.press("Delete");
      await page.keyboard.press("Control+s");
      await page.getByRole("button", { name: "More" }).click();
      await page.getByRole("menuitem", { name: "Restore points…" }).click();
      await page.getByRole("dialog").getByRole("listitem").first().waitFor();
    },
  },
  {
    name: "publish",
    at: onTravelled,
    act: async (page) => {
      await selectUser(page, 3);
      await page.keyboard.press("n");
      await page.getByRole("button", { name: "Within working hours" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
      await page.keyboard.press("Control+Shift+p");
      await page.getByRole("button", { name: /^Publish version/ }).waitFor();
    },
  },
];

/** Each state of the canvas. */
export const CANVAS: Album<Filled> = {
  ...{ name: "canvas", role: "marketing", scenes: SCENES, begin: putBack },
  fill: async (stack) => {
    const drawings = await fillOrganization(stack);
    const { graph } = await machineClient(stack).must<Draft>("GET", addressOf(drawings));
    return { ...drawings, kept: graph };
  },
};

function addressOf({ travelled }: Drawings): string {
  return `/workflows/${travelled}/draft`;
}

/** What the scene before has drawn is saved by itself: each begins with the same drawing. */
async function putBack(page: Page, { baseUrl: origin }: Stack, filled: Filled): Promise<void> {
  const { request } = page.context();
  const address = `/api/v1${addressOf(filled)}`;
  const { revision } = (await (await request.get(address)).json()) as Draft;
  const answer = await request.put(address, {
    data: { graph: filled.kept, reason: "edits" },
    headers: { "if-match": `"${revision}"`, origin },
  });
  if (!answer.ok()) throw new Error(`Putting the drawing back was answered ${answer.status()}.`);
}

async function drawn(page: Page): Promise<void> {
  await page.locator("[data-node], canvas, svg title").first().waitFor({ state: "attached" });
  await page.getByRole("toolbar", { name: "View" }).waitFor();
}

async function selectUser(page: Page, place: number): Promise<void> {
  await drawn(page);
  const user = page.locator("[data-node^=user]").nth(place);
  await user.waitFor();
  await user.click();
}

async function buildNested(page: Page): Promise<void> {
  await selectUser(page, 3);
  await page.keyboard.press("n");
  await page.getByRole("button", { name: "Loan amount at least…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Add a group" }).click();
  await dialog.getByRole("textbox", { name: "Value" }).last().fill("500000");
}

async function openSettings(page: Page): Promise<void> {
  await drawn(page);
  await page.keyboard.press("s");
  await page.getByRole("dialog").getByRole("button", { name: "Edit" }).click();
}

async function openTraffic(page: Page): Promise<void> {
  await drawn(page);
  await page.keyboard.press("t");
  await page.getByText("Leads that came").waitFor();
}
