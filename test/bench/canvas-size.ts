import { createHash, randomBytes } from "node:crypto";
import { createApiKey, openDatabase } from "@fairlead/db";
import { applyEdit, type Condition, type Graph, type NodeId } from "@fairlead/engine";
import { createRoutedOrganization, type Stack } from "../harness/index.ts";
import { type Driver, inParallel } from "./drive.ts";
import { cpuUse, partsOf, perItem } from "./measure.ts";

/** What each user's branch asks. */
const LICENSED: Condition = {
  kind: "compare",
  field: "user.licensedStates",
  operator: "includes",
  value: { kind: "field", field: "loan.propertyState" },
};
const WIDTH = 12;
const WARM_UP = 100;

/** CPU of a lead on canvases of few and of many users, each with a filter above every user; taken in by turns. */
export async function byCanvasSize(stack: Stack, driver: Driver, sizes: readonly number[], count: number) {
  const canvases = [];
  for (const size of sizes) canvases.push(await createCanvas(stack, size));
  const spentMs = canvases.map(() => 0);
  const parts = partsOf(stack);
  for (const canvas of canvases) await takeIn(driver, canvas, WARM_UP);
  for (let round = 0; round < 4; round += 1) {
    for (const [place, canvas] of canvases.entries()) {
      const before = cpuUse(parts);
      await takeIn(driver, canvas, count / 4);
      spentMs[place] = (spentMs[place] ?? 0) + (perItem(before, cpuUse(parts), 1).total ?? 0);
    }
  }
  const cpuMsPerLead = spentMs.map((ms) => Math.round((ms * 10) / count) / 10);
  const [fewest = Number.NaN, most = Number.NaN] = [cpuMsPerLead[0], cpuMsPerLead.at(-1)];
  return { users: sizes, cpuMsPerLead, ratio: Math.round((most * 100) / fewest) / 100 };
}

interface Canvas {
  readonly sourceName: string;
  readonly apiKey: string;
}

async function createCanvas(stack: Stack, users: number): Promise<Canvas> {
  const db = openDatabase(stack.databaseUrl, { max: 1 });
  try {
    const { organizationId, userIds, sourceName } = await createRoutedOrganization(db, {
      users,
      draw: filterEachBranch,
    });
    const apiKey = `fl_${randomBytes(24).toString("base64url")}`;
    const [createdBy] = userIds;
    if (!createdBy) throw new Error("A canvas needs a user");
    await db.withOrganization(organizationId, (tx) =>
      createApiKey(tx, {
        ...{ organizationId, createdBy, name: "Bench", prefix: apiKey.slice(0, 8), scopes: ["leads:write"] },
        keyHash: createHash("sha256").update(apiKey).digest("hex"),
      }),
    );
    return { sourceName, apiKey };
  } finally {
    await db.close();
  }
}

function filterEachBranch(graph: Graph): Graph {
  const branches = graph.edges.filter(({ to }) =>
    graph.nodes.some((node) => node.id === to && node.kind === "user"),
  );
  return branches.reduce(
    (drawing, edge, place) =>
      applyEdit(drawing, {
        kind: "insertFilter",
        at: { kind: "edge", edgeId: edge.id },
        filter: {
          nodeId: `filter-${place}` as NodeId,
          condition: LICENSED,
          required: false,
          position: { x: 0, y: 0 },
        },
      }),
    graph,
  );
}

async function takeIn(driver: Driver, { sourceName, apiKey }: Canvas, count: number): Promise<void> {
  const run = randomBytes(4).toString("hex");
  const names = Array.from({ length: count }, (_, place) => `canvas-${run}-${place}`);
  await inParallel(names, WIDTH, async (name) => void (await driver.ingest(sourceName, name, apiKey)));
  await driver.carried();
  await driver.mailed();
}
