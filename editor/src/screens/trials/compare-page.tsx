import { useQueries } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { GitCompareArrows } from "lucide-react";
import {
  diffVersionOptions,
  getDraftOptions,
  getVersionOptions,
  listUsersOptions,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { fromDocument } from "../canvas/use-saving.ts";
import { CompareFields } from "./compare-fields.tsx";
import { comparedVersions, parseCompareSearch } from "./compare-search.ts";
import { CompareView } from "./compare-view.tsx";
import { WorkflowFrame } from "./workflow-frame.tsx";

const route = getRouteApi("/signed-in/shell/workflows/$workflowId/versions/compare");

/** Two drawings of a workflow compared: in words, and both on one canvas. */
export function ComparePage() {
  const { workflowId } = route.useParams();
  return (
    <WorkflowFrame wide workflowId={workflowId} title="Compare versions">
      {(workflow) => <Compare workflow={workflow} />}
    </WorkflowFrame>
  );
}

function Compare({ workflow }: { readonly workflow: Workflow }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const compared = comparedVersions(search, workflow);
  if (!compared) {
    return (
      <Card>
        <EmptyState icon={GitCompareArrows} title="Nothing to compare yet">
          Publish the drawing on the canvas to have a first version.
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <CompareFields
        workflow={workflow}
        before={compared.before}
        after={compared.after}
        onChange={(next) => void navigate({ search: parseCompareSearch({ ...next }), replace: true })}
      />
      <Compared key={`${compared.before} ${compared.after}`} workflow={workflow} {...compared} />
    </>
  );
}

interface ComparedProps {
  readonly workflow: Workflow;
  readonly before: number;
  readonly after: string;
}

function Compared({ workflow, before, after }: ComparedProps) {
  const { id } = workflow;
  const [diff, older, newer, users] = useQueries({
    queries: [
      diffVersionOptions({ path: { id, number: before }, query: { against: after } }),
      getVersionOptions({ path: { id, number: before } }),
      after === "draft"
        ? getDraftOptions({ path: { id } })
        : getVersionOptions({ path: { id, number: Number(after) } }),
      listUsersOptions(),
    ],
  });
  const failed = [diff, older, newer, users].find((query) => query.isError && query.data === undefined);
  if (failed) {
    return (
      <Card>
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      </Card>
    );
  }
  if (!diff.data || !older.data || !newer.data || !users.data) {
    return (
      <Card>
        <SkeletonRows rows={8} label="Comparing the drawings" />
      </Card>
    );
  }
  return (
    <CompareView
      sourceName={workflow.source.name}
      users={users.data.items}
      changes={diff.data.changes}
      before={fromDocument(older.data.graph)}
      after={fromDocument(newer.data.graph)}
    />
  );
}
