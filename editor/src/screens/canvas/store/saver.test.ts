import type { Graph } from "@fairlead/engine";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ApiProblem } from "../../../api/api-problem.ts";
import { drawingOf, userNode } from "../drawing/drawing.fixture.ts";
import { createDocumentStore, type DocumentStore } from "./document.ts";
import { createSaver, type Drawing, type SaveReason } from "./saver.ts";

/** A server that takes a save over its own revision only, and can be cut off. */
function createServer(graph: Graph) {
  const state = {
    ...{ graph, revision: 1, online: true, losesAnswers: false },
    reasons: [] as SaveReason[],
  };
  const offline = () => new ApiProblem(0, { code: "OFFLINE" });
  return {
    state,
    send: async ({ graph, revision }: Drawing, reason: SaveReason) => {
      if (!state.online) throw offline();
      if (revision !== state.revision) throw new ApiProblem(412, { code: "STALE_DRAFT" });
      Object.assign(state, { graph, revision: revision + 1 });
      state.reasons.push(reason);
      if (state.losesAnswers) throw offline();
      return state.revision;
    },
    readTheirs: async () => {
      if (!state.online) throw offline();
      return { graph: state.graph, revision: state.revision };
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("saving by itself", () => {
  test("saves once, 1.5 s after the last edit", async () => {
    const { server, document } = open();

    move(document, 1);
    await vi.advanceTimersByTimeAsync(1_400);
    move(document, 2);
    await vi.advanceTimersByTimeAsync(1_400);
    const early = server.state.reasons.length;
    await vi.advanceTimersByTimeAsync(100);

    expect(early).toBe(0);
    expect(server.state).toMatchObject({ reasons: ["edits"], graph: document.getState().graph });
  });

  test("saves nothing when an edit was undone before it came to that", async () => {
    const { server, document } = open();

    move(document, 1);
    document.getState().undo();
    await vi.advanceTimersByTimeAsync(5_000);

    expect(server.state.reasons).toEqual([]);
  });

  test("tries again while there is no connection, and loses nothing", async () => {
    const { server, document, saver } = open();
    server.state.online = false;

    move(document, 1);
    await vi.advanceTimersByTimeAsync(4_000);
    const cutOff = saver.standing.getState().is;
    server.state.online = true;
    await vi.advanceTimersByTimeAsync(30_000);

    expect(cutOff).toBe("offline");
    expect(saver.standing.getState().is).toBe("resting");
    expect(server.state.graph).toBe(document.getState().graph);
  });

  test("takes a save whose answer was lost for its own", async () => {
    const { server, document, stale } = open();
    server.state.losesAnswers = true;
    move(document, 1);
    await vi.advanceTimersByTimeAsync(1_500);
    server.state.losesAnswers = false;

    move(document, 2);
    await vi.advanceTimersByTimeAsync(30_000);

    expect(stale).not.toHaveBeenCalled();
    expect(server.state.graph).toBe(document.getState().graph);
  });
});

describe("a drawing that somebody else saved meanwhile", () => {
  test("is told once, and never written over while one has not decided", async () => {
    const { server, document, stale } = open();
    const theirs = saveTheirs(server);

    move(document, 1);
    await vi.advanceTimersByTimeAsync(5_000);
    move(document, 2);
    await vi.advanceTimersByTimeAsync(60_000);

    expect(stale).toHaveBeenCalledOnce();
    expect(server.state.graph).toBe(theirs);
  });

  test("is told again when one saves by hand", async () => {
    const { server, document, saver, stale } = open();
    saveTheirs(server);
    move(document, 1);
    await vi.advanceTimersByTimeAsync(5_000);

    const saved = await saver.save("save");

    expect(saved).toBe(false);
    expect(stale).toHaveBeenCalledTimes(2);
  });

  test("lets edits be saved again once theirs is loaded", async () => {
    const { server, document, saver } = open();
    const theirs = saveTheirs(server);
    move(document, 1);
    await vi.advanceTimersByTimeAsync(5_000);

    document.getState().replace(theirs);
    document.getState().markSaved(theirs, server.state.revision);
    const after = saver.standing.getState().is;
    move(document, 3);
    await vi.advanceTimersByTimeAsync(1_500);

    expect(after).toBe("resting");
    expect(server.state.graph).toBe(document.getState().graph);
  });
});

describe("saving by hand", () => {
  test("keeps a point of what was saved by itself already, and once only", async () => {
    const { server, document, saver } = open();
    move(document, 1);
    await vi.advanceTimersByTimeAsync(1_500);

    await saver.save("save");
    await saver.save("save");

    expect(server.state.reasons).toEqual(["edits", "save"]);
  });

  test("waits for the save under way instead of overlapping it", async () => {
    const { server, document, saver, stale } = open();
    move(document, 1);

    const first = saver.save("save");
    move(document, 2);
    const second = saver.save("save");

    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(stale).not.toHaveBeenCalled();
    expect(server.state.graph).toBe(document.getState().graph);
  });
});

function open() {
  const graph = drawingOf(2);
  const document = createDocumentStore(graph, 1);
  const server = createServer(graph);
  const stale = vi.fn();
  const { send, readTheirs } = server;
  const saver = createSaver({ document, send, readTheirs, onStale: stale, onRefused: vi.fn() });
  saver.start();
  return { server, document, saver, stale };
}

function move(document: DocumentStore, x: number): void {
  const nodeId = userNode(document.getState().graph, 0);
  document.getState().edit({ kind: "moveNodes", to: { [nodeId]: { x, y: x } } });
}

/** Somebody else's drawing, saved on the server. */
function saveTheirs(server: ReturnType<typeof createServer>): Graph {
  const theirs = drawingOf(1);
  Object.assign(server.state, { graph: theirs, revision: server.state.revision + 1 });
  return theirs;
}
