import { contactsOfTab } from "@fairlead/engine";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card } from "../../ui/page.tsx";
import { Pager } from "../../ui/pager.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { PHONE, useMedia } from "../../ui/use-media.ts";
import { SelectionBar } from "../contact-actions/selection-bar.tsx";
import { useSelection } from "../contact-actions/use-selection.ts";
import { ContactCards } from "./contact-cards.tsx";
import { contactPageOptions } from "./contact-page-options.ts";
import type { ContactSearch } from "./contact-search.ts";
import { ContactTable } from "./contact-table.tsx";
import { NoContacts } from "./no-contacts.tsx";
import { type ShownView, viewBody } from "./view-of-search.ts";

interface ContactListProps {
  readonly search: ContactSearch;
  readonly shown: ShownView;
  readonly onChange: (part: Partial<ContactSearch>) => void;
  readonly onShow: (search: ContactSearch) => void;
  /** Opens the form of a new contact. */
  readonly onCreate: () => void;
}

/** A page of the contacts that the view leaves, with the actions on those that are ticked. */
export function ContactList({ search, shown, onChange, onShow, onCreate }: ContactListProps) {
  const isPhone = useMedia(PHONE);
  const { tab, view } = shown;
  const { page: asked = 1, search: words = "" } = search;
  const { include, exclude, sort } = viewBody(view);
  const matching = { tab: contactsOfTab(tab), include, exclude, sort, search: words };
  const query = useQuery({
    ...contactPageOptions(useQueryClient(), { ...matching, page: asked }),
    placeholderData: keepPreviousData,
  });
  const selection = useSelection(matching, query.data?.total ?? 0);
  if (query.isPending) return <ContactsLoading />;
  if (query.isError) {
    return (
      <Card>
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </Card>
    );
  }
  const { items, total, page, pageSize } = query.data;
  if (total === 0) {
    return (
      <Card>
        <NoContacts {...{ shown, words, onChange, onCreate }} onShowAll={() => onShow({ tab: "all" })} />
      </Card>
    );
  }
  return (
    <>
      <SelectionBar selection={selection} />
      <Card>
        {isPhone ? (
          <ContactCards contacts={items} selection={selection} />
        ) : (
          <ContactTable
            contacts={items}
            selection={selection}
            columns={view.columns}
            sort={view.sort}
            onSort={(next) => onChange({ sort: next })}
            onColumns={(next) => onChange({ columns: next })}
            onLook={(look) => onShow({ ...search, look })}
          />
        )}
      </Card>
      <Pager {...{ page, pageSize, total }} onPage={(next) => onShow({ ...search, page: next })} />
    </>
  );
}

export function ContactsLoading() {
  return (
    <Card>
      <SkeletonRows rows={12} label="Loading contacts" />
    </Card>
  );
}
