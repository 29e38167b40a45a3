import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { browserSession, pick, signIn, withBrowser } from "./browser-session.ts";

interface Choices {
  readonly start: "3rd Party Lead Source" | "Inbound Phone Campaign";
  readonly routeTo: "Team(s)" | "Individual";
  readonly exception: "Workflow" | "Individual";
}

/** Every combination of the wizard's second and third screen. */
const COMBINATIONS: readonly Choices[] = (
  ["3rd Party Lead Source", "Inbound Phone Campaign"] as const
).flatMap((start) =>
  (["Team(s)", "Individual"] as const).flatMap((routeTo) =>
    (["Workflow", "Individual"] as const).map((exception) => ({ start, routeTo, exception })),
  ),
);

const session = browserSession();

withBrowser(
  "makes a workflow live by Submit, and a change of it by Publish, whatever was chosen",
  async () => {
    const page = await signIn(session, { role: "marketing" });

    for (const [at, choices] of COMBINATIONS.entries()) {
      const name = `${choices.start}, ${choices.routeTo}, ${choices.exception}`;
      await fillIn(page, name, `Wizard ${at}`, choices);
      await page.getByRole("button", { name: "Submit" }).click();
      if (choices.routeTo === "Individual") {
        await page.getByText(`${name} is live`).waitFor();
        continue;
      }
      await page.getByRole("dialog", { name: `${name} is live` }).waitFor();
      await page.getByRole("button", { name: "View Workflow" }).click();
      await publishChange(page);
      await page.getByRole("link", { name }).click();
    }

    const { items } = await session.api.must<{ items: readonly Listed[] }>("GET", "/workflows");
    const versions = COMBINATIONS.map(({ start, routeTo, exception }) => {
      const made = items.find(({ name }) => name === `${start}, ${routeTo}, ${exception}`);
      return made?.publishedVersion;
    });
    expect(versions).toEqual(COMBINATIONS.map(({ routeTo }) => (routeTo === "Team(s)" ? 2 : 1)));
    await page.context().close();
  },
);

withBrowser("routes leads after Submit and Not Right Now, without a look at the canvas", async () => {
  const page = await signIn(session, { role: "marketing" });
  await fillIn(page, "Straight Leads", "Straight Source", {
    start: "3rd Party Lead Source",
    routeTo: "Team(s)",
    exception: "Workflow",
  });
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("button", { name: "Not Right Now" }).click();

  const lead = { contact: { firstName: "Nora", lastName: "Now", email: "nora.now@example.com" } };
  const { leadId } = await session.api.must<{ leadId: string }>(
    "POST",
    "/sources/Straight%20Source/leads",
    lead,
  );

  const { state, assignee } = await session.api.must<Routed>("GET", `/leads/${leadId}`);
  expect(state).toBe("assigned");
  expect(assignee).not.toBeNull();
  await page.context().close();
});

interface Listed {
  readonly name: string;
  readonly publishedVersion: number | null;
}

interface Routed {
  readonly state: string;
  readonly assignee: { readonly id: string } | null;
}

/** The four screens, up to the last one's Submit. */
async function fillIn(page: Page, name: string, source: string, choices: Choices): Promise<void> {
  await page
    .getByRole("main")
    .getByRole("button", { name: /Create/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: "Create Workflow" });
  const next = dialog.getByRole("button", { name: "Next" });
  await dialog.getByLabel("Display Name").fill(name);
  await next.click();

  await dialog.getByText(choices.start, { exact: true }).click();
  if (choices.start === "3rd Party Lead Source") await dialog.getByLabel("Source Name").fill(source);
  else await dialog.getByLabel("Area code").fill("617");
  await next.click();

  await chooseRoute(page, dialog, choices);
  await next.click();
  await dialog.getByRole("button", { name: "Submit" }).waitFor();
}

async function chooseRoute(page: Page, dialog: Locator, { routeTo, exception }: Choices): Promise<void> {
  const routes = dialog.getByRole("radiogroup", { name: "Route to:" });
  await routes.getByText(routeTo, { exact: true }).click();
  if (routeTo === "Team(s)") {
    await pick(page, dialog.getByRole("combobox", { name: /^Team\(s\)/ }), "Purchase Team");
    await page.keyboard.press("Escape");
  } else {
    await pick(page, dialog.getByRole("combobox", { name: /^Individual/ }), "Linh Tran");
  }
  const exceptions = dialog.getByRole("radiogroup", { name: /^Exception Handling/ });
  await exceptions.getByText(exception, { exact: true }).click();
  if (exception === "Workflow") {
    await pick(page, dialog.getByRole("combobox", { name: /^Exception workflow/ }), "Zillow Leads");
  } else {
    await pick(page, dialog.getByRole("combobox", { name: /^Exception individual/ }), "Helen Sato");
  }
}

/** Changes the distribution on the canvas, and publishes that. */
async function publishChange(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Routing settings" }).click();
  const panel = page.getByRole("dialog");
  await panel.getByRole("button", { name: "Edit" }).click();
  await panel.getByRole("radio", { name: /^Simultaneous/ }).check();
  await panel.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("button", { name: "Publish version 2" }).click();
  await page.getByText("Version 2 is live").first().waitFor();
}
