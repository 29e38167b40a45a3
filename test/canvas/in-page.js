// @ts-nocheck: runs in the browser, whose globals this project does not know.

/**
 * Put into a page before its own scripts. Counts which components React draws, as React's developer tools do: in each
 * commit the fibers that did work; and notes when the drawing is first on the screen.
 */
(() => {
  const DID_WORK = 1;
  /** Function, class, forward-ref and simple memo components, by React's `WorkTag`; a memo's inner component counts once. */
  const COMPONENTS = new Set([0, 1, 11, 15]);
  const renders = new Map();
  const probe = { renders, moves: 0, frames: [], drawnAtMs: null, stores: null };
  window.probe = probe;

  const nameOf = ({ type }) => type?.displayName ?? type?.name ?? type?.render?.name ?? "?";
  const visit = (fiber, before) => {
    if (COMPONENTS.has(fiber.tag) && (before === null || fiber.flags & DID_WORK)) {
      const name = nameOf(fiber);
      renders.set(name, (renders.get(name) ?? 0) + 1);
    }
    if (probe.stores === null && fiber.memoizedProps?.value?.surroundings) {
      probe.stores = fiber.memoizedProps.value;
    }
    if (before !== null && before.child === fiber.child) return;
    for (let child = fiber.child; child; child = child.sibling) visit(child, child.alternate);
  };
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: (_id, root) => visit(root.current, root.current.alternate),
    onCommitFiberUnmount: () => {},
    onPostCommitFiberRoot: () => {},
  };

  /** Far out the drawing is a canvas, nearer its lines are paths. */
  const isDrawn = () =>
    document.querySelector('.react-flow__viewport-portal :is(path[d^="M"], canvas)') !== null;
  const lookForDrawing = () => {
    if (!isDrawn()) requestAnimationFrame(lookForDrawing);
    // After this frame's painting, and whatever it made wait.
    else requestAnimationFrame(() => setTimeout(() => (probe.drawnAtMs = performance.now())));
  };
  requestAnimationFrame(lookForDrawing);

  window.addEventListener("mousemove", () => (probe.moves += 1), { capture: true });
  let last = null;
  const frame = (now) => {
    if (last !== null) probe.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  /** How long after the next such event the frame was painted that shows what came of it. */
  probe.answerTo = (type) =>
    new Promise((done) => {
      const listen = () => {
        const fromMs = performance.now();
        void probe.afterPaint().then(() => done(performance.now() - fromMs));
      };
      window.addEventListener(type, listen, { capture: true, once: true });
    });
  probe.afterPaint = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
})();
