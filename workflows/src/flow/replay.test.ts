import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { historyFromJSON } from "@temporalio/common/lib/proto-utils.js";
import { Worker } from "@temporalio/worker";
import { beforeAll, describe, expect, test } from "vitest";
import { bundleFlows } from "../worker.ts";

const HISTORIES = fileURLToPath(new URL("../../../test/histories/", import.meta.url));
const recorded = readdirSync(HISTORIES, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".json"),
);

let workflowBundle: Awaited<ReturnType<typeof bundleFlows>>;

beforeAll(async () => {
  workflowBundle = await bundleFlows();
});

describe("a run recorded by a released version", () => {
  test.each(recorded)("goes on under today's code: %s", async (name) => {
    const history = historyFromJSON(JSON.parse(readFileSync(`${HISTORIES}${name}`, "utf8")));

    await expect(Worker.runReplayHistory({ workflowBundle }, history)).resolves.toBeUndefined();
  });

  test("is refused when its order of commands is not ours", async () => {
    const [name = ""] = recorded.filter((candidate) => candidate.endsWith("lapsed-then-contacted.json"));
    const text = readFileSync(`${HISTORIES}${name}`, "utf8");
    const raw = JSON.parse(text);
    raw.events = raw.events.filter(
      (event: { eventType: string }) => event.eventType !== "EVENT_TYPE_MARKER_RECORDED",
    );

    await expect(Worker.runReplayHistory({ workflowBundle }, historyFromJSON(raw))).rejects.toThrow();
  });
});
