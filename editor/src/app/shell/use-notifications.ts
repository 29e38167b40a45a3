import { useQuery } from "@tanstack/react-query";
import { listNotificationsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";

/** How many are kept at hand; the number of unread ones counts all. */
export const NOTIFICATIONS_SHOWN = 30;

/** My latest notifications. Live events say when to read them again; the interval is the fallback. */
export function useNotifications() {
  return useQuery({
    ...listNotificationsOptions({ query: { limit: NOTIFICATIONS_SHOWN } }),
    refetchInterval: 60_000,
  });
}
