import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { listContactsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactRecord, ContactRow } from "../../api/generated/types.gen.ts";
import { DoNotContactBadge } from "../../leads/do-not-contact-note.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { SearchBox } from "../../ui/search-box.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { basics } from "./contact-basics.ts";

interface MergePartnerProps {
  readonly contact: ContactRecord;
  readonly onPick: (partner: ContactRow) => void;
}

const MOST_SHOWN = 8;
/** So many places are kept for the Do Not Contact List where it has them, however many are found in use. */
const KEPT_FOR_BOUND = 3;

/** Looks for the other record of a person, in use or on the Do Not Contact List: lists show the two apart. */
export function MergePartner({ contact, onPick }: MergePartnerProps) {
  const [search, setSearch] = useState(contact.email ?? contact.cellPhone ?? contact.lastName ?? "");
  const inUse = useFound(search, "inUse");
  const bound = useFound(search, "doNotContact");
  const failed = [inUse, bound].find(({ isError }) => isError);
  const items = shownOf(othersThan(contact, inUse.data?.items), othersThan(contact, bound.data?.items));
  return (
    <div className="flex flex-col gap-3 text-sm">
      <p className="text-muted">
        Find the other record of {contact.name}. Which of the two is the primary one is asked next.
      </p>
      <SearchBox
        label="Find the other contact"
        placeholder="Name, nickname, email or phone"
        text={search}
        onChange={setSearch}
      />
      {failed && <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />}
      {(inUse.isPending || bound.isPending) && search !== "" && (
        <SkeletonRows rows={3} label="Looking for contacts" />
      )}
      {inUse.data && bound.data && items.length === 0 && (
        <p className="text-muted">No other contact that you see has “{search}”.</p>
      )}
      <ul aria-label="Contacts to merge with" className="flex flex-col divide-y divide-line empty:hidden">
        {items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              onClick={() => onPick(item)}
              className="flex min-h-11 w-full flex-wrap items-center gap-x-2 rounded-md px-2 py-1.5 text-left hover:bg-hover"
            >
              <span className="font-medium text-ink">{item.name}</span>
              {item.doNotContact && <DoNotContactBadge />}
              <span className="num w-full break-all text-muted text-xs">{basics(item)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function othersThan(contact: ContactRecord, found: readonly ContactRow[] = []): readonly ContactRow[] {
  return found.filter(({ id }) => id !== contact.id);
}

/** Those in use first, without taking all places. */
function shownOf(inUse: readonly ContactRow[], bound: readonly ContactRow[]): readonly ContactRow[] {
  const kept = Math.min(bound.length, KEPT_FOR_BOUND);
  return [...inUse.slice(0, MOST_SHOWN - kept), ...bound].slice(0, MOST_SHOWN);
}

function useFound(search: string, standing: "inUse" | "doNotContact") {
  return useQuery({
    ...listContactsOptions({ body: { tab: "all", standing, search } }),
    enabled: search !== "",
    placeholderData: keepPreviousData,
  });
}
