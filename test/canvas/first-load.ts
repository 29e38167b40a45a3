import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** The scripts that a page loads before anything is shown. */
export interface FirstLoad {
  /** File names of the entry and of all that it imports outright. */
  readonly files: readonly string[];
  readonly gzipBytes: number;
  /** Whether any of them brings the canvas. */
  readonly hasCanvas: boolean;
}

/** The mark of React Flow in a script, which only the canvas has. */
const CANVAS_MARK = "react-flow__";

/** Reads what the built editor's index.html loads. */
export function firstLoad(folder: string): FirstLoad {
  const html = readFileSync(join(folder, "index.html"), "utf8");
  const entries = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? "");
  const sources = new Map<string, string>();
  const take = (path: string) => {
    if (sources.has(path)) return;
    const source = readFileSync(join(folder, path), "utf8");
    sources.set(path, source);
    for (const name of staticImports(source)) take(`assets/${name}`);
  };
  for (const entry of entries) take(entry);
  const all = [...sources.values()];
  return {
    files: [...sources.keys()],
    gzipBytes: all.reduce((sum, source) => sum + gzipSync(source).length, 0),
    hasCanvas: all.some((source) => source.includes(CANVAS_MARK)),
  };
}

/** What a built script imports outright; `import(…)` is loaded later. */
function staticImports(source: string): readonly string[] {
  return [...source.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)].map(
    ([, name]) => name ?? "",
  );
}
