import { useBlocker } from "@tanstack/react-router";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { useCanvas } from "../store/canvas-context.ts";
import { isDirty } from "../store/document.ts";
import type { Saving } from "../use-saving.ts";

/** Holds whoever leaves with something unsaved; closing the window asks through the browser. */
export function LeaveDialog({ saving }: { readonly saving: Saving }) {
  const { document } = useCanvas();
  const unsaved = () => isDirty(document.getState());
  const blocker = useBlocker({ shouldBlockFn: unsaved, enableBeforeUnload: unsaved, withResolver: true });
  if (blocker.status !== "blocked") return null;
  const saveAndLeave = async () => {
    if (await saving.save()) blocker.proceed();
    else blocker.reset();
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
            Leave without saving
          </Button>
          <Button onClick={blocker.reset}>Stay</Button>
          <Button look="primary" busy={saving.busy === "save"} onClick={() => void saveAndLeave()}>
            Save and leave
          </Button>
        </>
      }
    >
      <p className="text-muted text-sm">What you changed on this canvas since the last save would be lost.</p>
    </Dialog>
  );
}
