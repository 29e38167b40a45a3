import { DEFAULT_LEAD_VIEW, LEAD_LIST_COLUMNS, leadColumns } from "@fairlead/engine";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { listContactListsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { useSession } from "../../api/session.ts";
import { IN_REVIEW, NamesInReview } from "../../leads/names-in-review.tsx";
import { Button } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { ListBar } from "../contacts/list-bar.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { fieldChoices } from "../lists/field-choices.ts";
import { ListColumnsPanel } from "../lists/list-columns-panel.tsx";
import { ListToolbar } from "../lists/list-toolbar.tsx";
import { ListTools } from "../lists/list-tools.tsx";
import { RulesPanel, type RulesWords } from "../lists/rules-panel.tsx";
import { shownList } from "../lists/shown-list.ts";
import { CreateLeadDialog } from "./create-lead-dialog.tsx";
import { LeadFilters } from "./lead-filters.tsx";
import { LeadList, LeadsLoading } from "./lead-list.tsx";
import { LeadQuickLook } from "./lead-quick-look.tsx";
import { type LeadSearch, withLeadList, withLeadView, withoutLook } from "./lead-search.ts";

const route = getRouteApi("/signed-in/shell/leads");
/** Leads have no tabs of their own: their lists stand on the one of all. */
const TAB = "all";
const COLUMNS = leadColumns().map((value) => ({ value, ...LEAD_LIST_COLUMNS[value] }));
const FIELDS = fieldChoices("leads");

const WORDS: RulesWords = {
  title: "Filter Leads",
  include: "A lead is listed only if it matches all of these.",
  exclude: "A lead that matches any of these is left out. One without a value in the field stays.",
};

/** The leads that one sees, 25 a page, the newest first, as the rules, columns and order of the view say. */
export function LeadsPage() {
  return (
    <RequirePermission anyOf={["leads:readAll", "leads:readTeam", "leads:readOwn"]}>
      <Leads />
    </RequirePermission>
  );
}

function Leads() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/leads" });
  const session = useSession();
  const lists = useQuery(listContactListsOptions({ query: { subject: "leads" } }));
  const [panel, setPanel] = useState<"filter" | "columns" | null>(null);
  const [creating, setCreating] = useState(false);
  const show = (next: LeadSearch) => void navigate({ search: next, replace: true });
  const change = (part: Partial<LeadSearch>) => show(withLeadView(search, part));
  const saved = lists.data?.items ?? [];
  const shown = shownList(search, { tab: TAB, lists: saved, usual: DEFAULT_LEAD_VIEW });
  const { include, exclude, columns } = shown.view;
  const rules = include.length + exclude.length;
  return (
    <Page
      title="Leads"
      actions={
        <>
          <ListTools
            rules={rules}
            onFilter={() => setPanel("filter")}
            onColumns={() => setPanel("columns")}
          />
          {session.may("leads:create") && (
            <Button
              look="primary"
              icon={<Plus className="size-4" aria-hidden />}
              onClick={() => setCreating(true)}
            >
              Create Lead
            </Button>
          )}
        </>
      }
    >
      <ListToolbar
        label="Search leads"
        placeholder="Name, email, phone, external ID"
        text={search.search ?? ""}
        onChange={(words) => change({ search: words })}
        narrowing={<LeadFilters search={search} onChange={show} />}
        savedLists={
          <ListBar
            subject="leads"
            shown={shown}
            lists={saved}
            onPick={(list) => show(withLeadList(search, list))}
          />
        }
      />
      {!include.some(({ field }) => field === IN_REVIEW.field) && <NamesInReview />}
      {lists.isPending ? (
        <LeadsLoading />
      ) : (
        <LeadList {...{ search, shown }} onChange={change} onShow={show} onCreate={() => setCreating(true)} />
      )}
      <RulesPanel
        open={panel === "filter"}
        words={WORDS}
        place="leads"
        choices={FIELDS}
        {...{ include, exclude }}
        onChange={change}
        onClose={() => setPanel(null)}
      />
      <ListColumnsPanel
        open={panel === "columns"}
        choices={COLUMNS}
        columns={columns}
        onChange={(next) => change({ columns: next })}
        onClose={() => setPanel(null)}
      />
      {creating && <CreateLeadDialog onClose={() => setCreating(false)} />}
      <LeadQuickLook leadId={search.look} onClose={() => show(withoutLook(search))} />
    </Page>
  );
}
