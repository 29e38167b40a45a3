import type { NodeId } from "@fairlead/engine";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { drawingOf, userNode, withFilterAbove } from "../drawing/drawing.fixture.ts";
import { canvasUser, storesOf } from "../store/canvas.fixture.ts";
import { CanvasContext } from "../store/canvas-context.ts";
import { GraphList } from "./graph-list.tsx";

const PLAIN = drawingOf(3);
const DRAWING = withFilterAbove(PLAIN, userNode(PLAIN, 1), "large");
const USERS = [
  canvasUser("user_0", "Ann Lee", { licensedStates: ["MA", "NH"] }),
  canvasUser("user_1", "Bob Ray", { present: false }),
  canvasUser("user_2", "Cid Poe"),
  canvasUser("user_x", "Mia Fox"),
];

afterEach(cleanup);

test("tells the drawing from the source to exception handling", () => {
  open();

  expect(screen.getAllByRole("heading").map(({ textContent }) => textContent)).toEqual([
    "Leads come from",
    "Only if, for every branch",
    "Goes to one of 3 users",
    "If nobody takes it",
  ]);
  expect(screen.getByRole("button", { name: "Source Zillow" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Exception handling: Mia Fox" })).toBeTruthy();
});

test("says of a user whether they are there, and which filters stand before them", () => {
  open();

  expect(screen.getByRole("button", { name: "Bob Ray. Away. Number 2 in the drawing's order" })).toBeTruthy();
  const conditions = within(screen.getByRole("list", { name: "Only if" }));
  expect(conditions.getByRole("button", { name: "Filter: Loan amount is at least $100,000" })).toBeTruthy();
});

test("changes the drawing as the canvas does", async () => {
  const { stores } = open();
  const item = within(screen.getByRole("button", { name: /^Ann Lee/ }).closest("li") as HTMLElement);

  await userEvent.click(item.getByRole("button", { name: "Move down" }));

  expect(screen.getByRole("button", { name: "Ann Lee. Number 2 in the drawing's order" })).toBeTruthy();
  expect(stores.document.getState().past).toHaveLength(1);
});

test("tells problems and marks beside the box they are of", () => {
  const { stores } = open();
  const nodeId = "large" as NodeId;
  const problem = { code: "x", severity: "error", nodeId, message: "The value is missing." } as const;

  stores.surroundings.setState({
    problems: new Map([[nodeId, [problem as never]]]),
    marks: new Map([[nodeId, { kind: "passed", words: "Passed" }]]),
  });

  return screen.findByText("The value is missing.").then(() => {
    expect(screen.getByRole("button", { name: /at least \$100,000\. Passed$/ })).toBeTruthy();
  });
});

test("offers nothing to change to whoever may only look", () => {
  open(false);

  expect(screen.queryByRole("button", { name: "Delete" })).toBeNull();
  expect(screen.queryByRole("button", { name: /^Add a filter/ })).toBeNull();
});

test("shows a branch far down once it is looked for", () => {
  const many = drawingOf(450);
  const { stores, shown } = open(true, many);
  const before = shown().length;

  act(() => stores.session.getState().select(userNode(many, 420)));

  expect(before).toBe(202);
  expect(shown()).toContain(userNode(many, 420));
});

function open(editable = true, drawing = DRAWING) {
  const users = new Map(USERS.map((user) => [user.id, user]));
  const stores = storesOf(drawing, { users, editable, sourceName: "Zillow" });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <CanvasContext value={stores}>
        <GraphList />
      </CanvasContext>
    </QueryClientProvider>,
  );
  /** Looked up by attribute: asking hundreds of rows for their roles takes seconds. */
  const shown = () =>
    [...document.querySelectorAll("[data-node]")].map((row) => row.getAttribute("data-node"));
  return { stores, shown };
}
