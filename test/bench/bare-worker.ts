import { fileURLToPath } from "node:url";
import { NativeConnection, Worker } from "@temporalio/worker";

/** A worker for the bare flow, with the settings of ours; runs until it is killed. */
const [address = ""] = process.argv.slice(2);
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  taskQueue: "bare",
  workflowsPath: fileURLToPath(new URL("./bare-flow.ts", import.meta.url)),
  maxCachedWorkflows: 1_000,
  workflowTaskPollerBehavior: { type: "autoscaling" },
});
console.log("ready");
await worker.run();
