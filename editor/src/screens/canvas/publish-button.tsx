import type { Workflow } from "../../api/generated/types.gen.ts";
import { plural } from "../../format/values.ts";
import { Button } from "../../ui/button.tsx";
import { useCanvas, useDocument, useSurroundings } from "./store/canvas-context.ts";
import { isDirty } from "./store/document.ts";
import type { Saving } from "./use-saving.ts";

interface PublishButtonProps {
  readonly workflow: Pick<Workflow, "publishedVersion" | "hasUnpublishedChanges">;
  readonly saving: Pick<Saving, "busy">;
}

/** Opens the box to publish; says why it cannot be opened where nothing is to be published or something stands against it. */
export function PublishButton({ workflow, saving }: PublishButtonProps) {
  const { session } = useCanvas();
  const dirty = useDocument(isDirty);
  const errors = useSurroundings(
    ({ problemList }) => problemList.filter(({ severity }) => severity === "error").length,
  );
  const unchanged = !dirty && workflow.publishedVersion !== null && !workflow.hasUnpublishedChanges;
  const reason = unchanged
    ? "Nothing has changed since the last version."
    : errors > 0
      ? `Mend ${plural(errors, "problem")} first.`
      : undefined;
  return (
    <span title={reason}>
      <Button
        look="primary"
        busy={saving.busy === "publish"}
        disabled={reason !== undefined}
        aria-description={reason}
        onClick={() => session.getState().open({ kind: "publish" })}
      >
        Publish
      </Button>
    </span>
  );
}
