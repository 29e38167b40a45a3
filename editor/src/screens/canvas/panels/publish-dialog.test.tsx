import { applyEdit } from "@fairlead/engine";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import {
  getVersionQueryKey,
  listWorkflowsQueryKey,
} from "../../../api/generated/@tanstack/react-query.gen.ts";
import type { Workflow } from "../../../api/generated/types.gen.ts";
import { drawingOf, userNode } from "../drawing/drawing.fixture.ts";
import { canvasUser, storesOf } from "../store/canvas.fixture.ts";
import { CanvasContext } from "../store/canvas-context.ts";
import type { Saving } from "../use-saving.ts";
import { PublishDialog } from "./publish-dialog.tsx";
import { underWayWords } from "./under-way.ts";

const LIVE = drawingOf(2);
const WORKFLOW = { id: "wf_1", publishedVersion: 3, inFlight: 12, source: { name: "Zillow" } } as Workflow;

afterEach(cleanup);

test("tells what the drawing changes of what is live, and how many leads are under way", () => {
  open(applyEdit(LIVE, { kind: "removeNode", nodeId: userNode(LIVE, 1) }));

  const changes = screen.getByRole("region", { name: "Changes against version 3" });
  expect(changes.textContent).toContain("Removed the branch of Bea.");
  expect(screen.getByText(/12 leads under way keep the version/)).toBeTruthy();
});

test.each([
  [{ inFlight: 0 }, "No lead is under way."],
  [
    { inFlight: 0, awaitingContact: 500 },
    "500 leads are assigned and wait for contact; publishing leaves them where they are.",
  ],
  [
    { inFlight: 3, awaitingContact: 1 },
    "4 leads under way: 3 keep the version they began with; Versions moves them over. 1 is assigned and waits for contact; publishing leaves them where they are.",
  ],
])("counts who is assigned and uncontacted as under way: %j", (counts, words) => {
  expect(underWayWords({ ...WORKFLOW, ...counts })).toBe(words);
});

test("says so when nothing that routes leads is different", () => {
  open(LIVE);

  expect(screen.getByText(/Nothing that routes leads is different/)).toBeTruthy();
});

test("publishes only when it is told to", async () => {
  const { publish } = open(LIVE);

  await waitFor(() =>
    expect(screen.getByRole("button", { name: /Publish/ })).toHaveProperty("disabled", false),
  );
  await userEvent.click(screen.getByRole("button", { name: "Publish version 4" }));

  expect(publish).toHaveBeenCalledOnce();
});

test("asks how the turns of an older drawing are to go, and takes up the queue unless told otherwise", async () => {
  const drawing = open(LIVE);

  await userEvent.click(screen.getByRole("button", { name: "Publish version 4" }));

  expect(drawing.stores.document.getState().graph.settings.turns).toBe("queue");
});

test("keeps the older order where that is chosen", async () => {
  const drawing = open(LIVE);

  await userEvent.click(screen.getByRole("radio", { name: /Keep the older order/ }));
  await userEvent.click(screen.getByRole("button", { name: "Publish version 4" }));

  expect(drawing.stores.document.getState().graph.settings.turns).toBeUndefined();
});

test("asks nothing about turns of a drawing that goes by the queue", () => {
  open({ ...LIVE, settings: { ...LIVE.settings, turns: "queue" } });

  expect(screen.queryByText("How are turns to go?")).toBeNull();
});

function open(drawn: typeof LIVE) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  const version = getVersionQueryKey({ path: { id: "wf_1", number: 3 } }) as readonly unknown[];
  queries.setQueryData(version, { number: 3, graph: LIVE });
  queries.setQueryData(listWorkflowsQueryKey() as readonly unknown[], { items: [] });
  const users = [canvasUser("user_0", "Ann"), canvasUser("user_1", "Bea")];
  const stores = storesOf(drawn, { users: new Map(users.map((user) => [user.id, user])) });
  const publish = vi.fn(async () => true);
  const review = vi.fn(async () => undefined);
  const saving = { publish, review, busy: null } as unknown as Saving;
  render(
    <QueryClientProvider client={queries}>
      <CanvasContext value={stores}>
        <PublishDialog workflow={WORKFLOW} saving={saving} onClose={() => undefined} />
      </CanvasContext>
    </QueryClientProvider>,
  );
  return { publish, stores };
}
