import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { lazy, Suspense } from "react";
import { asApiProblem } from "../../api/api-problem.ts";
import type { BacktestWorkflowResponse, Workflow } from "../../api/generated/types.gen.ts";
import { formatCount } from "../../format/values.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { showToast } from "../../ui/toast.tsx";
import { BacktestFigures } from "./backtest-figures.tsx";
import { type BacktestForm, bodyOfBacktest, captionOf, MOST_LEADS } from "./backtest-form.ts";
import { BacktestRows } from "./backtest-rows.tsx";
import { BacktestUsers } from "./backtest-users.tsx";
import { saveBacktestCsv } from "./save-backtest-csv.ts";

/** It brings the canvas, which the figures need nothing of. */
const BacktestDrawing = lazy(async () => ({
  default: (await import("./backtest-drawing.tsx")).BacktestDrawing,
}));

interface BacktestResultProps {
  readonly workflow: Workflow;
  /** The form that the figures are of, which the file is made of too. */
  readonly played: BacktestForm;
  readonly result: BacktestWorkflowResponse;
}

/** What a back-test came to: in figures, by user, and lead by lead where it differs. */
export function BacktestResult({ workflow, played, result }: BacktestResultProps) {
  const save = useMutation({
    mutationFn: async () => {
      const body = bodyOfBacktest(played);
      if (body) await saveBacktestCsv(workflow, body);
    },
    onError: (error) =>
      showToast({ tone: "bad", title: "The file could not be made", text: asApiProblem(error).message }),
  });
  return (
    <section aria-label="Result" className="flex min-w-0 flex-col gap-5">
      <div className="-mb-1 flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="min-w-0 flex-1 basis-56 text-muted text-sm">
          <span className="font-medium text-ink">{captionOf(played)}.</span>{" "}
          {result.differing === 0
            ? "Every lead would have gone where it went."
            : `${formatCount(result.differing)} of ${formatCount(result.leads)} would have gone elsewhere.`}
        </p>
        <Button
          icon={<Download className="size-4" aria-hidden />}
          busy={save.isPending}
          onClick={() => save.mutate()}
        >
          Download CSV
        </Button>
      </div>
      {result.leads >= MOST_LEADS && (
        <p className="text-sm text-warn">
          Only the first {formatCount(MOST_LEADS)} leads of the period were played. Choose a shorter period to
          play them all.
        </p>
      )}
      <BacktestFigures result={result} />
      <Suspense fallback={<SkeletonRows rows={4} label="Reading the drawing" />}>
        <BacktestDrawing workflow={workflow} version={played.version} result={result} />
      </Suspense>
      {result.users.length > 0 && (
        <Card>
          <BacktestUsers users={result.users} />
        </Card>
      )}
      {result.rows.length > 0 && (
        <Card>
          <BacktestRows rows={result.rows} />
          {result.differing > result.rows.length && (
            <p className="border-line border-t px-4 py-2.5 text-muted text-sm sm:px-5">
              The first {formatCount(result.rows.length)} of {formatCount(result.differing)} are listed; the
              CSV has all of them.
            </p>
          )}
        </Card>
      )}
    </section>
  );
}
