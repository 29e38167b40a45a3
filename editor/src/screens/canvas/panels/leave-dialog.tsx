import { useBlocker } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { useCanvas } from "../store/canvas-context.ts";
import { isDirty } from "../store/document.ts";
import type { Saving } from "../use-saving.ts";

interface LeaveDialogProps {
  readonly saving: Saving;
  readonly editable: boolean;
}

/** Saves for whoever leaves, and holds them only when that fails; closing the window then asks through the browser. */
export function LeaveDialog({ saving, editable }: LeaveDialogProps) {
  const { document } = useCanvas();
  const [busy, setBusy] = useState(false);
  const unsaved = () => editable && isDirty(document.getState());
  const blocker = useBlocker({
    shouldBlockFn: async () => unsaved() && !(await saving.flush()),
    enableBeforeUnload: () => unsaved() && saving.standing !== "resting" && saving.standing !== "saving",
    withResolver: true,
  });
  if (blocker.status !== "blocked") return null;
  const tryAgain = async () => {
    setBusy(true);
    const saved = await saving.save();
    setBusy(false);
    if (saved) blocker.proceed();
  };
  return (
    <Dialog
      open
      onClose={blocker.reset}
      width="narrow"
      title="Leave without saving?"
      footer={
        <>
          <Button look="quiet" className="mr-auto" onClick={blocker.proceed}>
            Leave
          </Button>
          <Button onClick={blocker.reset}>Stay</Button>
          <Button look="primary" busy={busy} onClick={() => void tryAgain()}>
            Try again
          </Button>
        </>
      }
    >
      <p className="text-muted text-sm">
        {saving.standing === "offline" ? "There is no connection to save with." : "This could not be saved."}{" "}
        What you changed is kept in this browser, and is back when you open the canvas here again.
      </p>
    </Dialog>
  );
}
