import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { drawTrial, forgetTrial, WORKFLOW } from "./trials.fixture.tsx";
import { VersionList } from "./version-list.tsx";

vi.mock("@tanstack/react-router", () => ({
  Link: ({ children, search, ...rest }: { readonly children: string; readonly search: object }) => (
    <a
      href={JSON.stringify(search)}
      aria-label={"aria-label" in rest ? String(rest["aria-label"]) : undefined}
    >
      {children}
    </a>
  ),
}));

const version = (number: number, rest: object) => ({
  ...{ id: `ver_${number}`, number, planHash: "x", publishedAt: "2026-05-04T15:00:00Z" },
  ...{ publishedBy: { id: "user_1", name: "Marcus Bell" }, inFlight: 0, current: false, changes: [] },
  changeCount: 0,
  ...rest,
});
const VERSIONS = {
  items: [
    version(2, { current: true, inFlight: 1, changes: ["Added a filter for everybody: Term is 360."] }),
    version(1, { inFlight: 3 }),
  ],
  nextCursor: null,
  behind: 3,
};
const DIFF = {
  changes: [
    {
      ...{ kind: "added", nodeId: "f1", label: "Filter for everybody", before: null, after: "Term is 360" },
      text: "Added a filter for everybody: Term is 360.",
    },
  ],
};

afterEach(() => {
  cleanup();
  forgetTrial();
});

describe("the versions of a workflow", () => {
  test("are listed with what each changed, who published it, and the leads on it", async () => {
    drawTrial(<VersionList workflow={WORKFLOW} />, { "GET /workflows/wf_1/versions": VERSIONS });

    const [live, first] = await screen.findAllByRole("listitem").then(topLevel);
    expect(live?.textContent).toContain("Version 2Live1 lead in flight");
    expect(live?.textContent).toContain("by Marcus Bell");
    expect(live?.textContent).toContain("Added a filter for everybody: Term is 360.");
    expect(first?.textContent).toContain("3 leads in flight");
    expect(first?.textContent).toContain("The first version.");
  });

  test("lead to a comparison with the one before", async () => {
    drawTrial(<VersionList workflow={WORKFLOW} />, { "GET /workflows/wf_1/versions": VERSIONS });

    const link = await screen.findByRole("link", { name: "Compare version 2 with the one before" });
    expect(JSON.parse(link.getAttribute("href") ?? "")).toEqual({ before: 1, after: 2 });
  });

  test("lead to a comparison with the draft, where that holds something new", async () => {
    const workflow = { ...WORKFLOW, hasUnpublishedChanges: true };
    drawTrial(<VersionList workflow={workflow} />, { "GET /workflows/wf_1/versions": VERSIONS });

    const link = await screen.findByRole("link", { name: "Compare with version 2" });
    expect(JSON.parse(link.getAttribute("href") ?? "")).toEqual({ before: 2, after: "draft" });
  });

  test("say how to have the first, where nothing is published", async () => {
    drawTrial(<VersionList workflow={WORKFLOW} />, {
      "GET /workflows/wf_1/versions": { items: [], nextCursor: null, behind: 0 },
    });

    expect(await screen.findByText("Nothing is published yet")).toBeTruthy();
  });

  test("come a page at a time, and count waiting leads of versions that are not shown yet", async () => {
    drawTrial(<VersionList workflow={WORKFLOW} />, {
      "GET /workflows/wf_1/versions?limit=20": { ...VERSIONS, nextCursor: "older", behind: 40 },
      "GET /workflows/wf_1/versions?limit=20&cursor=older": {
        ...{ items: [version(0, {})], nextCursor: null, behind: 40 },
      },
    });

    await userEvent.click(await screen.findByRole("button", { name: "Load more" }));

    expect(await screen.findByRole("heading", { name: "Version 0" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Load more" })).toBeNull();
    expect(screen.getByRole("button", { name: "Move 40 waiting leads to version 2…" })).toBeTruthy();
  });

  test("tell how many changes there are where the list holds only the first of them", async () => {
    const changes = ["One.", "Two.", "Three.", "Four."];
    const items = [
      version(2, { current: true, changes, changeCount: 900 }),
      version(1, { changeCount: null }),
    ];
    const answer = { items, nextCursor: null, behind: 0 };
    drawTrial(<VersionList workflow={WORKFLOW} />, { "GET /workflows/wf_1/versions": answer });

    await userEvent.click(await screen.findByRole("button", { name: "Show the first 4" }));

    expect(screen.getByText("Four.")).toBeTruthy();
    expect(screen.getByText("900 changes in all; Compare shows each of them.")).toBeTruthy();
    expect(screen.getByText("Not compared yet.")).toBeTruthy();
  });

  test("say why they cannot be read, and are read again on demand", async () => {
    const refusal = Response.json({ title: "The server is busy" }, { status: 503 });
    const calls = drawTrial(<VersionList workflow={WORKFLOW} />, { "GET /workflows/wf_1/versions": refusal });

    expect(await screen.findByText("The server is busy")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: /again/i }));

    expect(calls).toHaveLength(2);
  });
});

describe("rolling back", () => {
  test("shows what it takes back first, and then publishes the old drawing", async () => {
    const calls = drawTrial(<VersionList workflow={WORKFLOW} />, {
      "GET /workflows/wf_1/versions": VERSIONS,
      "GET /workflows/wf_1/versions/1/diff": DIFF,
      "POST /workflows/wf_1/versions/1/restore": version(3, {}),
    });
    await userEvent.click(await screen.findByRole("button", { name: "Roll back to version 1" }));
    const dialog = screen.getByRole("dialog", { name: "Roll back to version 1?" });

    expect(await within(dialog).findByText("Added a filter for everybody: Term is 360.")).toBeTruthy();
    expect(calls.map(({ name }) => name)).not.toContain("POST /workflows/wf_1/versions/1/restore");
    await userEvent.click(within(dialog).getByRole("button", { name: "Roll back" }));

    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(calls.map(({ name }) => name)).toContain("POST /workflows/wf_1/versions/1/restore");
  });

  test("stays open and says why it was refused", async () => {
    const refusal = {
      title: "The drawing has problems",
      detail: "Ann Lee is not active.",
      code: "WORKFLOW_INVALID",
    };
    drawTrial(<VersionList workflow={WORKFLOW} />, {
      "GET /workflows/wf_1/versions": VERSIONS,
      "GET /workflows/wf_1/versions/1/diff": DIFF,
      "POST /workflows/wf_1/versions/1/restore": Response.json(refusal, { status: 422 }),
    });
    await userEvent.click(await screen.findByRole("button", { name: "Roll back to version 1" }));
    await userEvent.click(screen.getByRole("button", { name: "Roll back" }));

    expect(await screen.findByText(/Ann Lee is not active/)).toBeTruthy();
    expect(screen.getByRole("dialog")).toBeTruthy();
  });

  test("is not offered to those who may not publish", async () => {
    const answers = { "GET /workflows/wf_1/versions": VERSIONS };
    drawTrial(<VersionList workflow={WORKFLOW} />, answers, { role: "engineer" });

    expect(await screen.findByText("Version 1")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Roll back/ })).toBeNull();
    expect(screen.queryByRole("button", { name: /Move/ })).toBeNull();
  });
});

describe("moving leads to the live version", () => {
  const PREVIEW = {
    total: 3,
    items: [
      {
        ...{ leadId: "lead_1", contactName: "Nora Quill", fromVersion: 1, toVersion: 2, waitKind: "offer" },
        ...{ waitUntil: "2026-05-04T15:00:00Z", newWaitUntil: "2026-05-04T16:00:00Z" },
        next: { old: "Ann Lee", new: "Bob Ray" },
      },
    ],
  };

  test("shows what changes for each before anything moves", async () => {
    const calls = drawTrial(<VersionList workflow={WORKFLOW} />, {
      "GET /workflows/wf_1/versions": VERSIONS,
      "GET /workflows/wf_1/move": PREVIEW,
      [MOVE]: { moved: 3, left: 0 },
    });
    await userEvent.click(await screen.findByRole("button", { name: /Move 3 waiting leads to version 2/ }));

    const row = (await screen.findByText("Nora Quill")).closest("tr");
    expect(row?.textContent).toContain("1 → 2");
    expect(row?.textContent).toContain("Ann Lee→ Bob Ray");
    expect(calls.map(({ name }) => name)).not.toContain(MOVE);
  });

  test("moves all of them on a click", async () => {
    const calls = drawTrial(<VersionList workflow={WORKFLOW} />, {
      "GET /workflows/wf_1/versions": VERSIONS,
      "GET /workflows/wf_1/move": PREVIEW,
      [MOVE]: { moved: 3, left: 0 },
    });
    await userEvent.click(await screen.findByRole("button", { name: /Move 3 waiting leads/ }));
    await userEvent.click(await screen.findByRole("button", { name: "Move all 3" }));

    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(calls.filter(({ name }) => name === MOVE)).toHaveLength(1);
  });
});

const MOVE = "POST /workflows/wf_1/move";

/** The versions, without the lines of what each changed. */
function topLevel(items: readonly HTMLElement[]): readonly HTMLElement[] {
  return items.filter((item) => item.querySelector("h2") !== null);
}
