import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { contactPageOptions } from "./contact-page-options.ts";

const asked = vi.hoisted((): unknown[] => []);

vi.mock("../../api/generated/sdk.gen.ts", async (original) => ({
  ...(await original<object>()),
  listContacts: async ({ body }: { body: unknown }) => {
    asked.push(body);
    return { data: { items: [], total: 50, page: 1, pageSize: 25 } };
  },
}));

let client: QueryClient;

beforeEach(() => {
  client = new QueryClient();
  asked.length = 0;
});

afterEach(() => {
  vi.useRealTimers();
  client.clear();
});

const read = (page: number, search = "") =>
  client.fetchQuery({ ...contactPageOptions(client, { tab: "all", search, page }), staleTime: 0 });

test("the next page of a list that was counted is read without counting it again", async () => {
  await read(1);
  await read(2);

  expect(asked).toEqual([
    { tab: "all", search: "", page: 1 },
    { tab: "all", search: "", page: 2, counted: 50 },
  ]);
});

test("another list is counted, and the same page when it is read again", async () => {
  await read(1);
  await read(1, "lee");
  await read(1);

  expect(asked).not.toContainEqual(expect.objectContaining({ counted: 50 }));
});

test("a list is counted again once contacts have changed, or a minute has passed", async () => {
  vi.useFakeTimers();
  await read(1);
  await client.invalidateQueries();
  await read(2);
  vi.advanceTimersByTime(60_001);
  await read(3);

  expect(asked).not.toContainEqual(expect.objectContaining({ counted: 50 }));
});
