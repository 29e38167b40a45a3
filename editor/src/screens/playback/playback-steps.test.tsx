import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PlaybackSteps } from "./playback-steps.tsx";
import { usePlayback } from "./use-playback.ts";
import type { WayStep } from "./way-step.ts";

const STEPS = ["Came in", "Offered to Ann", "Claimed by Ann"].map(
  (summary, at): WayStep => ({
    ...{ id: String(at), kind: "decided", summary, time: "+0:00", exactTime: "", userIds: [] },
    ...{ outcome: null, workflow: null, reasons: null },
  }),
);

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test("goes back and on with the buttons and with the arrow keys", async () => {
  render(<Steps autoPlay={false} />);

  await userEvent.click(screen.getByRole("button", { name: "The next step" }));
  expect(shown()).toContain("Offered to Ann");

  await userEvent.keyboard("{ArrowRight}");
  expect(shown()).toContain("Claimed by Ann");

  await userEvent.keyboard("{Home}");
  expect(shown()).toContain("Came in");
});

test("stays at its ends", async () => {
  render(<Steps autoPlay={false} />);
  await userEvent.click(screen.getByRole("button", { name: /Claimed by Ann/ }));

  await userEvent.keyboard("{ArrowRight}");

  expect(shown()).toContain("Claimed by Ann");
  const next = screen.getByRole("button", { name: "The next step" });
  expect(next.getAttribute("aria-disabled")).toBe("true");
});

test("plays to the end by itself, and pauses where somebody picks a step", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  render(<Steps autoPlay />);
  await vi.waitFor(() => expect(shown()).toContain("Offered to Ann"), { timeout: 3_000 });

  await user.click(screen.getByRole("button", { name: /Came in/ }));

  expect(shown()).toContain("Came in");
  expect(screen.getByRole("button", { name: "Play" })).toBeTruthy();
});

function Steps({ autoPlay }: { readonly autoPlay: boolean }) {
  const playback = usePlayback(STEPS.length, { autoPlay });
  return <PlaybackSteps label="What happened" steps={STEPS} playback={playback} />;
}

function shown(): string {
  return document.querySelector("[aria-current=step]")?.textContent ?? "";
}
