import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { History } from "lucide-react";
import { listAuditInfiniteOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { AuditEvent } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { AuditChanges } from "./audit-changes.tsx";
import { AuditFilters } from "./audit-filters.tsx";
import { type AuditSearch, auditQuery, parseAuditSearch } from "./audit-search.ts";
import { AuditSubjectLink } from "./audit-subject.tsx";

const route = getRouteApi("/signed-in/shell/audit");

/** Who changed what, and when; nobody can change it. */
export function AuditPage() {
  return (
    <RequirePermission anyOf={["audit:read"]}>
      <Audit />
    </RequirePermission>
  );
}

function Audit() {
  const search = parseAuditSearch(route.useSearch());
  const navigate = route.useNavigate();
  const show = (change: Partial<AuditSearch>) =>
    void navigate({ search: parseAuditSearch({ ...search, ...change }), replace: true });
  const isNarrowed = Object.keys(search).length > 0;
  const query = useInfiniteQuery({
    ...listAuditInfiniteOptions({ query: { limit: 50, ...auditQuery(search) } }),
    initialPageParam: {},
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : nextCursor),
  });
  const events = query.data?.pages.flatMap(({ items }) => items);
  return (
    <Page title="Audit log" subtitle="Who did what, when, and from where">
      <AuditFilters search={search} onChange={show} />
      <Card>
        {query.isPending && <SkeletonRows rows={8} label="Loading the audit log" />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {events?.length === 0 && isNarrowed && (
          <EmptyState icon={History} title="Nothing of this kind">
            Nothing that is asked for here is written down. Show everything to see the rest.
          </EmptyState>
        )}
        {events?.length === 0 && !isNarrowed && (
          <EmptyState icon={History} title="Nothing was changed yet">
            Every change of a contact, loan, group, tab or list is written down here, and every sign-in,
            change of people and API keys, publishing and export.
          </EmptyState>
        )}
        {events !== undefined && events.length > 0 && (
          <Table label="Audit log">
            <thead>
              <Tr>
                <Th>When</Th>
                <Th>Who</Th>
                <Th>What</Th>
                <Th className="hidden md:table-cell">From</Th>
              </Tr>
            </thead>
            <tbody>
              {events.map((event) => (
                <AuditRow key={event.id} event={event} />
              ))}
            </tbody>
          </Table>
        )}
      </Card>
      <LoadMore query={query} />
    </Page>
  );
}

function AuditRow({ event }: { readonly event: AuditEvent }) {
  const { at, actor, isByKey, keyName, address, sentence, action } = event;
  const who = actor?.name ?? (isByKey ? `The API key ${keyName ?? ""}` : whoElse(action));
  return (
    <Tr>
      <Td className="py-2.5 align-top">
        <span className="num whitespace-nowrap text-muted" title={formatExact(at)}>
          {formatShort(at)}
        </span>
      </Td>
      <Td className="whitespace-nowrap py-2.5 align-top max-sm:whitespace-normal">{who}</Td>
      <Td className="py-2.5 align-top">
        <span className="text-ink">{sentence}</span>
        <AuditSubjectLink event={event} />
        <AuditChanges changes={event.changes} />
      </Td>
      <Td className="num hidden whitespace-nowrap py-2.5 align-top text-faint md:table-cell">{address}</Td>
    </Tr>
  );
}

/** Who fails to sign in is known to nobody. */
function whoElse(action: AuditEvent["action"]): string {
  return action === "signInFailed" ? "Unknown" : "Fairlead";
}
