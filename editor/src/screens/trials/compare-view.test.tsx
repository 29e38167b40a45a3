import { applyEdit, diffGraphs, type Graph, type UserId } from "@fairlead/engine";
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { drawingOf, userNode, withFilterAbove } from "../canvas/drawing/drawing.fixture.ts";
import { canvasUser } from "../canvas/store/canvas.fixture.ts";
import { CompareView } from "./compare-view.tsx";
import { drawTrial, forgetTrial } from "./trials.fixture.tsx";

const PEOPLE = ["Ann Lee", "Bob Ray", "Cid Poe"];
const USERS = PEOPLE.map((name, place) => canvasUser(`user_${place}`, name, { licensedStates: ["MA"] }));
const NAMES = {
  user: (id: UserId) => USERS.find((user) => user.id === id)?.name ?? id,
  workflow: (id: string) => id,
};
const PLAIN = drawingOf(3);
const BEFORE = withFilterAbove(PLAIN, userNode(PLAIN, 0), "old");
/** Without Cid and the filter of Ann, with a filter for Bob and balanced turns. */
const AFTER = [
  { kind: "removeNode", nodeId: userNode(PLAIN, 2) } as const,
  { kind: "updateSettings", settings: { ...PLAIN.settings, turns: "balanced" } } as const,
].reduce<Graph>(applyEdit, withFilterAbove(PLAIN, userNode(PLAIN, 1), "new"));

afterEach(() => {
  cleanup();
  forgetTrial();
});

test("draws both as one, and says at each box what became of it", () => {
  draw();

  expect(box("Cid Poe").getAttribute("aria-label")).toBe("Cid Poe. Removed");
  expect(labels()).toContain("Filter: Loan amount is at least $100,000. Added");
  expect(labels()).toContain("Filter: Loan amount is at least $100,000. Removed");
  expect(labels()).toContain("Source Zillow Mortgage. Settings changed");
  expect(labels()).toContain("Ann Lee");
});

test("tells in the legend what the marks mean", () => {
  draw();

  const legend = within(screen.getByRole("list", { name: "Legend" })).getAllByRole("listitem");
  expect(legend.map(({ textContent }) => textContent)).toEqual([
    "Added 1",
    "Removed 2",
    "Changed 1",
    "Moved 0",
  ]);
});

test("leads from the words to the box, with what it was and what it is", async () => {
  draw();

  await userEvent.click(screen.getByRole("button", { name: "Turns: next in line → balanced by share." }));

  expect(box("Source Zillow").getAttribute("aria-pressed")).toBe("true");
  const panel = within(screen.getByRole("region", { name: "What changed here" }));
  expect(panel.getByText("next in line")).toBeTruthy();
  expect(panel.getByText("balanced by share")).toBeTruthy();
});

test("leads from the box to its words", () => {
  draw();

  pick("Cid Poe");

  const line = screen.getByRole("button", { name: "Removed the branch of Cid Poe." });
  expect(line.getAttribute("aria-pressed")).toBe("true");
  expect(within(screen.getByRole("region", { name: "What changed here" })).getByText("Gone")).toBeTruthy();
});

test("says of a box that did not change that it is the same", () => {
  draw();

  pick("Ann Lee");

  expect(screen.getByText("This branch is the same in both.")).toBeTruthy();
});

test("goes from box to box by the arrow keys", async () => {
  draw();

  pick("Ann Lee");
  await userEvent.keyboard("{ArrowRight}");

  expect(box("Bob Ray").getAttribute("aria-pressed")).toBe("true");
});

test("says that nothing differs, and still draws it", () => {
  draw({ after: BEFORE });

  expect(screen.getByText("Nothing differs")).toBeTruthy();
  expect(box("Ann Lee")).toBeTruthy();
});

test("shows the words first on a phone, and the canvas once a line is picked", async () => {
  draw({ narrow: true });
  expect(screen.queryByText("Ann Lee")).toBeNull();

  await userEvent.click(screen.getByRole("button", { name: "Removed the branch of Cid Poe." }));

  expect(box("Cid Poe").getAttribute("aria-pressed")).toBe("true");
  expect(screen.queryByRole("list", { name: "Changes" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "In words (4)" }));
  expect(screen.getByRole("list", { name: "Changes" })).toBeTruthy();
});

function draw({ after = AFTER, narrow = false }: { readonly after?: Graph; readonly narrow?: boolean } = {}) {
  const changes = diffGraphs(BEFORE, after, NAMES).map((change) => ({ ...change }));
  drawTrial(
    <CompareView
      sourceName="Zillow Mortgage"
      users={USERS}
      changes={changes}
      before={BEFORE}
      after={after}
    />,
    {},
    { narrow },
  );
}

/** A click alone: React Flow asks of a pressed mouse button what jsdom does not tell. */
function pick(name: string): void {
  box(name).focus();
  fireEvent.click(box(name));
}

function box(name: string): HTMLElement {
  return screen.getByRole("button", { name: new RegExp(`^${name}`) });
}

function labels(): readonly (string | null)[] {
  return [...document.querySelectorAll("[data-node]")].map((node) => node.getAttribute("aria-label"));
}
