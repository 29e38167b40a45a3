import { type ContactTab, DEFAULT_CONTACT_VIEW } from "@fairlead/engine";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Columns3, Contact, Filter, SearchX } from "lucide-react";
import { useState } from "react";
import { listContactsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { Pager } from "../../ui/pager.tsx";
import { SearchBox } from "../../ui/search-box.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { ColumnsPanel } from "./columns-panel.tsx";
import { type ContactSearch, ruleCount, withoutLook, withView } from "./contact-search.ts";
import { ContactTable } from "./contact-table.tsx";
import { FilterPanel } from "./filter-panel.tsx";
import { QuickLook } from "./quick-look.tsx";

const route = getRouteApi("/signed-in/shell/contacts");
const TABS: readonly { readonly value: ContactTab; readonly label: string }[] = [
  { value: "my", label: "My Contacts" },
  { value: "all", label: "All Contacts" },
  { value: "unassigned", label: "Unassigned" },
];

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
  const [panel, setPanel] = useState<"filter" | "columns" | null>(null);
  const show = (next: ContactSearch) => void navigate({ search: next, replace: true });
  const change = (part: Partial<ContactSearch>) => show(withView(search, part));
  const { include = [], exclude = [], columns = DEFAULT_CONTACT_VIEW.columns } = search;
  const rules = ruleCount(search);
  return (
    <Page
      title="Contacts"
      actions={
        <>
          <Button icon={<Filter className="size-4" aria-hidden />} onClick={() => setPanel("filter")}>
            Filter
            {rules > 0 && <Badge tone="accent">{rules}</Badge>}
          </Button>
          <Button icon={<Columns3 className="size-4" aria-hidden />} onClick={() => setPanel("columns")}>
            Edit columns
          </Button>
        </>
      }
    >
      <search className="flex flex-wrap items-center gap-2">
        <Segmented
          label="Which contacts"
          value={search.tab ?? "my"}
          options={TABS}
          onChange={(tab) => change({ tab })}
        />
        <SearchBox
          label="Search contacts"
          placeholder="Name, nickname, email or phone"
          text={search.search ?? ""}
          onChange={(words) => change({ search: words })}
        />
      </search>
      <ContactList search={search} onChange={change} onShow={show} />
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
      <QuickLook contactId={search.look} onClose={() => show(withoutLook(search))} />
    </Page>
  );
}

interface ContactListProps {
  readonly search: ContactSearch;
  readonly onChange: (part: Partial<ContactSearch>) => void;
  readonly onShow: (search: ContactSearch) => void;
}

function ContactList({ search, onChange, onShow }: ContactListProps) {
  const { columns = DEFAULT_CONTACT_VIEW.columns, sort = DEFAULT_CONTACT_VIEW.sort, page = 1 } = search;
  const { include, exclude } = search;
  const query = useQuery({
    ...listContactsOptions({
      body: {
        ...{ tab: search.tab ?? "my", sort, page },
        ...(search.search === undefined ? {} : { search: search.search }),
        ...(include === undefined ? {} : { include: include.map(asBody) }),
        ...(exclude === undefined ? {} : { exclude: exclude.map(asBody) }),
      },
    }),
    placeholderData: keepPreviousData,
  });
  if (query.isPending) {
    return (
      <Card>
        <SkeletonRows rows={12} label="Loading contacts" />
      </Card>
    );
  }
  if (query.isError) {
    return (
      <Card>
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </Card>
    );
  }
  const { items, total, pageSize } = query.data;
  if (items.length === 0) return <Empty search={search} total={total} onShow={onShow} />;
  return (
    <>
      <Card>
        <ContactTable
          contacts={items}
          {...{ columns, sort }}
          onSort={(next) => onChange({ sort: next })}
          onColumns={(next) => onChange({ columns: next })}
          onLook={(look) => onShow({ ...search, look })}
        />
      </Card>
      <Pager {...{ page, pageSize, total }} onPage={(next) => onShow({ ...search, page: next })} />
    </>
  );
}

function Empty({
  search,
  total,
  onShow,
}: Pick<ContactListProps, "search" | "onShow"> & { readonly total: number }) {
  const narrowed = ruleCount(search) > 0 || search.search !== undefined;
  const { tab = "my", columns } = search;
  if (total === 0 && !narrowed) {
    return (
      <Card>
        <EmptyState icon={Contact} title={tab === "my" ? "No contact is yours yet" : "No contacts yet"}>
          They come with leads: whoever is assigned a lead owns its contact.
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card>
      <EmptyState
        icon={SearchX}
        title="No contact matches"
        action={
          <Button onClick={() => onShow({ tab, ...(columns === undefined ? {} : { columns }) })}>
            Reset
          </Button>
        }
      >
        Try fewer rules, or a part of the name, nickname, email or phone.
      </EmptyState>
    </Card>
  );
}

function asBody({ field, operator, value }: NonNullable<ContactSearch["include"]>[number]) {
  const base = { field, operator };
  if (value === undefined) return base;
  return { ...base, value: typeof value === "object" ? [...value] : value };
}
