import type { QueryClient } from "@tanstack/react-query";
import type { NavigateOptions } from "@tanstack/react-router";

/**
 * Goes to the door once the session has ended: nothing that was read stays, and nothing half written holds anybody back.
 *
 * @param next where they stood, so that they come back there
 */
export function leaveSignedOut(
  client: QueryClient,
  navigate: (to: NavigateOptions) => unknown,
  next: string = window.location.pathname + window.location.search,
): void {
  if (window.location.pathname === "/login") return;
  const gone = () => client.clear();
  void Promise.resolve(
    navigate({ to: "/login", search: { next, ended: true }, replace: true, ignoreBlocker: true }),
  ).then(gone, gone);
}
