import { describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

interface Drawing {
  readonly nodes: readonly object[];
}

const { server, office, as } = officeApi("eachTest");

describe("a restore point", () => {
  test("is kept of what was saved by hand, with who and when and its drawing", async () => {
    const graph = movedTo((await readDraft()).graph, 7);
    await save(graph);

    const [point] = await points();

    expect(point).toMatchObject({
      reason: "save",
      madeBy: { name: "The marketing" },
      size: graph.nodes.length,
    });
    expect(Date.parse(String(point?.madeAt))).toBe(server.clock.nowMs);
    expect((await read(String(point?.id))).json().graph).toEqual(graph);
  });

  test("is one for two saves of the same drawing", async () => {
    const graph = movedTo((await readDraft()).graph, 7);
    await save(graph);
    await save(graph);

    expect(await points()).toHaveLength(1);
  });

  test("is kept of what stood there before edits that save themselves, every ten minutes at most", async () => {
    const { graph } = await readDraft();
    await save(movedTo(graph, 1), "edits");
    await save(movedTo(graph, 2), "edits");
    const atFirst = await points();
    server.clock.nowMs += 10 * 60 * 1000;
    await save(movedTo(graph, 3), "edits");
    const later = await points();

    expect(atFirst).toHaveLength(1);
    expect((await read(String(atFirst[0]?.id))).json().graph).toEqual(graph);
    expect(later).toHaveLength(2);
    expect((await read(String(later[0]?.id))).json().graph).toEqual(movedTo(graph, 2));
  });

  test("is kept of what was published, and of what going back to a version replaces", async () => {
    const { graph } = await readDraft();
    await call("POST", "/publish");
    await save(movedTo(graph, 9), "edits");
    await call("POST", "/versions/1/restore");

    expect((await points()).map((point) => point.reason)).toEqual(["publish", "version", "publish"]);
  });

  test("makes room for newer ones when there are fifty", async () => {
    const { graph } = await readDraft();
    for (let place = 1; place <= 52; place += 1) await save(movedTo(graph, place));

    const kept = await points();

    expect(kept).toHaveLength(50);
    expect((await read(String(kept.at(-1)?.id))).json().graph).toEqual(movedTo(graph, 3));
  });

  test("that is not there answers 404", async () => {
    expect((await read("pnt_0")).json()).toMatchObject({ status: 404, code: "NOT_FOUND" });
  });
});

function call(method: "GET" | "POST" | "PUT", path: string, payload?: object, headers = {}) {
  return as("marketing", method, `/workflows/${office.workflowId}${path}`, payload, headers);
}

function read(pointId: string) {
  return call("GET", `/restore-points/${pointId}`);
}

async function points(): Promise<readonly Record<string, unknown>[]> {
  return (await call("GET", "/restore-points")).json().items;
}

async function readDraft(): Promise<{ graph: Drawing; etag: string }> {
  const answer = await call("GET", "/draft");
  return { graph: answer.json().graph as Drawing, etag: String(answer.headers.etag) };
}

/** Saves over whatever is there. */
async function save(graph: Drawing, reason?: string): Promise<void> {
  const { etag } = await readDraft();
  const answer = await call("PUT", "/draft", { graph, reason }, { "if-match": etag });
  expect(answer.statusCode).toBe(200);
}

function movedTo(graph: Drawing, x: number): Drawing {
  const [first, ...rest] = graph.nodes;
  return { ...graph, nodes: [{ ...first, position: { x, y: 0 } }, ...rest] };
}
