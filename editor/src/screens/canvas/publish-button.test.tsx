import type { Problem } from "@fairlead/engine";
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { drawingOf } from "./drawing/drawing.fixture.ts";
import { PublishButton } from "./publish-button.tsx";
import { storesOf } from "./store/canvas.fixture.ts";
import { CanvasContext } from "./store/canvas-context.ts";

const CHANGED = { publishedVersion: 1, hasUnpublishedChanges: true };

afterEach(cleanup);

test("opens the box to publish where only warnings stand", async () => {
  const { stores, button } = draw(CHANGED, ["warning"]);

  await userEvent.click(button);

  expect(stores.session.getState().overlay).toEqual({ kind: "publish" });
});

test.each([
  { workflow: CHANGED, severities: ["error", "warning"], reason: "Mend 1 problem first." },
  {
    ...{ workflow: { publishedVersion: 1, hasUnpublishedChanges: false }, severities: [] },
    reason: "Nothing has changed since the last version.",
  },
] as const)("cannot be pressed, and says why: $reason", ({ workflow, severities, reason }) => {
  const { button } = draw(workflow, severities);

  expect(button).toHaveProperty("disabled", true);
  expect(screen.getByTitle(reason).contains(button)).toBe(true);
});

function draw(workflow: typeof CHANGED, severities: readonly Problem["severity"][]) {
  const stores = storesOf(drawingOf(2));
  const problemList = severities.map(
    (severity) => ({ code: "X", severity, message: "" }) as unknown as Problem,
  );
  stores.surroundings.setState({ problemList });
  render(
    <CanvasContext value={stores}>
      <PublishButton workflow={workflow} saving={{ busy: null }} />
    </CanvasContext>,
  );
  return { stores, button: screen.getByRole("button", { name: "Publish" }) };
}
