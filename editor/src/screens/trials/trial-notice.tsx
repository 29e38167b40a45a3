import { CircleAlert, FlaskConical, GitBranch } from "lucide-react";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import type { Trial } from "./use-trial.ts";

/** What stands where an answer would: why there is none, and what to do about it. */
export function TrialNotice({ trial }: { readonly trial: Exclude<Trial, { kind: "decided" }> }) {
  switch (trial.kind) {
    case "loading":
      return <SkeletonRows rows={5} label="Trying the lead" />;
    case "failed":
      return <ErrorState error={trial.error} onRetry={trial.retry} />;
    case "noLead":
      return (
        <EmptyState icon={FlaskConical} title="Which lead?">
          Pick one of the past. Here stands who would get it, and why.
        </EmptyState>
      );
    case "notPublished":
      return (
        <EmptyState icon={GitBranch} title="Nothing is published yet">
          Try the draft, or publish it on the canvas.
        </EmptyState>
      );
    case "faulty":
      return (
        <EmptyState icon={CircleAlert} title="This lead cannot be tried yet">
          {trial.faults.map(({ detail }) => detail).join(" ")}
        </EmptyState>
      );
    case "notValid":
      return (
        <EmptyState icon={CircleAlert} title="The drawing has problems">
          {trial.problems
            .filter(({ severity }) => severity === "error")
            .map(({ message }) => message)
            .slice(0, 3)
            .join(" ")}
        </EmptyState>
      );
  }
}
