import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Bell } from "lucide-react";
import { useState } from "react";
import { markNotificationsReadMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Notification } from "../../api/generated/types.gen.ts";
import { formatAgo } from "../../format/instant.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { NOTIFICATION_KINDS } from "./notification-kinds.ts";
import { NOTIFICATIONS_SHOWN, useNotifications } from "./use-notifications.ts";

/** What happened for me, with the number of things not seen yet. */
export function NotificationBell({ size = "md" }: { readonly size?: "md" | "lg" }) {
  const [open, setOpen] = useState(false);
  const query = useNotifications();
  const markRead = useMutation({
    ...markNotificationsReadMutation(),
    onSuccess: () => query.refetch(),
  });
  const unread = query.data?.unreadCount ?? 0;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      title="Notifications"
      align="start"
      className="w-[min(22rem,calc(100vw-1.5rem))] overflow-hidden"
      trigger={
        <IconButton
          size={size}
          label={unread === 0 ? "Notifications" : `Notifications, ${unread} new`}
          icon={
            <span className="relative">
              <Bell className={size === "lg" ? "size-5" : "size-4"} aria-hidden />
              {unread > 0 && (
                <span className="num absolute -top-2 -right-2.5 grid h-4 min-w-4 place-items-center rounded-full bg-bad-fill px-1 font-semibold text-[10px] text-on-accent ring-2 ring-sunken">
                  {unread > 9 ? "9+" : unread}
                </span>
              )}
            </span>
          }
        />
      }
    >
      <div className="flex h-11 items-center justify-between border-line border-b pr-2 pl-4">
        <h2 className="font-semibold text-ink text-sm">Notifications</h2>
        {unread > 0 && (
          <Button look="quiet" size="sm" busy={markRead.isPending} onClick={() => markRead.mutate({})}>
            Mark all as read
          </Button>
        )}
      </div>
      <div className="max-h-[min(26rem,60dvh)] overflow-y-auto">
        {query.isPending && <SkeletonRows rows={4} label="Loading notifications" />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.data?.items.length === 0 && (
          <EmptyState icon={Bell} title="Nothing yet">
            You will hear here when a lead is offered or assigned to you.
          </EmptyState>
        )}
        <ul className="divide-y divide-line">
          {query.data?.items.map((item) => (
            <NotificationLine key={item.id} item={item} onOpen={() => setOpen(false)} />
          ))}
        </ul>
        {query.data && query.data.items.length >= NOTIFICATIONS_SHOWN && (
          <p className="border-line border-t px-4 py-2.5 text-faint text-xs">
            The latest {NOTIFICATIONS_SHOWN} are shown.
          </p>
        )}
      </div>
    </Popover>
  );
}

function NotificationLine({ item, onOpen }: { readonly item: Notification; readonly onOpen: () => void }) {
  const { words, icon: Icon } = NOTIFICATION_KINDS[item.kind];
  return (
    <li>
      <Link
        {...placeOf(item)}
        onClick={onOpen}
        className="flex items-start gap-3 px-4 py-2.5 -outline-offset-2 hover:bg-hover"
      >
        <Icon className="mt-0.5 size-4 shrink-0 text-muted" aria-hidden />
        <span className="min-w-0 flex-1 text-muted text-sm">
          {item.notice?.sentence ?? (
            <>
              <span className="font-medium text-ink">{item.contactName}</span> {words}
            </>
          )}
          <span className="block text-faint text-xs">{formatAgo(item.createdAt)}</span>
        </span>
        {item.readAt === null && (
          <span role="img" aria-label="New" className="mt-1.5 size-2 shrink-0 rounded-full bg-accent" />
        )}
      </Link>
    </li>
  );
}

/** Where one reads on: the lead, the contact, or the list of contacts. */
function placeOf({ leadId, notice }: Notification) {
  if (leadId !== null) return { to: "/leads/$leadId", params: { leadId } } as const;
  const contactId = notice?.contactId ?? null;
  if (contactId !== null) return { to: "/contacts/$contactId", params: { contactId } } as const;
  return { to: "/contacts", search: { tab: "all" } } as const;
}
