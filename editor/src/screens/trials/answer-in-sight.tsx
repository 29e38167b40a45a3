import { trialStepView } from "@fairlead/engine";
import { ChevronDown } from "lucide-react";
import type { Trial } from "./use-trial.ts";

interface AnswerInSightProps {
  readonly trial: Trial;
  readonly onShow: () => void;
}

/** Where the answer stands below the form, its last sentence stays in sight while one types; it leads there. */
export function AnswerInSight({ trial, onShow }: AnswerInSightProps) {
  const last = trial.kind === "decided" ? trial.steps.at(-1) : undefined;
  if (trial.kind !== "decided" || !last) return null;
  return (
    <button
      type="button"
      onClick={onShow}
      className="sticky bottom-2 z-10 mt-3 flex w-full items-center gap-2 rounded-lg border border-line-strong bg-raised px-3 py-2.5 text-left font-medium text-ink text-sm shadow-md lg:hidden"
    >
      <span className="min-w-0 flex-1">{trialStepView(last, trial.nameOf).summary}</span>
      <ChevronDown className="size-4 shrink-0 text-faint" aria-hidden />
      <span className="sr-only">: show why</span>
    </button>
  );
}
