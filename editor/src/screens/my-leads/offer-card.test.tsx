import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setUpApiClient } from "../../api/api-client.ts";
import { getMyLeadsQueryKey } from "../../api/generated/@tanstack/react-query.gen.ts";
import { client as apiClient } from "../../api/generated/client.gen.ts";
import type { Lead } from "../../api/generated/types.gen.ts";
import type { MyLeads } from "../../leads/my-leads-cache.ts";
import { showToast, ToastHost } from "../../ui/toast.tsx";
import { OfferCard } from "./offer-card.tsx";

const navigate = vi.fn();
vi.mock("@tanstack/react-router", () => ({
  useNavigate: () => navigate,
  Link: ({ children }: { readonly children: string }) => <span>{children}</span>,
}));

const LEAD = {
  id: "lead_1",
  contactName: "Nora Quill",
  source: { id: "src_1", name: "Zillow" },
  loan: { amountUsd: 128_000, purpose: "purchase", propertyState: "MA" },
  wait: null,
  may: { claim: true, pass: true, communicate: false },
} as unknown as Lead;

beforeEach(setUpApiClient);
afterEach(() => {
  cleanup();
  apiClient.interceptors.error.clear();
});

test("shows a claimed lead as mine only after the server said so", async () => {
  let answer: (response: Response) => void = () => undefined;
  const queries = draw(() => new Promise((resolve) => (answer = resolve)));

  await userEvent.click(screen.getByRole("button", { name: "Claim Nora Quill" }));
  const before = mine(queries)?.assigned.length;
  answer(Response.json(LEAD));

  expect(before).toBe(0);
  await vi.waitFor(() => expect(mine(queries)?.assigned.map(({ id }) => id)).toEqual(["lead_1"]));
});

test("tells who won when somebody was faster, and takes the offer away", async () => {
  const onLost = vi.fn();
  const problem = {
    code: "ALREADY_CLAIMED",
    title: "Somebody else has this lead",
    winner: { id: "u", name: "Ann Lee" },
  };
  const queries = draw(async () => Response.json(problem, { status: 409 }), onLost);

  await userEvent.click(screen.getByRole("button", { name: "Claim Nora Quill" }));

  await vi.waitFor(() => expect(onLost).toHaveBeenCalledWith("Ann Lee"));
  expect(mine(queries)).toMatchObject({ offered: [], assigned: [] });
});

test("a claimed lead opens from where it is told that it is mine", async () => {
  draw(async () => Response.json(LEAD));

  await userEvent.click(screen.getByRole("button", { name: "Claim Nora Quill" }));
  await userEvent.click(await screen.findByRole("button", { name: "Open the lead" }));

  expect(navigate).toHaveBeenCalledWith({ to: "/leads/$leadId", params: { leadId: "lead_1" } });
});

test("that it was offered is not told any longer once it was passed on", async () => {
  draw(async () => Response.json({ ...LEAD, state: "offered" }));
  showToast({ title: "Nora Quill is offered to you", about: "lead_1" });
  await screen.findByText("Nora Quill is offered to you");

  await userEvent.click(screen.getByRole("button", { name: "Pass on Nora Quill" }));

  await screen.findByText("Passed on Nora Quill");
  await vi.waitFor(() => expect(screen.queryByText("Nora Quill is offered to you")).toBeNull());
});

function draw(
  answer: () => Promise<Response>,
  onLost: (winner: string | null) => void = () => undefined,
): QueryClient {
  apiClient.setConfig({ fetch: answer, baseUrl: "http://localhost/api/v1" });
  const queries = new QueryClient();
  queries.setQueryData<MyLeads>(mineKey(), {
    offered: [LEAD],
    assigned: [],
    contacted: [],
    offeredCount: 1,
    assignedCount: 0,
  });
  render(
    <QueryClientProvider client={queries}>
      <ToastHost>
        <ul>
          <OfferCard lead={LEAD} onLost={onLost} />
        </ul>
      </ToastHost>
    </QueryClientProvider>,
  );
  return queries;
}

function mine(queries: QueryClient): MyLeads | undefined {
  return queries.getQueryData<MyLeads>(mineKey());
}

function mineKey() {
  return getMyLeadsQueryKey();
}
