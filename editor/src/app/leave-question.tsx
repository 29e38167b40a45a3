import { useBlocker } from "@tanstack/react-router";
import { DiscardQuestion } from "../ui/discard-question.tsx";
import { hasUnsavedChanges } from "../ui/unsaved-changes.ts";

/** Asks whoever leaves a page, or closes the window, with something half written. */
export function LeaveQuestion() {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next, action }) => {
      // A form that was saved may lead to another page before its box is gone.
      const followsLink = action === "PUSH" || action === "REPLACE";
      return current.pathname !== next.pathname && hasUnsavedChanges(followsLink);
    },
    enableBeforeUnload: () => hasUnsavedChanges(),
    withResolver: true,
  });
  return (
    <DiscardQuestion
      open={blocker.status === "blocked"}
      onStay={() => blocker.reset?.()}
      onDiscard={() => blocker.proceed?.()}
    />
  );
}
