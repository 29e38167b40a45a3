import { useQueryClient } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import { shareEvents } from "../api/live-events.ts";
import { createInvalidator } from "../api/live-invalidation.ts";

/** Everything that needs a session; listens to what changes while it is open. */
export function SignedIn() {
  const client = useQueryClient();
  useEffect(() => shareEvents(createInvalidator(client)), [client]);
  return <Outlet />;
}
