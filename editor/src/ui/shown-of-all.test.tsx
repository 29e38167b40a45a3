import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { ShownOfAll } from "./shown-of-all.tsx";

afterEach(cleanup);

test("says how many of all are shown, and reads more when asked", async () => {
  const onMore = vi.fn();
  render(<ShownOfAll shown={200} all={500} what="lead" busy={false} onMore={onMore} />);

  expect(screen.getByRole("status").textContent).toBe("200 of 500 leads are shown.");
  await userEvent.click(screen.getByRole("button", { name: "Show more" }));
  expect(onMore).toHaveBeenCalledOnce();
});

test("is not there when all are", () => {
  render(<ShownOfAll shown={3} all={3} what="offer" busy={false} onMore={vi.fn()} />);

  expect(screen.queryByRole("status")).toBeNull();
});

test("leads elsewhere where no more are read at once", () => {
  render(
    <ShownOfAll
      shown={2_000}
      all={3_000}
      what="lead"
      busy={false}
      otherwise={<a href="/leads">Open Leads</a>}
    />,
  );

  expect(screen.getByRole("link", { name: "Open Leads" })).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});
