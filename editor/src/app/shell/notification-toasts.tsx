import { useEffect, useRef } from "react";
import type { Notification } from "../../api/generated/types.gen.ts";
import { isOwnAction } from "../../leads/own-actions.ts";
import { showToast } from "../../ui/toast.tsx";
import { notificationText } from "./notification-kinds.ts";
import { useNotifications } from "./use-notifications.ts";

/** Tells of notifications that come while the page is open, not of those that were there before. */
export function NotificationToasts() {
  const items = useNotifications().data?.items;
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (items === undefined) return;
    const [first, ...more] = freshOnes(items, known.current);
    known.current = new Set(items.map((item) => item.id));
    if (!first) return;
    showToast({
      title: notificationText(first),
      ...(first.leadId === null ? {} : { about: first.leadId }),
      ...(more.length > 0 ? { text: `and ${more.length} more` } : {}),
    });
  }, [items]);
  return null;
}

function freshOnes(
  items: readonly Notification[],
  known: ReadonlySet<string> | null,
): readonly Notification[] {
  if (known === null) return [];
  return items.filter(
    ({ id, readAt, leadId }) =>
      !known.has(id) && readAt === null && (leadId === null || !isOwnAction(leadId)),
  );
}
