import { canonicalJson, diffGraphs, type Graph } from "@fairlead/engine";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { getRestorePointOptions } from "../../../api/generated/@tanstack/react-query.gen.ts";
import { plural } from "../../../format/values.ts";
import { Button } from "../../../ui/button.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { SkeletonRows } from "../../../ui/skeleton.tsx";
import { type CanvasUser, useDocument } from "../store/canvas-context.ts";
import { fromDocument } from "../use-saving.ts";
import { ChangeLines } from "./change-lines.tsx";
import { useNames } from "./use-names.ts";

interface RestorePointChangesProps {
  readonly workflowId: string;
  readonly pointId: string;
  readonly users: readonly CanvasUser[];
  readonly onRestore: (graph: Graph) => Promise<void>;
}

/** Changes that are told. */
const TOLD = 8;

/** What restoring a point would change of what is drawn now. */
export function RestorePointChanges({ workflowId, pointId, users, onRestore }: RestorePointChangesProps) {
  const now = useDocument((state) => state.graph);
  const names = useNames(users);
  const [busy, setBusy] = useState(false);
  const point = useQuery(getRestorePointOptions({ path: { id: workflowId, pointId } }));
  if (point.isPending) return <SkeletonRows rows={2} label="Comparing the drawings" />;
  if (point.isError) return <FormError error={point.error} />;
  const graph = fromDocument(point.data.graph);
  const changes = diffGraphs(now, graph, names);
  const same = canonicalJson(graph) === canonicalJson(now);
  const restore = async () => {
    setBusy(true);
    await onRestore(graph);
    setBusy(false);
  };
  return (
    <section aria-label="What restoring it changes" className="flex flex-col items-start gap-2.5 pt-1 pb-4">
      <p className="text-muted text-sm">
        {same
          ? "This is what is drawn now."
          : changes.length === 0
            ? "It routes every lead as the drawing does now; only boxes stand elsewhere."
            : `Restoring it makes ${plural(changes.length, "change")}:`}
      </p>
      {changes.length > 0 && <ChangeLines changes={changes} most={TOLD} />}
      {!same && (
        <Button look="primary" busy={busy} onClick={() => void restore()}>
          Restore
        </Button>
      )}
    </section>
  );
}
