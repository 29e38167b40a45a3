import type { TrialGround } from "@fairlead/engine";
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { drawingOf, userNode, withFilterAbove } from "../canvas/drawing/drawing.fixture.ts";
import { TestLead } from "./test-lead-page.tsx";
import { drawTrial, forgetTrial, WORKFLOW } from "./trials.fixture.tsx";

const PEOPLE = ["Ann Lee", "Bob Ray"];
const USERS = PEOPLE.map((name, place) => ({
  ...{ id: `user_${place}`, name, active: true, licensedStates: ["MA"], languages: [], timeZone: "UTC" },
  ...{ teamIds: [], present: true, atWork: true },
  workingHours: [],
}));
const MANAGER = { ...USERS[0], id: "user_x", name: "Mia Fox" };
const PLAIN = drawingOf(2);
/** Ann takes loans from $100,000 on. */
const DRAWING = withFilterAbove(PLAIN, userNode(PLAIN, 0), "large");
const GROUND = {
  workflow: { id: "wf_1", name: "Zillow Leads", sourceName: "Zillow Mortgage", live: true },
  plan: null,
  users: [...USERS, MANAGER],
  turns: { cursor: null, users: [] },
  directory: {
    users: [...USERS, MANAGER],
    workflow: { id: "wf_1", teamIds: null },
    workflows: [],
  },
  past: null,
} as unknown as TrialGround;
const ANSWERS = {
  "GET /workflows/wf_1/trial-ground": GROUND,
  "GET /workflows/wf_1/draft": { graph: DRAWING, revision: 1, problems: [] },
  "GET /users": { items: [...USERS, MANAGER] },
};

/** The same drawing, whose users have five minutes to accept, one after the other. */
function offering() {
  const distribution = { kind: "sequential", acceptWithinSeconds: 300 };
  const settings = {
    ...DRAWING.settings,
    distribution,
    exception: { kind: "individual", userId: MANAGER.id },
  };
  return { "GET /workflows/wf_1/draft": { graph: { ...DRAWING, settings }, revision: 1, problems: [] } };
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  forgetTrial();
});

describe("testing a lead", () => {
  test("answers each change at once, without asking the server", async () => {
    const calls = drawTrial(<TestLead workflow={WORKFLOW} />, ANSWERS);
    await answerIs("Bob Ray would get it.");
    const asked = calls.length;

    await userEvent.type(screen.getByLabelText("Loan amount (USD)"), "250000");

    await answerIs("Ann Lee would get it.");
    expect(calls).toHaveLength(asked);
  });

  test("lights the way on the drawing, and says at each box what the lead met", async () => {
    drawTrial(<TestLead workflow={WORKFLOW} />, ANSWERS);
    await answerIs("Bob Ray would get it.");
    expect(labels()).toContain(
      "Filter: Loan amount is at least $100,000. Did not pass. Loan amount: missing",
    );
    expect(labels()).toContain("Ann Lee. Filtered out. Number 1 in the drawing's order");
    expect(labels()).toContain("Bob Ray. Gets it. Number 2 in the drawing's order");

    await userEvent.type(screen.getByLabelText("Loan amount (USD)"), "250000");

    await waitFor(() =>
      expect(labels()).toContain("Filter: Loan amount is at least $100,000. Passed. Loan amount: $250,000"),
    );
    expect(labels()).toContain("Ann Lee. Gets it. Number 1 in the drawing's order");
    expect(labels()).toContain("Bob Ray. Not their turn. Number 2 in the drawing's order");
  });

  test("tells at a box the values that were compared", async () => {
    drawTrial(<TestLead workflow={WORKFLOW} />, ANSWERS);
    await answerIs("Bob Ray would get it.");

    // A click alone: React Flow asks of a pressed mouse button what jsdom does not tell.
    fireEvent.click(screen.getByRole("button", { name: /^Filter: Loan amount/ }));

    const panel = within(screen.getByRole("region", { name: "This filter" }));
    expect(panel.getByText(/Did not pass for Ann Lee/)).toBeTruthy();
    expect(panel.getByText(/missing/)).toBeTruthy();
  });

  test("plays on in virtual time, and lights each step on the drawing", async () => {
    drawTrial(<TestLead workflow={WORKFLOW} />, { ...ANSWERS, ...offering() });
    await answerIs("It would be offered to Bob Ray.");

    await userEvent.click(screen.getByRole("button", { name: "Play" }));
    const steps = within(screen.getByRole("list", { name: "What would happen" }));
    expect(steps.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      "The lead comes in.+0:00",
      "Offered to Bob Ray.+0:00",
      "The time to accept ended for Bob Ray.+5:00",
      "Offered to Ann Lee, after dropping the filters that are not required.+5:00",
      "The time to accept ended for Ann Lee.+10:00",
      "Exception: everybody who matches has had it already. Assigned to Mia Fox.+10:00",
    ]);

    await userEvent.click(steps.getByText(/time to accept ended for Bob/));
    expect(labels()).toContain("Bob Ray. Did not react. Number 2 in the drawing's order");
    await userEvent.keyboard("{ArrowRight}");
    expect(labels()).toContain("Ann Lee. Offered. Number 1 in the drawing's order");
    expect(labels()).toContain("Bob Ray. Had it already. Number 2 in the drawing's order");
  });

  test("says at the field what is wrong, once typing pauses", async () => {
    drawTrial(<TestLead workflow={WORKFLOW} />, ANSWERS);
    await answerIs("Bob Ray would get it.");

    await userEvent.type(screen.getByLabelText("Email"), "ann@");

    expect(await screen.findByText("This lead cannot be tried yet")).toBeTruthy();
    await waitFor(() => expect(screen.getByLabelText("Email").getAttribute("aria-invalid")).toBe("true"), {
      timeout: 3_000,
    });
  });

  test("asks for a lead of the past before it tries one", async () => {
    drawTrial(<TestLead workflow={WORKFLOW} />, { ...ANSWERS, "GET /leads": { items: [] } });
    await answerIs("Bob Ray would get it.");

    await userEvent.click(screen.getByRole("button", { name: "A lead of the past" }));

    expect(await screen.findByText("Which lead?")).toBeTruthy();
  });

  test("says what keeps the drawing from running", async () => {
    const graph = { ...DRAWING, nodes: DRAWING.nodes.filter(({ kind }) => kind !== "user") };
    drawTrial(<TestLead workflow={WORKFLOW} />, {
      ...ANSWERS,
      "GET /workflows/wf_1/draft": { graph, revision: 1, problems: [] },
    });

    expect(await screen.findByText("The drawing has problems")).toBeTruthy();
  });

  test("goes on to the workflow that exception handling leads to", async () => {
    const exception = { kind: "workflow", workflowId: "wf_2" };
    const graph = {
      ...DRAWING,
      nodes: DRAWING.nodes.filter(({ id }) => id !== userNode(PLAIN, 1)).map(required),
      edges: DRAWING.edges.filter(({ to }) => to !== userNode(PLAIN, 1)),
      settings: { ...DRAWING.settings, exception },
    };
    const directory = {
      ...GROUND.directory,
      workflows: [
        { id: "wf_2", name: "Late Leads", live: true, exception: { kind: "individual", userId: "user_x" } },
      ],
    };
    drawTrial(<TestLead workflow={WORKFLOW} />, {
      ...ANSWERS,
      "GET /workflows/wf_1/trial-ground": { ...GROUND, directory },
      "GET /workflows/wf_1/draft": { graph, revision: 1, problems: [] },
      "GET /workflows/wf_2/trial-ground": {
        ...GROUND,
        workflow: { ...GROUND.workflow, id: "wf_2", name: "Late Leads" },
        plan: {
          format: 1,
          trunk: [],
          branches: [{ nodeId: "bob", userId: "user_1", filters: [] }],
          settings: DRAWING.settings,
        },
      },
    });

    await answerIs("Bob Ray would get it.");
    expect(screen.getByRole("status", { name: "Answer" }).textContent).toContain(
      "Another workflow would try.",
    );
  });

  test("says why it cannot be tried when the server does not answer", async () => {
    const refusal = Response.json({ title: "The server is busy" }, { status: 503 });
    drawTrial(<TestLead workflow={WORKFLOW} />, { ...ANSWERS, "GET /workflows/wf_1/trial-ground": refusal });

    expect(await screen.findByText("The server is busy")).toBeTruthy();
  });
});

async function answerIs(words: string): Promise<void> {
  await waitFor(() => expect(screen.getByRole("status", { name: "Answer" }).textContent).toContain(words));
}

function labels(): readonly (string | null)[] {
  return [...document.querySelectorAll("[data-node]")].map((node) => node.getAttribute("aria-label"));
}

function required<Node extends { readonly kind: string }>(node: Node): Node {
  return node.kind === "filter" ? { ...node, required: true } : node;
}
