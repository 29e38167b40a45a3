import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Download } from "lucide-react";
import { useState } from "react";
import {
  listContactListsOptions,
  listContactTabsOptions,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import { useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { ToolButton } from "../../ui/tool-button.tsx";
import { CreateContactDialog } from "../contact/create-contact-dialog.tsx";
import { BulkProgress } from "../contact-actions/bulk-progress.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { ListToolbar } from "../lists/list-toolbar.tsx";
import { ListTools } from "../lists/list-tools.tsx";
import { ColumnsPanel } from "./columns-panel.tsx";
import { ContactList, ContactsLoading } from "./contact-list.tsx";
import { type ContactSearch, withList, withoutLook, withView } from "./contact-search.ts";
import { ExportDialog } from "./export-dialog.tsx";
import { FilterPanel } from "./filter-panel.tsx";
import { ListBar } from "./list-bar.tsx";
import { QuickLook } from "./quick-look.tsx";
import { TabRow } from "./tab-row.tsx";
import { viewOfSearch } from "./view-of-search.ts";

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
          <ListTools
            rules={rules}
            onFilter={() => setPanel("filter")}
            onColumns={() => setPanel("columns")}
          />
          {session.may("contacts:export") && (
            <ToolButton
              icon={<Download className="size-4" aria-hidden />}
              label="Export CSV"
              onClick={() => setExports(true)}
            />
          )}
          {session.may("contacts:create") && (
            <Button look="primary" onClick={() => setCreates(true)}>
              <span>
                + Create <span className="max-sm:sr-only">Contact</span>
              </span>
            </Button>
          )}
        </>
      }
    >
      <ListToolbar
        label="Search contacts"
        placeholder="Name, nickname, email or phone"
        text={search.search ?? ""}
        onChange={(words) => change({ search: words })}
        narrowing={
          <TabRow
            tab={shown.tab}
            tabs={tabs.data?.items ?? []}
            view={shown.view}
            onTab={(tab) => show(withList({ ...search, tab }, null))}
          />
        }
        savedLists={
          <ListBar
            shown={shown}
            lists={saved.filter(({ tab }) => tab === shown.tab)}
            mayPublish={session.may("tabs:publish") && open?.kind === "organization"}
            onPick={(list) => show(withList(search, list))}
          />
        }
      />
      {isGone && (
        <p role="status" className="rounded-lg border border-line bg-surface px-4 py-3 text-muted text-sm">
          This tab is no longer there.{" "}
          <Button look="quiet" size="sm" onClick={() => show({})}>
            Show My Contacts
          </Button>
        </p>
      )}
      <BulkProgress />
      {lists.isPending ? (
        <ContactsLoading />
      ) : (
        <ContactList
          {...{ search, shown }}
          onChange={change}
          onShow={show}
          onCreate={() => setCreates(true)}
        />
      )}
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
