import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserSession, DESK, expectAccessible, PHONE, signIn, withBrowser } from "./browser-session.ts";

const WORKFLOW = "Zillow Leads";
const SOURCE = "Zillow Mortgage";
const LEAD = "Nora Stone";

const session = browserSession(({ api }) =>
  api.must("POST", `/sources/${encodeURIComponent(SOURCE)}/leads`, {
    externalId: "seen-1",
    contact: { firstName: "Nora", lastName: "Stone", email: "nora.stone@example.com" },
    loan: { propertyState: "MA", amountUsd: 250_000 },
  }),
);

withBrowser("lights one lead's own way on the drawing, step by step, with the reasons", async () => {
  const page = await openCanvas(DESK);
  await page.getByRole("button", { name: "Traffic" }).click();
  const traffic = page.getByRole("complementary", { name: "Traffic" });
  await page.locator("[data-node^=filter]").first().click();
  await traffic.getByRole("button", { name: `Show the way of ${LEAD}` }).click();

  const steps = traffic.getByRole("list", { name: "What happened" });
  await steps.getByText(/^Received from/).waitFor();
  await traffic.getByRole("button", { name: /^(Pause|Play)$/ }).focus();
  await page.keyboard.press("End");
  await steps.getByText("Every filter was held to.").waitFor();
  const chosen = page.locator("[data-node^=user][aria-label*='Gets it']");
  expect(await chosen.count()).toBe(1);
  expect(await traffic.getByRole("link", { name: LEAD }).getAttribute("href")).toContain("/leads/lead_");
  await expectAccessible(page);

  await page.keyboard.press("Home");
  await page.getByRole("button", { name: /^Source .*Came in/ }).waitFor();
  await traffic.getByRole("button", { name: "All leads" }).click();
  await traffic.getByRole("button", { name: `Show the way of ${LEAD}` }).waitFor();
  await page.context().close();
});

withBrowser("plays a lead that is typed in through the workflow in virtual time", async () => {
  const page = await openCanvas(DESK);
  await page.getByRole("button", { name: "Test a lead" }).click();
  const trial = page.getByRole("complementary", { name: "Test a lead" });
  await trial.getByRole("textbox", { name: "Property state" }).fill("MA");
  await trial.getByText(/would get it/).waitFor();
  await trial.getByRole("button", { name: "Play", exact: true }).click();

  const steps = trial.getByRole("list", { name: "What would happen" });
  expect(await steps.getByRole("button").allTextContents()).toEqual([
    "The lead comes in.+0:00",
    expect.stringMatching(/^Assigned to .*, next in line\.\+0:00$/),
    expect.stringMatching(/ made no contact in time and lost the lead\.\+2:00:00$/),
    expect.stringMatching(/^Exception: no contact was made in time\. .*\+2:00:00$/),
  ]);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: /No contact in time/ }).waitFor();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: /^Exception handling.*Came here/ }).waitFor();
  await expectAccessible(page);
  await page.context().close();
});

withBrowser("plays on a phone too, and marks on the drawing what a back-test gains and loses", async () => {
  const page = await openCanvas(PHONE);
  const url = page.url();
  await page.goto(`${url}/test`);
  await page.getByRole("textbox", { name: "Property state" }).fill("MA");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await page.getByRole("list", { name: "What would happen" }).waitFor();
  await expectAccessible(page);

  await page.goto(`${url}/backtest`);
  await page.getByRole("button", { name: "Run back-test" }).click();
  await page
    .getByRole("list", { name: "Boxes" })
    .getByText(/boxes would have as many/)
    .waitFor();
  await expectAccessible(page);
  await page.context().close();
});

async function openCanvas(options: typeof DESK): Promise<Page> {
  const page = await signIn(session, { role: "admin", options });
  await page.goto(`${session.stack.baseUrl}/workflows`);
  await page.getByRole("button", { name: WORKFLOW, exact: true }).click();
  await page.getByRole("link", { name: "View workflow canvas" }).click();
  await page.locator("[data-node=source]").waitFor();
  return page;
}
