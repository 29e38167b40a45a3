import type { Problem } from "@fairlead/engine";
import { cleanup, render, screen, within } from "@testing-library/react";
import { ReactFlowProvider } from "@xyflow/react";
import { afterEach, expect, test } from "vitest";
import { drawingOf } from "../drawing/drawing.fixture.ts";
import { storesOf } from "../store/canvas.fixture.ts";
import { CanvasContext } from "../store/canvas-context.ts";
import { ProblemList } from "./problem-list.tsx";

afterEach(cleanup);

test.each([
  { severities: ["error", "warning", "warning", "warning", "warning"], words: "1 problem, 4 warnings" },
  { severities: ["error", "error"], words: "2 problems" },
  { severities: ["warning"], words: "1 warning" },
] as const)("counts as many as it lists: $words", ({ severities, words }) => {
  const problemList = severities.map(
    (severity, place) => ({ code: `P${place}`, severity, message: `Line ${place}` }) as unknown as Problem,
  );
  const stores = storesOf(drawingOf(2));
  stores.surroundings.setState({ problemList });

  render(
    <CanvasContext value={stores}>
      <ReactFlowProvider>
        <ProblemList />
      </ReactFlowProvider>
    </CanvasContext>,
  );

  expect(screen.getByRole("status").textContent).toBe(words);
  expect(within(screen.getByRole("list")).getAllByRole("listitem")).toHaveLength(severities.length);
});
