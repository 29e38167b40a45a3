import { QueryClient } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { leaveSignedOut } from "./leave-signed-out.ts";

test("goes to the door from wherever one is, past anything half written, and forgets what was read", async () => {
  const client = new QueryClient();
  client.setQueryData(["contacts"], ["Ann Lee"]);
  const navigate = vi.fn(async () => undefined);

  leaveSignedOut(client, navigate, "/contacts");

  await vi.waitFor(() => expect(client.getQueryData(["contacts"])).toBeUndefined());
  expect(navigate).toHaveBeenCalledExactlyOnceWith({
    ...{ to: "/login", search: { next: "/contacts", ended: true } },
    ...{ replace: true, ignoreBlocker: true },
  });
});
