import { DEFAULT_CONTACT_VIEW } from "@fairlead/engine";
import { cleanup, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { saveBlob } from "../canvas/save-as-file.ts";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { ExportDialog } from "./export-dialog.tsx";

vi.mock("../canvas/save-as-file.ts", () => ({ saveBlob: vi.fn() }));
const onClose = vi.fn();
const asked = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal("fetch", asked);
});
afterEach(() => {
  cleanup();
  forgetTrial();
  vi.unstubAllGlobals();
});

const FILE = "\uFEFFName,City\nAnn Lee,Albany\nBob Ray,Buffalo\n";
const csv = () =>
  new Response(FILE, {
    headers: {
      "content-disposition": 'attachment; filename="contacts-2026-05-04.csv"',
      "x-row-count": "2",
    },
  });

describe("an export", () => {
  test("is of the view as it stands, and is saved as the server names it", async () => {
    asked.mockResolvedValue(csv());
    const user = open();

    await user.click(screen.getByRole("button", { name: "Export CSV" }));

    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(bodyAsked()).toMatchObject({
      ...{ tab: "my", search: "ann", columns: ["city"] },
      sort: DEFAULT_CONTACT_VIEW.sort,
    });
    const [name, blob] = vi.mocked(saveBlob).mock.lastCall ?? [];
    expect(name).toBe("contacts-2026-05-04.csv");
    expect(blob?.size, "byte for byte, its mark too").toBe(new TextEncoder().encode(FILE).length);
  });

  test("can be of everything", async () => {
    asked.mockResolvedValue(csv());
    const user = open();

    await user.click(screen.getByRole("radio", { name: /The full unfiltered list/ }));
    await user.click(screen.getByRole("button", { name: "Export CSV" }));

    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(bodyAsked()).toEqual({ everything: true, timeZone: expect.any(String) });
  });

  test("tells why it was refused, and saves nothing", async () => {
    const refusal = { title: "Too many requests", detail: "Try again in a minute.", code: "RATE_LIMITED" };
    asked.mockResolvedValue(Response.json(refusal, { status: 429 }));
    const user = open();

    await user.click(screen.getByRole("button", { name: "Export CSV" }));

    expect((await screen.findByRole("alert")).textContent).toContain("Try again in a minute.");
    expect([onClose.mock.calls, vi.mocked(saveBlob).mock.calls]).toEqual([[], []]);
  });

  test("that breaks off half-way saves nothing", async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("Name\nAnn"));
        controller.error(new TypeError("network error"));
      },
    });
    asked.mockResolvedValue(new Response(broken));
    const user = open();

    await user.click(screen.getByRole("button", { name: "Export CSV" }));

    expect((await screen.findByRole("alert")).textContent).toContain("The server cannot be reached");
    expect(saveBlob).not.toHaveBeenCalled();
  });
});

function open() {
  const view = { ...DEFAULT_CONTACT_VIEW, columns: ["city"] as const };
  const shown = { tab: "my", list: null, view, isChanged: true } as const;
  drawTrial(<ExportDialog shown={shown} words="ann" onClose={onClose} />, {});
  return userEvent.setup();
}

function bodyAsked(): unknown {
  return JSON.parse(String(asked.mock.lastCall?.[1].body));
}
