import { CloudOff, TriangleAlert } from "lucide-react";
import { asApiProblem } from "../api/api-problem.ts";
import { Button } from "./button.tsx";
import { EmptyState } from "./empty-state.tsx";

interface ErrorStateProps {
  readonly error: unknown;
  /** Leave it out where trying again cannot help. */
  readonly onRetry?: () => void;
  /** Whether it fills the page. */
  readonly page?: boolean;
}

/** What stands where something could not be read: what happened, and a way on. */
export function ErrorState({ error, onRetry, page = false }: ErrorStateProps) {
  const problem = asApiProblem(error);
  return (
    <div role="alert" className={page ? "grid min-h-full place-items-center" : undefined}>
      <EmptyState
        page={page}
        icon={problem.code === "OFFLINE" ? CloudOff : TriangleAlert}
        title={problem.title}
        action={onRetry && <Button onClick={onRetry}>Try again</Button>}
      >
        {problem.message}
      </EmptyState>
    </div>
  );
}
