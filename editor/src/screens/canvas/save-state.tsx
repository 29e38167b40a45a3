import type { Workflow } from "../../api/generated/types.gen.ts";
import { useDocument } from "./store/canvas-context.ts";
import { isDirty } from "./store/document.ts";
import type { Standing } from "./store/saver.ts";

interface SaveStateProps {
  readonly workflow: Workflow;
  readonly standing: Standing;
}

/** Why nothing is saved at present. */
const TROUBLES: Partial<Record<Standing, string>> = {
  offline: "Not saved: no connection, trying again",
  stale: "Not saved: somebody else saved meanwhile",
  refused: "Not saved",
};

/** Whether the drawing is saved, and whether what is saved is live. */
export function SaveState({ workflow, standing }: SaveStateProps) {
  const dirty = useDocument(isDirty);
  const unpublished = workflow.hasUnpublishedChanges && workflow.publishedVersion !== null;
  const trouble = TROUBLES[standing];
  const words =
    trouble ?? (dirty || standing === "saving" ? "Saving…" : unpublished ? "Unpublished changes" : "Saved");
  return (
    <span
      role="status"
      className={`truncate text-xs ${trouble ? "font-medium text-bad" : unpublished ? "text-warn" : "text-faint"}`}
    >
      {words}
    </span>
  );
}

/** The same below the bar of a phone, which has no room for it: only while something is wrong. */
export function SaveTrouble({ standing }: { readonly standing: Standing }) {
  const trouble = TROUBLES[standing];
  if (trouble === undefined) return null;
  return (
    // Over the drawing, so that nothing moves under one's finger.
    <div className="relative z-10 h-0 md:hidden">
      <p role="status" className="absolute inset-x-0 bg-bad-soft px-3 py-1.5 text-bad text-xs">
        {trouble}. {standing === "offline" && "What you draw is kept in this browser."}
      </p>
    </div>
  );
}
