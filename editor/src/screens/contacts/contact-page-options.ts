import { hashKey, type QueryClient } from "@tanstack/react-query";
import { listContactsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { listContacts } from "../../api/generated/sdk.gen.ts";
import type { ListContactsData, ListContactsResponse } from "../../api/generated/types.gen.ts";

/** So long a total goes on to other pages of its list, unless an event tells that contacts changed. */
const COUNTED_FOR_MS = 60_000;

type Asked = NonNullable<ListContactsData["body"]>;

/** A page of contacts. A list that was counted for one page is not counted again for the next. */
export function contactPageOptions(client: QueryClient, body: Asked) {
  const options = listContactsOptions({ body });
  const queryFn = async ({ signal }: { signal: AbortSignal }): Promise<ListContactsResponse> => {
    const counted = countedFor(client, body);
    const asked = counted === null ? body : { ...body, counted };
    const { data } = await listContacts({ body: asked, signal, throwOnError: true });
    return data;
  };
  return { ...options, queryFn };
}

/** The total that another page of the same list told; `null` where none did, or it may have changed. */
function countedFor(client: QueryClient, body: Asked): number | null {
  const list = listOf(body);
  const [newest] = client
    .getQueryCache()
    .findAll({ queryKey: [{ _id: "listContacts" }] })
    .filter(({ queryKey, state }) => {
      const other = (queryKey[0] as { readonly body?: Asked }).body;
      return other && listOf(other) === list && other.page !== body.page && !state.isInvalidated;
    })
    .map(({ state }) => state)
    .sort((one, other) => other.dataUpdatedAt - one.dataUpdatedAt);
  if (!newest?.data || Date.now() - newest.dataUpdatedAt > COUNTED_FOR_MS) return null;
  return (newest.data as ListContactsResponse).total;
}

function listOf({ page: _page, ...list }: Asked): string {
  return hashKey([list]);
}
