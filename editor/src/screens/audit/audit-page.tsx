import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { History } from "lucide-react";
import { useState } from "react";
import { listAuditInfiniteOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { AuditEvent } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { Select } from "../../ui/select.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";

type Subject = AuditEvent["subject"];

const SUBJECTS: readonly { readonly value: Subject | "all"; readonly label: string }[] = [
  { value: "all", label: "Everything" },
  { value: "contact", label: "Contacts" },
  { value: "loan", label: "Loans" },
  { value: "group", label: "Groups" },
  { value: "tab", label: "Tabs" },
  { value: "list", label: "Lists" },
  { value: "user", label: "People and sign-ins" },
  { value: "apiKey", label: "API keys" },
  { value: "workflow", label: "Workflows" },
  { value: "import", label: "Imports" },
  { value: "bulkAction", label: "Actions on many" },
];

/** Who changed what, and when; nobody can change it. */
export function AuditPage() {
  return (
    <RequirePermission anyOf={["audit:read"]}>
      <Audit />
    </RequirePermission>
  );
}

function Audit() {
  const [shown, setShown] = useState<Subject | "all">("all");
  const filter = shown === "all" ? {} : { subject: shown };
  const query = useInfiniteQuery({
    ...listAuditInfiniteOptions({ query: { limit: 50, ...filter } }),
    initialPageParam: {},
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : nextCursor),
  });
  const events = query.data?.pages.flatMap(({ items }) => items);
  return (
    <Page
      title="Audit log"
      subtitle="Who did what, when, and from where"
      actions={
        <Select aria-label="Show" className="w-48" value={shown} options={SUBJECTS} onChange={setShown} />
      }
    >
      <Card>
        {query.isPending && <SkeletonRows rows={8} label="Loading the audit log" />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {events?.length === 0 && (
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
  const { at, actor, isByKey, keyName, address, sentence, subject, subjectId, action } = event;
  const who = actor?.name ?? (isByKey ? `The API key ${keyName ?? ""}` : whoElse(action));
  return (
    <Tr>
      <Td>
        <span className="num whitespace-nowrap text-muted" title={formatExact(at)}>
          {formatShort(at)}
        </span>
      </Td>
      <Td className="whitespace-nowrap">{who}</Td>
      <Td>
        <span className="text-ink">{sentence}</span>
        {subject === "contact" && action !== "deleted" && (
          <>
            {" · "}
            <Link
              to="/contacts/$contactId"
              params={{ contactId: subjectId }}
              className="rounded-sm text-accent-text hover:underline"
            >
              Open contact
            </Link>
          </>
        )}
      </Td>
      <Td className="num hidden whitespace-nowrap text-faint md:table-cell">{address}</Td>
    </Tr>
  );
}

/** Who fails to sign in is known to nobody. */
function whoElse(action: AuditEvent["action"]): string {
  return action === "signInFailed" ? "Unknown" : "Fairlead";
}
