import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { ErrorState } from "../../ui/error-state.tsx";
import { usePageTitle } from "../../ui/page.tsx";

/** What stands where a screen could not be shown at all: offline, a fault of the server, a fault of ours. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  usePageTitle("Something went wrong");
  return (
    <div className="grid min-h-full place-items-center">
      <ErrorState
        page
        error={error}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </div>
  );
}

/** The same where nothing else of the page stands. */
export function WholeErrorPage(props: ErrorComponentProps) {
  return (
    <main className="h-full">
      <ErrorPage {...props} />
    </main>
  );
}
