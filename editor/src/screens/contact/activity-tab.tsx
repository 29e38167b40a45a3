import { NOTE_OUTCOMES } from "@fairlead/engine";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CircleCheckBig, History, type LucideIcon, NotebookPen } from "lucide-react";
import { listContactActivityInfiniteOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { AuditChange, ContactActivity } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Card } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { AuditChanges } from "../audit/audit-changes.tsx";
import { ActivityFilters } from "./activity-filters.tsx";
import { type ActivitySearch, activityQuery, parseActivitySearch } from "./activity-search.ts";

const route = getRouteApi("/signed-in/shell/contacts/$contactId");

interface ActivityLine {
  readonly id: string;
  readonly icon: LucideIcon;
  /** Stands before a text that is not a sentence of its own. */
  readonly kind: string | null;
  readonly text: string;
  /** What changed from what to what. */
  readonly changes: readonly AuditChange[];
  readonly by: string;
  readonly at: string;
}

/** All that happened with a contact, the newest first; the outcome of a note is an item of its own. */
export function ActivityTab({ contactId }: { readonly contactId: string }) {
  const search = parseActivitySearch(route.useSearch());
  const navigate = route.useNavigate();
  const show = (change: Partial<ActivitySearch>) =>
    void navigate({ search: parseActivitySearch({ ...search, ...change }), replace: true });
  return (
    <>
      <ActivityFilters search={search} onChange={show} />
      <ActivityList contactId={contactId} search={search} />
    </>
  );
}

function ActivityList({
  contactId,
  search,
}: {
  readonly contactId: string;
  readonly search: ActivitySearch;
}) {
  const asked = { limit: 50, ...activityQuery(search) };
  const query = useInfiniteQuery({
    ...listContactActivityInfiniteOptions({ path: { id: contactId }, query: asked }),
    initialPageParam: { path: { id: contactId } },
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : nextCursor),
  });
  if (query.isPending) return <SkeletonRows rows={6} label="Loading the activity" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const lines = query.data.pages.flatMap(({ items }) => items).flatMap(linesOf);
  if (lines.length === 0) {
    return (
      <Card>
        {Object.keys(search).length > 0 ? (
          <EmptyState icon={NotebookPen} title="Nothing of this kind">
            Show everything to see the rest.
          </EmptyState>
        ) : (
          <EmptyState icon={NotebookPen} title="No activity yet">
            Notes, what came of them, and who changed what stand here.
          </EmptyState>
        )}
      </Card>
    );
  }
  return (
    <>
      <Card>
        <ul aria-label="Activity" className="flex flex-col divide-y divide-line px-4 sm:px-5">
          {lines.map(({ id, icon: Icon, kind, text, changes, by, at }) => (
            <li key={id} className="flex gap-3 py-3">
              <Icon className="mt-0.5 size-4 shrink-0 text-faint" aria-hidden />
              <div className="min-w-0 flex-1">
                <p className="whitespace-pre-wrap break-words text-ink text-sm">
                  {kind !== null && <span className="text-muted">{kind}: </span>}
                  {text}
                </p>
                <AuditChanges changes={changes} />
                <p className="text-faint text-xs">
                  {by} ·{" "}
                  <span className="num" title={formatExact(at)}>
                    {formatShort(at)}
                  </span>
                </p>
              </div>
            </li>
          ))}
        </ul>
      </Card>
      <LoadMore query={query} />
    </>
  );
}

function linesOf(item: ContactActivity): readonly ActivityLine[] {
  if (item.kind === "change") {
    const { id, sentence, changes, actor, isByKey, keyName, at } = item.change;
    const by = actorName(actor, isByKey, keyName);
    return [{ id, icon: History, kind: null, text: upperFirst(sentence), changes, by, at }];
  }
  const { id, text, outcome, author, createdAt: at } = item.note;
  const by = actorName(author, false, null);
  const note = { id, icon: NotebookPen, kind: "Note", text, changes: [], by, at };
  if (outcome === null) return [note];
  return [
    {
      ...{ id: `${id}-outcome`, icon: CircleCheckBig, kind: "Outcome", text: NOTE_OUTCOMES[outcome] },
      ...{ changes: [], by, at },
    },
    note,
  ];
}

function actorName(
  actor: { readonly name: string } | null,
  isByKey: boolean,
  keyName: string | null,
): string {
  return actor?.name ?? (isByKey ? `The API key ${keyName ?? ""}`.trim() : "Fairlead");
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
