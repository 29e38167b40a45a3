import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setUpApiClient } from "../../api/api-client.ts";
import { client as apiClient } from "../../api/generated/client.gen.ts";
import { RunActions } from "./run-actions.tsx";
import { matchingRuns, pickedRuns, type RunTarget } from "./run-target.ts";

type Answer = (url: URL, body: { leadIds?: string[]; reason?: string } | null) => unknown;

beforeEach(setUpApiClient);
afterEach(() => {
  cleanup();
  apiClient.interceptors.error.clear();
});

test("wakes many runs, as many at a time as one call takes", async () => {
  const calls: number[] = [];
  const onDone = draw(pickedRuns(idsUpTo(450)), (_, body) => {
    calls.push(body?.leadIds?.length ?? 0);
    return { results: body?.leadIds?.map((leadId) => ({ leadId, done: true, problem: null })) };
  });

  await userEvent.click(screen.getByRole("button", { name: "Retry" }));

  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(calls).toEqual([200, 200, 50]);
});

test("goes through all pages of what matches a filter", async () => {
  const pages = [
    { items: [{ leadId: "a" }], nextCursor: "second" },
    { items: [{ leadId: "b" }], nextCursor: null },
  ];
  const asked: string[] = [];
  draw(pickedRuns([]), ({ searchParams }) => {
    asked.push(`${searchParams.get("stage")} ${searchParams.get("cursor")}`);
    return pages[asked.length - 1];
  });

  const found = [];
  for await (const leadIds of matchingRuns({ stage: "offer" }, 2).batches()) found.push(...leadIds);

  expect(found).toEqual(["a", "b"]);
  expect(asked).toEqual(["offer null", "offer second"]);
});

test("stops between two calls, and keeps what is done", async () => {
  let answerFirst: (value: unknown) => void = () => undefined;
  const calls: string[][] = [];
  const onDone = draw(pickedRuns(idsUpTo(400)), (_, body) => {
    calls.push(body?.leadIds ?? []);
    return new Promise((resolve) => (answerFirst = resolve));
  });

  await userEvent.click(screen.getByRole("button", { name: "Retry" }));
  await userEvent.click(await screen.findByRole("button", { name: "Stop" }));
  answerFirst({ results: [] });

  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(calls).toHaveLength(1);
});

test("ends runs for a reason only", async () => {
  let reason: string | undefined;
  const onDone = draw(pickedRuns(["a"]), (_, body) => {
    reason = body?.reason;
    return { results: [{ leadId: "a", done: true, problem: null }] };
  });

  await userEvent.click(screen.getByRole("button", { name: "Terminate…" }));
  const terminate = await screen.findByRole("button", { name: "Terminate" });
  const before = terminate.hasAttribute("disabled");
  await userEvent.type(screen.getByLabelText(/Reason/), "Stuck since Monday");
  await userEvent.click(terminate);

  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect([before, reason]).toEqual([true, "Stuck since Monday"]);
});

function draw(target: RunTarget, answer: Answer) {
  apiClient.setConfig({
    baseUrl: "http://localhost/api/v1",
    fetch: async (request: Request) => {
      const body = request.method === "POST" ? await request.json() : null;
      return Response.json(await answer(new URL(request.url), body));
    },
  } as Parameters<typeof apiClient.setConfig>[0]);
  const onDone = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RunActions target={target} onDone={onDone} />
    </QueryClientProvider>,
  );
  return onDone;
}

function idsUpTo(count: number): string[] {
  return Array.from({ length: count }, (_, place) => `lead_${place}`);
}
