import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { machineClient } from "../api-client.ts";
import { launchChromium, type Stack, startStack } from "../harness/index.ts";
import { fillOrganization } from "./organization.ts";
import { SCENES } from "./scenes.ts";

const OUT = join(import.meta.dirname, "../../docs/images/canvas");
const SCREENS = [
  { name: "desk", viewport: { width: 1440, height: 900 } },
  { name: "phone", viewport: { width: 390, height: 844 } },
] as const;
const SCHEMES = ["light", "dark"] as const;

/** Takes a picture of each state of the canvas, for `docs/images/canvas`; `--only words` takes those whose name has the words. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: "string", multiple: true, default: [""] } } });
  mkdirSync(OUT, { recursive: true });
  const stack = await startStack({ temporalUi: true });
  const browser = await launchChromium();
  try {
    const drawings = await fillOrganization(stack);
    const kept = await machineClient(stack).must<Draft>("GET", `/workflows/${drawings.travelled}/draft`);
    for (const scene of SCENES.filter(({ name }) => values.only.some((words) => name.includes(words)))) {
      for (const screen of SCREENS) {
        for (const colorScheme of SCHEMES) {
          const page = await signIn(browser, stack, { viewport: screen.viewport, colorScheme });
          await putBack(page, stack.baseUrl, drawings.travelled, kept);
          await page.goto(`${stack.baseUrl}${scene.at(drawings)}`);
          await scene.act(page, drawings);
          await take(page, join(OUT, `${scene.name}-${screen.name}-${colorScheme}.png`));
          await page.context().close();
        }
      }
      console.log(scene.name);
    }
  } finally {
    await browser.close();
    await stack.stop();
  }
}

async function signIn(
  browser: Browser,
  stack: Stack,
  options: {
    readonly viewport: { readonly width: number; readonly height: number };
    readonly colorScheme: "light" | "dark";
  },
): Promise<Page> {
  const login = stack.logins.find(({ role }) => role === "marketing");
  if (!login) throw new Error("The demo has no marketing admin.");
  const context = await browser.newContext({
    ...options,
    ...{ reducedMotion: "reduce", baseURL: stack.baseUrl },
  });
  const answer = await context.request.post(`${stack.baseUrl}/api/v1/session`, {
    data: { email: login.email, password: login.password },
    headers: { origin: stack.baseUrl },
  });
  if (!answer.ok()) throw new Error(`Signing in was answered ${answer.status()}.`);
  return context.newPage();
}

interface Draft {
  readonly graph: unknown;
  readonly revision: number;
}

/** What the scene before has drawn is saved by itself: each begins with the same drawing. */
async function putBack(page: Page, origin: string, workflowId: string, { graph }: Draft): Promise<void> {
  const { request } = page.context();
  const address = `/api/v1/workflows/${workflowId}/draft`;
  const { revision } = (await (await request.get(address)).json()) as Draft;
  const answer = await request.put(address, {
    data: { graph, reason: "edits" },
    headers: { "if-match": `"${revision}"`, origin },
  });
  if (!answer.ok()) throw new Error(`Putting the drawing back was answered ${answer.status()}.`);
}

/** The view is moved by a clock and not by an animation: it stands once five frames in a row had it alike. */
const VIEW_STANDS = `(async () => {
  const view = () => document.querySelector(".react-flow__viewport")?.getAttribute("style") ?? "";
  for (let still = 0, before = view(); still < 5; still++) {
    await new Promise(requestAnimationFrame);
    if (view() !== before) [still, before] = [-1, view()];
  }
})()`;

/** Once the fonts are there and nothing moves any more. */
async function take(page: Page, path: string): Promise<void> {
  await page.evaluate("document.fonts.ready");
  // A live page is never without traffic; what it shows is there when nothing says that it loads.
  await page.getByRole("status", { name: /^(Loading|Counting)/ }).waitFor({ state: "detached" });
  await page.evaluate("Promise.allSettled(document.getAnimations().map((one) => one.finished))");
  await page.evaluate(VIEW_STANDS);
  await page.screenshot({ path });
}

await main();
