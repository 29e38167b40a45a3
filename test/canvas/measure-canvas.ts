import { copyFilters } from "@fairlead/engine";
import type { Browser, Page } from "playwright-core";
import type { CanvasSite } from "./canvas-site.ts";
import { PageProbe, type Work } from "./page-probe.ts";
import type { SeededDrawing } from "./seeded-drawing.ts";

/** Several times by the clock, in milliseconds: the middle one is what a person meets, the least has least of other processes in it. */
export interface Clocked {
  readonly middleMs: number;
  readonly leastMs: number;
}

/** What a drawing costs the browser. */
export interface CanvasFigures {
  readonly nodes: number;
  /** From following the link to the drawing on the screen. */
  readonly opened: Clocked;
  /** All work until the page has come to rest after opening. */
  readonly open: Work;
  /** The most elements that were mounted, at any zoom. */
  readonly elements: number;
  readonly tidy: Work;
  readonly drag: Work;
  /** Pointer moves of the drag that reached the page. */
  readonly moves: number;
  /** Of a hundred filters; from the event to the frame that shows it, as are the next two. */
  readonly paste: Clocked;
  /** Of that paste. */
  readonly undo: Clocked;
  readonly selectAll: Clocked;
  /** While leads come by; only where asked for. */
  readonly live: Work | null;
  /** While boxes are marked; only where asked for. */
  readonly marks: Work | null;
  /** By the clock, of frames while panning and zooming. */
  readonly frameP95Ms: number;
}

const MIDDLE = { x: 720, y: 450 };
const OPENED = 5;
const ANSWERS = 5;
const DRAG_STEPS = 100;
const PAN_STEPS = 100;
const ZOOM_STEPS = 60;
const PASTED = 100;
const UPDATES_A_SECOND = 100;
/** Figures are read again a few seconds after an event: long enough to see that. */
const LIVE_SECONDS = 6;
const MARKS_SECONDS = 2;

/**
 * Opens a drawing and does to it what a person does.
 *
 * @param watched whether leads pass and boxes are marked a hundred times a second, for a few seconds, at the end
 */
export async function measureCanvas(
  browser: Browser,
  site: CanvasSite,
  drawing: SeededDrawing,
  watched: boolean,
): Promise<CanvasFigures> {
  site.show(drawing);
  const opened = clocked(await openByTheClock(browser, site));
  const probe = await PageProbe.open(browser, site.blankUrl);
  const { page } = probe;
  try {
    const open = await probe.measure(async () => {
      await page.goto(site.url);
      await page.waitForFunction("probe.drawnAtMs !== null");
    });
    const elements = await mostElements(probe);
    const frameP95Ms = await panAndZoom(page);
    const { drag, moves } = await dragOne(probe);
    return {
      ...{ nodes: drawing.graph.nodes.length, opened, open, elements, frameP95Ms, drag, moves },
      tidy: await tidyUp(probe),
      ...(await answers(probe, drawing)),
      marks: watched ? await markOften(probe) : null,
      live: watched ? await watchLeads(probe, site) : null,
    };
  } finally {
    await page.close();
  }
}

/**
 * Until the drawing is on the screen and can be used, each time in a window of its own with nothing kept; untraced, because
 * tracing takes time itself. The first, in which the browser itself still starts, does not count.
 */
async function openByTheClock(browser: Browser, site: CanvasSite): Promise<readonly number[]> {
  const times: number[] = [];
  for (let opened = 0; opened <= OPENED; opened += 1) {
    const { page } = await PageProbe.open(browser, site.blankUrl);
    await page.goto(site.url);
    await page.waitForFunction("probe.drawnAtMs !== null");
    times.push((await page.evaluate("probe.drawnAtMs")) as number);
    await page.close();
  }
  return times.slice(1);
}

function clocked(times: readonly number[]): Clocked {
  const middleMs = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  return { middleMs, leastMs: Math.min(...times) };
}

/** From the whole drawing to the largest zoom, and as many elements as there were on the way. */
async function mostElements(probe: PageProbe): Promise<number> {
  const { page } = probe;
  await page.mouse.move(MIDDLE.x, MIDDLE.y);
  let most = await probe.elements();
  for (let step = 0; step < ZOOM_STEPS / 2; step += 1) {
    await page.mouse.wheel(0, -120);
    await probe.afterPaint();
    most = Math.max(most, await probe.elements());
  }
  await page.keyboard.press("1");
  await settled(page);
  return most;
}

async function panAndZoom(page: Page): Promise<number> {
  await page.mouse.move(MIDDLE.x, MIDDLE.y);
  await page.evaluate("probe.frames.length = 0");
  for (let step = 0; step < ZOOM_STEPS; step += 1)
    await page.mouse.wheel(0, step < ZOOM_STEPS / 2 ? -60 : 60);
  await page.keyboard.press("0");
  await settled(page);
  await page.mouse.move(MIDDLE.x, 700);
  await page.mouse.down({ button: "middle" });
  await page.mouse.move(MIDDLE.x - 600, 200, { steps: PAN_STEPS });
  await page.mouse.up({ button: "middle" });
  const frames = (await page.evaluate("probe.frames")) as number[];
  return frames.toSorted((a, b) => a - b)[Math.floor(frames.length * 0.95)] ?? 0;
}

async function dragOne(probe: PageProbe): Promise<{ drag: Work; moves: number }> {
  const { page } = probe;
  await showUser(page);
  const box = await page.locator('[data-node="user-0"]').boundingBox();
  if (!box) throw new Error("The first user is not on the screen.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 10, y + 10, { steps: 3 });
  await probe.afterPaint();
  await page.evaluate("probe.moves = 0");
  const drag = await probe.measure(() => page.mouse.move(x + 210, y + 110, { steps: DRAG_STEPS }));
  const moves = (await page.evaluate("probe.moves")) as number;
  await page.mouse.up();
  return { drag, moves };
}

/** Finds the first user by the keyboard, so that it stands in the middle at a zoom that can be read. */
async function showUser(page: Page): Promise<void> {
  await page.evaluate("probe.stores.session.getState().select('user-0', true)");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await page.locator('[data-node="user-0"]').waitFor();
  await settled(page);
}

/** Puts every box off its place first, so that all of them have to move. */
async function tidyUp(probe: PageProbe): Promise<Work> {
  const { page } = probe;
  await page.keyboard.press("1");
  await settled(page);
  await page.evaluate(`(() => {
    const { graph, replace } = probe.stores.document.getState();
    const off = (node, place) => ({ ...node, position: { x: node.position.x + (place % 7) * 30 - 90, y: node.position.y } });
    replace({ ...graph, nodes: graph.nodes.map(off) });
  })()`);
  await probe.afterPaint();
  return probe.measure(() => page.keyboard.press("Shift+T"));
}

/** Pastes many filters and undoes that, and selects everything, each several times. */
async function answers(probe: PageProbe, drawing: SeededDrawing) {
  const { page } = probe;
  const filters = drawing.graph.nodes.filter(({ kind }) => kind === "filter").slice(0, PASTED);
  const text = copyFilters(drawing.graph, new Set(filters.map(({ id }) => id)));
  await page.evaluate(`probe.copied = ${JSON.stringify(text)}`);
  const [paste, undo, selectAll]: [number[], number[], number[]] = [[], [], []];
  for (let time = 0; time < ANSWERS; time += 1) {
    await page.evaluate("probe.stores.session.getState().select('user-0', true)");
    paste.push(
      await probe.answer("paste", () =>
        page.evaluate(`(() => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", probe.copied);
          window.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        })()`),
      ),
    );
    undo.push(await probe.answer("keydown", () => page.keyboard.press("Control+z")));
    selectAll.push(await probe.answer("keydown", () => page.keyboard.press("Control+a")));
  }
  return { paste: clocked(paste), undo: clocked(undo), selectAll: clocked(selectAll) };
}

/** Another box is marked a hundred times a second. */
async function markOften(probe: PageProbe): Promise<Work> {
  const { page } = probe;
  await showUser(page);
  return probe.measure(() =>
    page.evaluate(`new Promise((done) => {
      const { document, surroundings } = probe.stores;
      const { nodes } = document.getState().graph;
      let made = 0;
      const timer = setInterval(() => {
        const { id } = nodes[(made * 7) % nodes.length];
        surroundings.setState(({ marks, heat }) => ({
          marks: new Map(marks).set(id, { kind: "traffic", words: made + " assigned" }),
          heat: new Map(heat).set(id, (made % 100 + 1) / 100),
        }));
        made += 1;
        if (made === ${MARKS_SECONDS * UPDATES_A_SECOND}) { clearInterval(timer); done(); }
      }, ${1_000 / UPDATES_A_SECOND});
    })`),
  );
}

/** Leads come by a hundred times a second while their traffic is looked at. */
async function watchLeads(probe: PageProbe, site: CanvasSite): Promise<Work> {
  const { page } = probe;
  await page.keyboard.press("t");
  await page.getByText("Leads that came").waitFor();
  await settled(page);
  return probe.measure(async () => {
    const timer = setInterval(site.leadPasses, 1_000 / UPDATES_A_SECOND);
    await page.waitForTimeout(LIVE_SECONDS * 1_000);
    clearInterval(timer);
  });
}

/** Waits until an animation of the view is over. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(`new Promise((done) => {
    const view = () => document.querySelector(".react-flow__viewport").style.transform;
    let [last, still] = [view(), 0];
    const look = () => {
      still = view() === last ? still + 1 : 0;
      last = view();
      if (still > 10) done(); else requestAnimationFrame(look);
    };
    look();
  })`);
}
