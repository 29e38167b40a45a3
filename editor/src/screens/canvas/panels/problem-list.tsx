import type { Problem } from "@fairlead/engine";
import { useReactFlow } from "@xyflow/react";
import { clsx } from "clsx";
import { ChevronDown, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { plural } from "../../../format/values.ts";
import { goToNode } from "../reveal-node.ts";
import { useCanvas, useSurroundings } from "../store/canvas-context.ts";

/** What has to be mended before publishing, live; a click leads to the place. */
export function ProblemList() {
  const problems = useSurroundings((state) => state.problemList);
  const stores = useCanvas();
  const { session } = stores;
  const flow = useReactFlow();
  const [open, setOpen] = useState(true);
  if (problems.length === 0) return null;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const goTo = ({ nodeId }: Problem) => {
    if (nodeId === undefined) {
      session.getState().open({ kind: "settings" });
      return;
    }
    goToNode(flow, stores, nodeId);
  };
  return (
    <section
      aria-label="Problems"
      className="absolute top-4 right-4 z-10 w-80 max-w-[calc(100%-2rem)] overflow-hidden rounded-lg border border-line bg-raised shadow-md"
    >
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex h-10 w-full items-center gap-2 px-3 text-left font-medium text-ink text-sm -outline-offset-2 hover:bg-hover"
      >
        <TriangleAlert className={clsx("size-4", errors > 0 ? "text-bad" : "text-warn")} aria-hidden />
        <span role="status" className="flex-1">
          {countWords(errors, problems.length - errors)}
        </span>
        <ChevronDown
          className={clsx("size-4 text-faint transition-transform", open && "rotate-180")}
          aria-hidden
        />
      </button>
      {open && (
        <ul className="max-h-[min(24rem,50dvh)] divide-y divide-line overflow-y-auto border-line border-t">
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.nodeId} ${problem.message}`}>
              <button
                type="button"
                onClick={() => goTo(problem)}
                className="flex w-full gap-2 px-3 py-2 text-left text-muted text-sm -outline-offset-2 hover:bg-hover"
              >
                <span
                  aria-hidden
                  className={clsx(
                    "mt-1.5 size-2 shrink-0 rounded-full",
                    problem.severity === "error" ? "bg-bad-fill" : "bg-warn-fill",
                  )}
                />
                {problem.message}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Errors and warnings by their own numbers: as many as the list has lines. */
function countWords(errors: number, warnings: number): string {
  return [
    ...(errors > 0 ? [plural(errors, "problem")] : []),
    ...(warnings > 0 ? [plural(warnings, "warning")] : []),
  ].join(", ");
}
