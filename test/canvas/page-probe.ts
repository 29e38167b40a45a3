import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, CDPSession, Page } from "playwright-core";

/** What the page's main thread did during something; in milliseconds of its own processor time, so that a busy machine counts little. */
export interface Work {
  readonly scriptMs: number;
  /** Script, style, layout and paint, and whatever else ran on the thread. */
  readonly taskMs: number;
  readonly longestTaskMs: number;
  /** How often each component was drawn, by its name in the build. */
  readonly renders: Readonly<Record<string, number>>;
  readonly rendered: number;
}

const IN_PAGE = readFileSync(fileURLToPath(new URL("./in-page.js", import.meta.url)), "utf8");
const TRACED = ["toplevel", "disabled-by-default-devtools.timeline", "__metadata"];

/** A page that tells what it costs. */
export class PageProbe {
  readonly page: Page;
  private readonly browser: Browser;
  private readonly cdp: CDPSession;

  private constructor(page: Page, browser: Browser, cdp: CDPSession) {
    this.page = page;
    this.browser = browser;
    this.cdp = cdp;
  }

  /** @param blankUrl where the page begins; on the site that is measured, so that its process stays the same */
  static async open(browser: Browser, blankUrl: string): Promise<PageProbe> {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(IN_PAGE);
    const cdp = await page.context().newCDPSession(page);
    await page.goto(blankUrl);
    await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
    return new PageProbe(page, browser, cdp);
  }

  /** Does something that makes an event, and tells how long after it the next frame was painted; in milliseconds by the clock. */
  async answer(event: "keydown" | "paste", action: () => Promise<unknown>): Promise<number> {
    await this.afterPaint();
    await this.page.evaluate(`void (probe.answered = probe.answerTo("${event}"))`);
    await action();
    const answeredMs = (await this.page.evaluate("probe.answered")) as number;
    await this.atRest();
    return answeredMs;
  }

  /** Does something, waits until it is on the screen, and tells what it cost. */
  async measure(action: () => Promise<unknown>): Promise<Work> {
    await this.afterPaint();
    await this.page.evaluate("probe.renders.clear()");
    await this.browser.startTracing(this.page, { categories: TRACED });
    const before = await this.metrics();
    await action();
    await this.afterPaint();
    const after = await this.metrics();
    const trace = JSON.parse((await this.browser.stopTracing()).toString());
    const renders = (await this.page.evaluate("Object.fromEntries(probe.renders)")) as Record<string, number>;
    return {
      scriptMs: after.script - before.script,
      taskMs: after.task - before.task,
      longestTaskMs: longestTaskMs(trace.traceEvents),
      renders,
      rendered: Object.values(renders).reduce((sum, count) => sum + count, 0),
    };
  }

  /** Elements that are mounted now. */
  elements(): Promise<number> {
    return this.page.evaluate("document.querySelectorAll('*').length");
  }

  /** Waits until what is due has been drawn, twice: the first frame may have asked for another. */
  async afterPaint(): Promise<void> {
    await this.page.evaluate("probe.afterPaint().then(probe.afterPaint)");
  }

  /** Waits until nothing that was left for later is due any more. */
  private async atRest(): Promise<void> {
    await this.page.evaluate("new Promise((done) => requestIdleCallback(done, { timeout: 1_000 }))");
    await this.afterPaint();
  }

  private async metrics() {
    const { metrics } = await this.cdp.send("Performance.getMetrics");
    const ms = (name: string) => 1_000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
    return { script: ms("ScriptDuration"), task: ms("TaskDuration") };
  }
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the thread's processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

function longestTaskMs(events: readonly TraceEvent[]): number {
  const key = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const mains = new Set(
    events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(key),
  );
  const tasks = events.filter((event) => event.name.endsWith("RunTask") && mains.has(key(event)));
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1_000;
}
