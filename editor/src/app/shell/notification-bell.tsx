import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Bell, BellRing, CircleSlash, Timer, UserCheck } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import {
  listNotificationsOptions,
  listNotificationsQueryKey,
  markNotificationsReadMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Notification } from "../../api/generated/types.gen.ts";
import { formatAgo } from "../../format/instant.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { showToast } from "../../ui/toast.tsx";

const QUERY = { query: { limit: 30 } };

const KINDS = {
  leadAssigned: { words: "is assigned to you", icon: UserCheck },
  leadOffered: { words: "is offered to you", icon: BellRing },
  offerGone: { words: "went to somebody else", icon: CircleSlash },
  assignmentEnded: { words: "is no longer yours", icon: Timer },
} as const satisfies Record<Notification["kind"], unknown>;

/** What happened for me, with the number of things not seen yet; a new one also shows as a toast. */
export function NotificationBell({ size = "md" }: { readonly size?: "md" | "lg" }) {
  const [open, setOpen] = useState(false);
  const client = useQueryClient();
  const query = useQuery({ ...listNotificationsOptions(QUERY), refetchInterval: 60_000 });
  const markRead = useMutation({
    ...markNotificationsReadMutation(),
    onSuccess: () => client.invalidateQueries({ queryKey: listNotificationsQueryKey(QUERY) }),
  });
  const unread = query.data?.unreadCount ?? 0;
  useToastForNew(query.data?.items);
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
                  {unread > 99 ? "99+" : unread}
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
      </div>
    </Popover>
  );
}

function NotificationLine({ item, onOpen }: { readonly item: Notification; readonly onOpen: () => void }) {
  const { words, icon: Icon } = KINDS[item.kind];
  return (
    <li>
      <Link
        to="/leads/$leadId"
        params={{ leadId: item.leadId }}
        onClick={onOpen}
        className="flex items-start gap-3 px-4 py-2.5 -outline-offset-2 hover:bg-hover"
      >
        <Icon className="mt-0.5 size-4 shrink-0 text-muted" aria-hidden />
        <span className="min-w-0 flex-1 text-muted text-sm">
          <span className="font-medium text-ink">{item.contactName}</span> {words}
          <span className="block text-faint text-xs">{formatAgo(item.createdAt)}</span>
        </span>
        {item.readAt === null && (
          <span role="img" aria-label="New" className="mt-1.5 size-2 shrink-0 rounded-full bg-accent" />
        )}
      </Link>
    </li>
  );
}

/** Tells of notifications that came while the page was open, not of those that were there before. */
function useToastForNew(items: readonly Notification[] | undefined): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (items === undefined) return;
    const fresh = known.current === null ? [] : items.filter((item) => !known.current?.has(item.id));
    known.current = new Set(items.map((item) => item.id));
    const [first, ...more] = fresh.filter((item) => item.readAt === null);
    if (!first) return;
    showToast({
      title: `${first.contactName} ${KINDS[first.kind].words}`,
      ...(more.length > 0 ? { text: `and ${more.length} more` } : {}),
    });
  }, [items]);
}
