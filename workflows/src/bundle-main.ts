import { writeFile } from "node:fs/promises";
import { bundleFlows } from "./worker.ts";

const [target] = process.argv.slice(2);
if (!target) {
  console.error("Say where to write the bundle: bundle-main.ts <file>");
  process.exit(1);
}
const { code } = await bundleFlows();
await writeFile(target, code);
