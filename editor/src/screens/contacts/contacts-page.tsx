import { contactsOfTab, type TabId } from "@fairlead/engine";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { clsx } from "clsx";
import { Columns3, Contact, Download, Filter, SearchX } from "lucide-react";
import { useState } from "react";
import {
  listContactListsOptions,
  listContactTabsOptions,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import { useSession } from "../../api/session.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { Pager } from "../../ui/pager.tsx";
import { SearchBox } from "../../ui/search-box.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { CreateContactDialog } from "../contact/create-contact-dialog.tsx";
import { BulkProgress } from "../contact-actions/bulk-progress.tsx";
import { SelectionBar } from "../contact-actions/selection-bar.tsx";
import { useSelection } from "../contact-actions/use-selection.ts";
import { RequirePermission } from "../errors/require-permission.tsx";
import { ColumnsPanel } from "./columns-panel.tsx";
import { contactPageOptions } from "./contact-page-options.ts";
import { type ContactSearch, withList, withoutLook, withView } from "./contact-search.ts";
import { ContactTable } from "./contact-table.tsx";
import { ExportDialog } from "./export-dialog.tsx";
import { FilterPanel } from "./filter-panel.tsx";
import { ListBar } from "./list-bar.tsx";
import { QuickLook } from "./quick-look.tsx";
import { TabRow } from "./tab-row.tsx";
import { type ShownView, viewBody, viewOfSearch } from "./view-of-search.ts";

const route = getRouteApi("/signed-in/shell/contacts");

/** The contacts that one sees, 25 a page, the newest first, as the rules, columns and order of the view say. */
export function ContactsPage() {
  return (
    <RequirePermission anyOf={["contacts:readAll", "contacts:readTeam", "contacts:readOwn"]}>
      <Contacts />
    </RequirePermission>
  );
}

function Contacts() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/contacts" });
  const lists = useQuery(listContactListsOptions());
  const session = useSession();
  const [panel, setPanel] = useState<"filter" | "columns" | null>(null);
  const [exports, setExports] = useState(false);
  const [creates, setCreates] = useState(false);
  const show = (next: ContactSearch) => void navigate({ search: next, replace: true });
  const change = (part: Partial<ContactSearch>) => show(withView(search, part));
  const tabs = useQuery(listContactTabsOptions());
  const saved = lists.data?.items ?? [];
  const shown = viewOfSearch(search, saved);
  const open = tabs.data?.items.find(({ id }) => id === shown.tab);
  const isGone = tabs.data !== undefined && open === undefined && shown.tab.startsWith("tab_");
  const { include, exclude, columns } = shown.view;
  const rules = include.length + exclude.length;
  return (
    <Page
      title="Contacts"
      actions={
        <>
          <Button
            // With a count the three would not fit beside each other on a phone.
            icon={<Filter className={clsx("size-4", rules > 0 && "max-sm:hidden")} aria-hidden />}
            onClick={() => setPanel("filter")}
          >
            Filter
            {rules > 0 && <Badge tone="accent">{rules}</Badge>}
          </Button>
          <Button icon={<Columns3 className="size-4" aria-hidden />} onClick={() => setPanel("columns")}>
            Edit columns
          </Button>
          {session.may("contacts:export") && (
            <Button icon={<Download className="size-4" aria-hidden />} onClick={() => setExports(true)}>
              Export CSV
            </Button>
          )}
        </>
      }
      primary={
        session.may("contacts:create") && (
          <Button look="primary" onClick={() => setCreates(true)}>
            + Create Contact
          </Button>
        )
      }
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <search className="flex min-w-0 max-w-full flex-wrap items-center gap-2">
          <TabRow
            tab={shown.tab}
            tabs={tabs.data?.items ?? []}
            view={shown.view}
            onTab={(tab) => show(withList({ ...search, tab }, null))}
          />
          <SearchBox
            label="Search contacts"
            placeholder="Name, nickname, email or phone"
            text={search.search ?? ""}
            onChange={(words) => change({ search: words })}
          />
        </search>
        <ListBar
          shown={shown}
          lists={saved.filter(({ tab }) => tab === shown.tab)}
          mayPublish={session.may("tabs:publish") && open?.kind === "organization"}
          onPick={(list) => show(withList(search, list))}
        />
      </div>
      {isGone && (
        <p role="status" className="rounded-lg border border-line bg-surface px-4 py-3 text-muted text-sm">
          This tab is no longer there.{" "}
          <Button look="quiet" size="sm" onClick={() => show({})}>
            Show My Contacts
          </Button>
        </p>
      )}
      <BulkProgress />
      {lists.isPending ? <Loading /> : <Listed {...{ search, shown }} onChange={change} onShow={show} />}
      <FilterPanel
        open={panel === "filter"}
        {...{ include, exclude }}
        onChange={change}
        onClose={() => setPanel(null)}
      />
      <ColumnsPanel
        open={panel === "columns"}
        columns={columns}
        onChange={(next) => change({ columns: next })}
        onClose={() => setPanel(null)}
      />
      {exports && (
        <ExportDialog shown={shown} words={search.search ?? ""} onClose={() => setExports(false)} />
      )}
      {creates && <CreateContactDialog onClose={() => setCreates(false)} />}
      <QuickLook contactId={search.look} onClose={() => show(withoutLook(search))} />
    </Page>
  );
}

interface ListedProps {
  readonly search: ContactSearch;
  readonly shown: ShownView;
  readonly onChange: (part: Partial<ContactSearch>) => void;
  readonly onShow: (search: ContactSearch) => void;
}

function Listed({ search, shown: { tab, view }, onChange, onShow }: ListedProps) {
  const { page: asked = 1, search: words = "" } = search;
  const { include, exclude, sort } = viewBody(view);
  const matching = { tab: contactsOfTab(tab), include, exclude, sort, search: words };
  const query = useQuery({
    ...contactPageOptions(useQueryClient(), { ...matching, page: asked }),
    placeholderData: keepPreviousData,
  });
  const selection = useSelection(matching, query.data?.total ?? 0);
  if (query.isPending) return <Loading />;
  if (query.isError) {
    return (
      <Card>
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </Card>
    );
  }
  const { items, total, page, pageSize } = query.data;
  if (total === 0) {
    const isNarrowed = words !== "" || include.length + exclude.length > 0;
    return (
      <Empty
        tab={tab}
        isNarrowed={isNarrowed}
        onShowAll={() => onChange({ search: "", include: [], exclude: [] })}
      />
    );
  }
  return (
    <>
      <SelectionBar selection={selection} />
      <Card>
        <ContactTable
          contacts={items}
          selection={selection}
          columns={view.columns}
          sort={view.sort}
          onSort={(next) => onChange({ sort: next })}
          onColumns={(next) => onChange({ columns: next })}
          onLook={(look) => onShow({ ...search, look })}
        />
      </Card>
      <Pager {...{ page, pageSize, total }} onPage={(next) => onShow({ ...search, page: next })} />
    </>
  );
}

function Loading() {
  return (
    <Card>
      <SkeletonRows rows={12} label="Loading contacts" />
    </Card>
  );
}

interface EmptyProps {
  readonly tab: TabId;
  readonly isNarrowed: boolean;
  readonly onShowAll: () => void;
}

function Empty({ tab, isNarrowed, onShowAll }: EmptyProps) {
  return (
    <Card>
      {isNarrowed ? (
        <EmptyState
          icon={SearchX}
          title="No contact matches"
          action={<Button onClick={onShowAll}>Show all</Button>}
        >
          Try fewer rules, or a part of the name, nickname, email or phone.
        </EmptyState>
      ) : (
        <EmptyState icon={Contact} title={tab === "my" ? "No contact is yours yet" : "No contacts here yet"}>
          They come with leads: whoever is assigned a lead owns its contact.
        </EmptyState>
      )}
    </Card>
  );
}
