import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { clsx } from "clsx";
import { Inbox, MailOpen } from "lucide-react";
import { listMailsInfiniteOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { MailSummary } from "../../api/generated/types.gen.ts";
import { formatShort } from "../../format/instant.ts";
import { mailName } from "../../format/mail-address.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { MailPane } from "./mail-pane.tsx";

const route = getRouteApi("/signed-in/shell/outbox");

/** The mails that the local mailbox caught instead of sending them out. */
export function OutboxPage() {
  return (
    <RequirePermission anyOf={["mailbox:read"]}>
      <Outbox />
    </RequirePermission>
  );
}

function Outbox() {
  const { mail } = route.useSearch();
  const query = useInfiniteQuery({
    ...listMailsInfiniteOptions({ query: { limit: 50 } }),
    initialPageParam: {},
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : nextCursor),
    refetchInterval: 10_000,
  });
  const mails = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title="Outbox" subtitle="Mails stay here instead of going out, because no mail server is set up.">
      {query.isPending && (
        <Card>
          <SkeletonRows label="Loading mails" />
        </Card>
      )}
      {query.isError && (
        <Card>
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        </Card>
      )}
      {query.isSuccess && mails.length === 0 && (
        <Card>
          <EmptyState icon={Inbox} title="No mail yet">
            When a lead is offered or assigned, its loan officer's mail shows here.
          </EmptyState>
        </Card>
      )}
      {mails.length > 0 && (
        <Card className="grid md:h-[calc(100dvh-9.5rem)] md:grid-cols-[22rem_minmax(0,1fr)]">
          <div
            className={clsx(
              "min-h-0 overflow-y-auto border-line md:border-r",
              mail !== undefined && "hidden md:block",
            )}
          >
            <ul aria-label="Mails" className="divide-y divide-line">
              {mails.map((item) => (
                <MailLine key={item.id} item={item} open={item.id === mail} />
              ))}
            </ul>
            {query.hasNextPage && (
              <div className="grid place-items-center p-3">
                <LoadMore query={query} />
              </div>
            )}
          </div>
          {mail === undefined ? (
            <div className="hidden place-items-center md:grid">
              <EmptyState icon={MailOpen} title="Pick a mail to read it" />
            </div>
          ) : (
            <MailPane key={mail} mailId={mail} />
          )}
        </Card>
      )}
    </Page>
  );
}

function MailLine({ item, open }: { readonly item: MailSummary; readonly open: boolean }) {
  return (
    <li>
      <Link
        to="/outbox"
        search={{ mail: item.id }}
        aria-current={open ? "true" : undefined}
        className={clsx(
          "block px-4 py-2.5 -outline-offset-2 transition-colors",
          open ? "bg-accent-soft" : "hover:bg-hover",
        )}
      >
        <span className="flex items-baseline justify-between gap-3">
          <span className="truncate font-medium text-ink text-sm" title={item.to}>
            {mailName(item.to)}
          </span>
          <span className="num shrink-0 text-faint text-xs">{formatShort(item.receivedAt)}</span>
        </span>
        <span className="block truncate text-muted text-sm">{item.subject}</span>
      </Link>
    </li>
  );
}
