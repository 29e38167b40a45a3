import { CSPProvider } from "@base-ui/react/csp-provider";
import { Tooltip } from "@base-ui/react/tooltip";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { createQueryClient } from "../api/query-client.ts";
import { ToastHost } from "../ui/toast.tsx";
import { leaveSignedOut } from "./leave-signed-out.ts";
import { createAppRouter } from "./router.tsx";

const queryClient = createQueryClient(() => {
  leaveSignedOut(queryClient, router.navigate, router.state.location.href);
});
const router = createAppRouter(queryClient);
// What the first screen needs is asked for before anything is drawn.
void router.load();

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

/** The editor. Base UI adds no style elements of its own: the content security policy would refuse them. */
export function App() {
  return (
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <Tooltip.Provider>
          <ToastHost>
            <RouterProvider router={router} />
          </ToastHost>
        </Tooltip.Provider>
      </QueryClientProvider>
    </CSPProvider>
  );
}
