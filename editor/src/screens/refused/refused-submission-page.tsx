import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import { asApiProblem } from "../../api/api-problem.ts";
import { getRefusedSubmissionOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { buttonClass } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { NotFoundPage } from "../errors/not-found-page.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { MendForm } from "./mend-form.tsx";
import { RefusedFacts } from "./refused-facts.tsx";
import { RefusedTries } from "./refused-tries.tsx";

const route = getRouteApi("/signed-in/shell/refused-submissions/$submissionId");

/** One refused submission: what came, what is wrong with it, and the way to send it again. */
export function RefusedSubmissionPage() {
  return (
    <RequirePermission anyOf={["workflows:edit"]}>
      <OneRefused />
    </RequirePermission>
  );
}

function OneRefused() {
  const { submissionId } = route.useParams();
  const query = useQuery(getRefusedSubmissionOptions({ path: { id: submissionId } }));
  if (query.isError && asApiProblem(query.error).status === 404) return <NotFoundPage />;
  return (
    <Page
      title="Refused submission"
      actions={
        <Link to="/refused-submissions" className={buttonClass("secondary")}>
          <ChevronLeft className="size-4" aria-hidden />
          <span className="max-sm:sr-only">All refused submissions</span>
        </Link>
      }
    >
      {query.isPending && (
        <Card>
          <SkeletonRows rows={6} label="Loading the refused submission" />
        </Card>
      )}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <>
          <RefusedFacts item={query.data} />
          <MendForm key={query.data.id} item={query.data} />
          <RefusedTries tries={query.data.tries} />
        </>
      )}
    </Page>
  );
}
