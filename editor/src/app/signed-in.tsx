import { useQueryClient } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import { noteStreamState } from "../api/connection.ts";
import { shareEvents } from "../api/live-events.ts";
import { createInvalidator } from "../api/live-invalidation.ts";
import { ConnectionNotice } from "./connection-notice.tsx";
import { LeaveQuestion } from "./leave-question.tsx";

/** Everything that needs a session; listens to what changes while it is open. */
export function SignedIn() {
  const client = useQueryClient();
  useEffect(() => shareEvents(createInvalidator(client), noteStreamState), [client]);
  return (
    <div className="flex h-full flex-col">
      <ConnectionNotice />
      <LeaveQuestion />
      <div className="min-h-0 flex-1">
        <Outlet />
      </div>
    </div>
  );
}
