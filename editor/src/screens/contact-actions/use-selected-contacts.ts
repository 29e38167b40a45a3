import { useQueries, useQuery } from "@tanstack/react-query";
import { getContactOptions, listContactsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactRow } from "../../api/generated/types.gen.ts";
import type { SelectionBody } from "./action-target.ts";

interface SelectedContacts {
  /** `null`: not known yet. */
  readonly contacts: readonly ContactRow[] | null;
  readonly isError: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The few contacts of a selection, named one by one or those of one page of a list. */
export function useSelectedContacts({ contactIds = [], matching }: SelectionBody): SelectedContacts {
  const { except = [], ...listed } = matching ?? {};
  const page = useQuery({ ...listContactsOptions({ body: listed }), enabled: matching !== undefined });
  const named = useQueries({
    queries: contactIds.map((id) => getContactOptions({ path: { id } })),
  });
  const failed = [...named, ...(matching ? [page] : [])].find(({ isError }) => isError);
  const contacts = matching
    ? (page.data?.items.filter(({ id }) => !except.includes(id)) ?? null)
    : named.every(({ data }) => data !== undefined)
      ? named.flatMap(({ data }) => data ?? [])
      : null;
  return {
    contacts,
    isError: failed !== undefined,
    error: failed?.error,
    retry: () => void failed?.refetch(),
  };
}
