import type { QueryClient } from "@tanstack/react-query";

/** Has what some operations answered be asked for again, whatever it was asked with. */
export function refresh(client: QueryClient, ...operations: readonly string[]): void {
  void client.invalidateQueries({
    predicate: ({ queryKey: [head] }) =>
      typeof head === "object" && head !== null && "_id" in head && operations.includes(String(head._id)),
  });
}

/** Has everything that shows tasks asked for again: the lists, the count on the record and its activity. */
export function refreshTasks(client: QueryClient): void {
  refresh(client, "listContactTasks", "listMyTasks", "getContact", "listContactActivity");
}
