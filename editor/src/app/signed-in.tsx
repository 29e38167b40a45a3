import { useQueryClient } from "@tanstack/react-query";
import { Outlet, useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { noteStreamState } from "../api/connection.ts";
import { shareEvents } from "../api/live-events.ts";
import { createInvalidator } from "../api/live-invalidation.ts";
import { ConnectionNotice } from "./connection-notice.tsx";
import { LeaveQuestion } from "./leave-question.tsx";
import { leaveSignedOut } from "./leave-signed-out.ts";

/** Everything that needs a session; listens to what changes while it is open. */
export function SignedIn() {
  const client = useQueryClient();
  const navigate = useNavigate();
  useEffect(
    () =>
      shareEvents(createInvalidator(client), (state) => {
        noteStreamState(state);
        if (state === "signedOut") leaveSignedOut(client, navigate);
      }),
    [client, navigate],
  );
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
