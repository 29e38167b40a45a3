import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  getDraftQueryKey,
  getLeadQueryKey,
  getTrafficQueryKey,
  listLeadPageQueryKey,
  listLeadsQueryKey,
} from "./generated/@tanstack/react-query.gen.ts";
import type { LiveEvent } from "./generated/types.gen.ts";
import { createInvalidator } from "./live-invalidation.ts";

const ONE = getLeadQueryKey({ path: { id: "lead_1" } });
const OTHER = getLeadQueryKey({ path: { id: "lead_2" } });
const LIST = listLeadsQueryKey({ query: { state: "offered" } });
const DRAFT = getDraftQueryKey({ path: { id: "wf_1" } });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("marks the lead and every list of leads, and no other lead", () => {
  expect(staleAfter([{ type: "leads", leadIds: ["lead_1"] }])).toEqual([ONE, LIST]);
});

test("marks everything after a connection was lost, but the drawing under one's hands", () => {
  expect(staleAfter([{ type: "hello" }])).toEqual([ONE, OTHER, LIST]);
});

test("reads the screen again once for a burst of events", () => {
  const client = clientWith();
  const invalidate = vi.spyOn(client, "invalidateQueries");
  const take = createInvalidator(client);

  for (let index = 0; index < 500; index += 1) take({ type: "leads", leadIds: [`lead_${index}`] });
  vi.advanceTimersByTime(1_000);

  expect(invalidate).toHaveBeenCalledTimes(1);
});

test.each([
  ["the traffic", getTrafficQueryKey({ path: { id: "wf_1" }, query: { from: "", until: "" } })],
  ["the list of leads by pages", listLeadPageQueryKey({ body: {} })],
])("reads %s again, which costs the server much, a few seconds after the first of a burst", (_what, key) => {
  const client = new QueryClient();
  client.setQueryData(key as readonly unknown[], {});
  const isStale = () => client.getQueryState(key)?.isInvalidated;
  const take = createInvalidator(client);

  take({ type: "leads", leadIds: ["lead_1"] });
  vi.advanceTimersByTime(4_000);
  const early = isStale();
  vi.advanceTimersByTime(1_000);

  expect([early, isStale()]).toEqual([false, true]);
});

function staleAfter(events: readonly LiveEvent[]): readonly unknown[] {
  const client = clientWith();
  const take = createInvalidator(client);
  for (const event of events) take(event);
  vi.advanceTimersByTime(1_000);
  return [ONE, OTHER, LIST, DRAFT].filter((queryKey) => client.getQueryState(queryKey)?.isInvalidated);
}

function clientWith(): QueryClient {
  const client = new QueryClient();
  for (const queryKey of [ONE, OTHER, LIST, DRAFT]) client.setQueryData(queryKey as readonly unknown[], {});
  return client;
}
