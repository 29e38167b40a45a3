import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchChromium, type Stack, startStack } from "../harness/index.ts";
import { type Album, LOOKS, type Look } from "./album.ts";
import { CANVAS } from "./canvas-scenes.ts";
import { CONTACTS } from "./contacts-scenes.ts";

const OUT = join(import.meta.dirname, "../../docs/images");
const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 } };

/**
 * Takes the pictures of docs/images anew: of all albums, or of those that are named ("contacts"). `--only words` takes the scenes
 * whose name has the words, `--into DIR` puts every screen in both colours into a folder, to look at.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: "string", multiple: true, default: [""] }, into: { type: "string" } },
  });
  const takes = ({ name }: { readonly name: string }) =>
    positionals.length === 0 || positionals.includes(name);
  const unknown = positionals.find((name) => name !== CANVAS.name && name !== CONTACTS.name);
  if (unknown !== undefined) throw new Error(`There are pictures of canvas and contacts, not of ${unknown}.`);
  const stack = await startStack({ temporalUi: true });
  const browser = await launchChromium();
  const asked = { stack, browser, only: values.only, into: values.into };
  try {
    if (takes(CANVAS)) await takeAlbum(CANVAS, asked);
    if (takes(CONTACTS)) await takeAlbum(CONTACTS, asked);
  } finally {
    await browser.close();
    await stack.stop();
  }
}

interface Asked {
  readonly stack: Stack;
  readonly browser: Browser;
  readonly only: readonly string[];
  readonly into: string | undefined;
}

async function takeAlbum<Filled>(album: Album<Filled>, { stack, browser, only, into }: Asked): Promise<void> {
  const out = into ?? join(OUT, album.name);
  mkdirSync(out, { recursive: true });
  const filled = await album.fill(stack);
  for (const scene of album.scenes.filter(({ name }) => only.some((words) => name.includes(words)))) {
    for (const look of into === undefined ? (scene.looks ?? LOOKS) : LOOKS) {
      const page = await signIn(browser, stack, album.role, look);
      await album.begin?.(page, stack, filled);
      await page.goto(`${stack.baseUrl}${scene.at(filled)}`);
      await scene.act(page, filled);
      await take(page, join(out, `${scene.name}-${look}.png`));
      await page.context().close();
    }
    console.log(scene.name);
  }
}

async function signIn(browser: Browser, stack: Stack, role: string, look: Look): Promise<Page> {
  const login = stack.logins.find((person) => person.role === role);
  if (!login) throw new Error(`The demo has no ${role}.`);
  const context = await browser.newContext({
    ...(look.startsWith("desk") ? DESK : PHONE),
    ...{ reducedMotion: "reduce", baseURL: stack.baseUrl },
    colorScheme: look.endsWith("dark") ? "dark" : "light",
  });
  const answer = await context.request.post(`${stack.baseUrl}/api/v1/session`, {
    data: { email: login.email, password: login.password },
    headers: { origin: stack.baseUrl },
  });
  if (!answer.ok()) throw new Error(`Signing in was answered ${answer.status()}.`);
  return context.newPage();
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
  // Nothing looks as if it were pointed at.
  await page.mouse.move(0, 0);
  await page.evaluate("document.fonts.ready");
  // A live page is never without traffic; what it shows is there when nothing says that it loads.
  await page.getByRole("status", { name: /^(Loading|Counting)/ }).waitFor({ state: "detached" });
  await page.evaluate("Promise.allSettled(document.getAnimations().map((one) => one.finished))");
  await page.evaluate(VIEW_STANDS);
  await page.screenshot({ path });
}

await main();
