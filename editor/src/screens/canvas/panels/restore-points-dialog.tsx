import { useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { listRestorePointsOptions } from "../../../api/generated/@tanstack/react-query.gen.ts";
import type { RestorePoint } from "../../../api/generated/types.gen.ts";
import { formatAgo, formatExact, formatShort } from "../../../format/instant.ts";
import { plural } from "../../../format/values.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { SkeletonRows } from "../../../ui/skeleton.tsx";
import { showToast } from "../../../ui/toast.tsx";
import type { CanvasUser } from "../store/canvas-context.ts";
import type { Saving } from "../use-saving.ts";
import { RestorePointChanges } from "./restore-point-changes.tsx";

interface RestorePointsDialogProps {
  readonly workflowId: string;
  readonly users: readonly CanvasUser[];
  readonly saving: Saving;
  readonly onClose: () => void;
}

/** The drawing as it was at earlier moments: what is different from now, and the way back. */
export function RestorePointsDialog({ workflowId, users, saving, onClose }: RestorePointsDialogProps) {
  const points = useQuery({ ...listRestorePointsOptions({ path: { id: workflowId } }), staleTime: 0 });
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Dialog
      open
      onClose={onClose}
      title="Restore points"
      description="Kept when you save or publish, before something is replaced, and every ten minutes while you draw. The latest 50 stay."
    >
      {points.isPending && <SkeletonRows rows={4} label="Loading the restore points" />}
      {points.isError && <FormError error={points.error} />}
      {points.data?.items.length === 0 && (
        <p className="text-muted text-sm">There is none yet. Save keeps the first.</p>
      )}
      <ul className="flex flex-col divide-y divide-line">
        {points.data?.items.map((point) => (
          <li key={point.id}>
            <PointHead
              point={point}
              open={open === point.id}
              onToggle={() => setOpen(open === point.id ? null : point.id)}
            />
            {open === point.id && (
              <RestorePointChanges
                workflowId={workflowId}
                pointId={point.id}
                users={users}
                onRestore={async (graph) => {
                  if (!(await saving.replaceBy(graph, "restore"))) return;
                  onClose();
                  showToast({
                    title: `The drawing of ${formatShort(point.madeAt)} is back`,
                    text: "What you had is one Undo away, and among the restore points.",
                  });
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const REASONS: Readonly<Record<RestorePoint["reason"], string>> = {
  save: "Saved",
  publish: "Published",
  edits: "Before further edits",
  version: "Before going back to a version",
  restore: "Before a restore",
  import: "Before an import",
};

interface PointHeadProps {
  readonly point: RestorePoint;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** When, why and by whom; opens what is different. */
function PointHead({ point, open, onToggle }: PointHeadProps) {
  const by = point.madeBy === null ? "" : ` by ${point.madeBy.name}`;
  return (
    <button
      type="button"
      aria-expanded={open}
      onClick={onToggle}
      className="-mx-2 flex min-h-11 w-[calc(100%+1rem)] items-center gap-3 rounded-md px-2 py-2 text-left hover:bg-hover"
    >
      <span className="min-w-0 flex-1">
        <span className="block font-medium text-ink text-sm" title={formatExact(point.madeAt)}>
          {formatShort(point.madeAt)}{" "}
          <span className="font-normal text-faint">· {formatAgo(point.madeAt)}</span>
        </span>
        <span className="block truncate text-muted text-xs">
          {REASONS[point.reason]}
          {by} · {plural(point.size, "box", "boxes")}
        </span>
      </span>
      <ChevronDown
        className={`size-4 shrink-0 text-faint transition-transform ${open ? "rotate-180" : ""}`}
        aria-hidden
      />
    </button>
  );
}
