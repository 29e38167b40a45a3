import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Archive, SearchX } from "lucide-react";
import { useState } from "react";
import { listContactsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { formatPhone } from "../../format/values.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { Pager } from "../../ui/pager.tsx";
import { SearchBox } from "../../ui/search-box.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";
import type { PutAway } from "../contact-actions/action-target.ts";
import { BulkProgress } from "../contact-actions/bulk-progress.tsx";
import { RowActions } from "../contact-actions/row-actions.tsx";
import { SelectionBar } from "../contact-actions/selection-bar.tsx";
import { useSelection } from "../contact-actions/use-selection.ts";
import { RequirePermission } from "../errors/require-permission.tsx";

const TEXTS = {
  archived: {
    title: "Archived Contacts",
    subtitle: "Not on the Contacts page; they get no automated communication",
    empty: "No contact is archived",
  },
  doNotContact: {
    title: "Do Not Contact List",
    subtitle: "Nothing is sent to them; that is for good",
    empty: "No contact is set as “Do not contact”",
  },
} as const;

/** The contacts that were archived. */
export function ArchivedContactsPage() {
  return <PutAwayPage standing="archived" />;
}

/** The contacts that must not be contacted. */
export function DoNotContactPage() {
  return <PutAwayPage standing="doNotContact" />;
}

function PutAwayPage({ standing }: { readonly standing: PutAway }) {
  return (
    <RequirePermission anyOf={["contacts:readAll", "contacts:readTeam", "contacts:readOwn"]}>
      <PutAwayContacts standing={standing} />
    </RequirePermission>
  );
}

function PutAwayContacts({ standing }: { readonly standing: PutAway }) {
  const { title, subtitle, empty } = TEXTS[standing];
  const [{ search, page }, setAsked] = useState({ search: "", page: 1 });
  const query = useQuery({
    ...listContactsOptions({ body: { standing, search, page } }),
    placeholderData: keepPreviousData,
  });
  const selection = useSelection({ standing, search }, query.data?.total ?? 0);
  const canTick = query.data !== undefined && query.data.total > 0;
  return (
    <Page title={title} subtitle={subtitle}>
      <SearchBox
        label="Search"
        placeholder="Name, nickname, email or phone"
        text={search}
        onChange={(next) => setAsked({ search: next, page: 1 })}
      />
      <BulkProgress />
      {canTick && <SelectionBar selection={selection} standing={standing} />}
      <Card>
        {query.isPending && <SkeletonRows rows={6} label={`Loading ${title}`} />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.data?.items.length === 0 && (
          <NobodyHere {...{ search, empty }} onClear={() => setAsked({ search: "", page: 1 })} />
        )}
        {query.data !== undefined && query.data.items.length > 0 && (
          <Table label={title}>
            <thead>
              <tr>
                <Th className="w-10">
                  <Checkbox
                    label="Select all contacts of this list"
                    labelHidden
                    checked={selection.isAll}
                    isPartly={selection.count > 0 && !selection.isAll}
                    onChange={selection.toggleAll}
                  />
                </Th>
                <Th className="w-16">Actions</Th>
                <Th>Name</Th>
                <Th>Phone Cell</Th>
                <Th>Email</Th>
                <Th>Owner</Th>
              </tr>
            </thead>
            <tbody>
              {query.data.items.map(({ id, name, cellPhone, cellPhoneExtension, email, owner }) => (
                <Tr key={id}>
                  <Td>
                    <Checkbox
                      label={`Select ${name}`}
                      labelHidden
                      checked={selection.has(id)}
                      onChange={() => selection.toggle(id)}
                    />
                  </Td>
                  <Td>
                    <RowActions contact={{ id, name }} />
                  </Td>
                  <Td>
                    <Link
                      to="/contacts/$contactId"
                      params={{ contactId: id }}
                      className="whitespace-nowrap rounded-sm font-medium text-ink hover:underline"
                    >
                      {name}
                    </Link>
                  </Td>
                  <Td className="num whitespace-nowrap">
                    {cellPhone === null ? "--" : formatPhone(cellPhone, cellPhoneExtension)}
                  </Td>
                  <Td>{email ?? "--"}</Td>
                  <Td className="whitespace-nowrap">{owner?.name ?? "--"}</Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        )}
      </Card>
      {query.data !== undefined && (
        <Pager
          page={query.data.page}
          pageSize={query.data.pageSize}
          total={query.data.total}
          onPage={(next) => setAsked({ search, page: next })}
        />
      )}
    </Page>
  );
}

interface NobodyHereProps {
  readonly search: string;
  /** What is said where nothing was searched for. */
  readonly empty: string;
  readonly onClear: () => void;
}

function NobodyHere({ search, empty, onClear }: NobodyHereProps) {
  return search === "" ? (
    <EmptyState
      icon={Archive}
      title={empty}
      action={
        <Link to="/contacts" className={buttonClass()}>
          Open Contacts
        </Link>
      }
    >
      “Actions” on a contact's record brings them here.
    </EmptyState>
  ) : (
    <EmptyState
      icon={SearchX}
      title="Nobody is found"
      action={<Button onClick={onClear}>Clear the search</Button>}
    >
      Nobody here has “{search}” in the name, nickname, email or phone.
    </EmptyState>
  );
}
