import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { MoreCards } from "./more-cards.tsx";

afterEach(cleanup);

test("says how many of all are shown, and reads more when asked", async () => {
  const onMore = vi.fn();
  render(<MoreCards shown={200} all={500} what="lead" isReading={false} onMore={onMore} />);

  expect(screen.getByRole("status").textContent).toBe("200 of 500 leads are shown.");
  await userEvent.click(screen.getByRole("button", { name: "Show more" }));
  expect(onMore).toHaveBeenCalledOnce();
});

test("is not there when all are", () => {
  render(<MoreCards shown={3} all={3} what="offer" isReading={false} onMore={vi.fn()} />);

  expect(screen.queryByRole("status")).toBeNull();
});
