import { useQuery } from "@tanstack/react-query";
import { cleanup, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { getRefusedSubmissionOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { RefusedSubmissionDetails } from "../../api/generated/types.gen.ts";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { MendForm } from "./mend-form.tsx";

vi.mock("@tanstack/react-router", () => ({ Link: ({ children }: { children: unknown }) => children }));

afterEach(() => {
  cleanup();
  forgetTrial();
});

const PHONE = '"000" is not a valid phone number; write it as (617) 555-0123.';
const ITEM = {
  ...{
    id: "ref_1",
    sentTo: "source",
    source: "Zilow",
    state: "open",
    code: "INVALID_PHONE",
    detail: PHONE,
    mended: null,
  },
  ...{ body: '{"contact":{"lastName":"Oduya","cellPhone":"000"}}', isCut: false, didYouMean: null },
  ...{ sentBody: null, tries: [] },
  errors: [{ code: "INVALID_PHONE", pointer: "/contact/cellPhone", detail: PHONE }],
} as unknown as RefusedSubmissionDetails;
const SEND = "POST /refused-submissions/ref_1/send";
const SOURCES = { "GET /sources": { items: [{ id: "src_1", name: "Zillow" }] } };

function draw(item: Partial<RefusedSubmissionDetails> = {}, answers: object = {}) {
  const calls = drawTrial(<MendForm item={{ ...ITEM, ...item }} />, { ...SOURCES, ...answers });
  return { calls, user: userEvent.setup({ delay: null }) };
}
const box = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Body" });

function Read() {
  const { data } = useQuery(getRefusedSubmissionOptions({ path: { id: "ref_1" } }));
  return data && <MendForm item={data} />;
}

describe("a refused submission on the screen", () => {
  test("has its faults beside the fields, each leading to its value", async () => {
    const { user } = draw();

    expect(screen.getByText("/contact/cellPhone")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Line 4" }));

    const { value, selectionStart, selectionEnd } = box();
    expect(value.slice(selectionStart, selectionEnd)).toBe('"000"');
  });

  test("is sent as it was mended, to the source that was perhaps meant", async () => {
    const { calls, user } = draw(
      { didYouMean: "Zillow" },
      { [SEND]: { leadId: "lead_1", outcome: "created" } },
    );
    await user.clear(box());
    await user.type(box(), "[[]");

    await user.click(screen.getByRole("button", { name: "Send again" }));

    await vi.waitFor(() =>
      expect(calls).toContainEqual({ name: SEND, body: { body: "[]", source: "Zillow" } }),
    );
  });

  test("of a phone call is sent again by what its body says, to no source", async () => {
    const { calls, user } = draw(
      { sentTo: "call", source: "+16175550190" },
      { [SEND]: { leadId: "lead_1", outcome: "created" } },
    );
    await user.clear(box());
    await user.type(box(), "[[]");

    await user.click(screen.getByRole("button", { name: "Send again" }));

    expect(screen.queryByText("Send to source")).toBeNull();
    await vi.waitFor(() => expect(calls).toContainEqual({ name: SEND, body: { body: "[]" } }));
  });

  test("says why it was refused again, and keeps what was typed", async () => {
    const problem = {
      title: "The email address is not valid",
      detail: "Mend the email.",
      code: "INVALID_EMAIL",
    };
    const { user } = draw({}, { [SEND]: Response.json(problem, { status: 422 }) });
    await user.type(box(), " ");

    await user.click(screen.getByRole("button", { name: "Send again" }));

    expect((await screen.findByRole("alert")).textContent).toContain("Mend the email.");
    expect(box().value.endsWith(" ")).toBe(true);
  });

  test("that became a lead is only read, as it came and not as it was tried", () => {
    draw({ state: "sent", leadId: "lead_1", mended: '{"tried":1}', sentBody: '{"sent":2}' });

    expect(box().value).toContain("Oduya");
    expect(screen.getByText("As it was sent again")).toBeTruthy();

    expect(box().readOnly).toBe(true);
    expect(screen.queryByRole("button", { name: "Send again" })).toBeNull();
  });

  test("that is sent shows what came at once, not what was typed", async () => {
    const answers: Record<string, unknown> = {
      ...{ ...SOURCES, [SEND]: { leadId: "lead_1", outcome: "created" } },
      "GET /refused-submissions/ref_1": ITEM,
    };
    drawTrial(<Read />, answers);
    const user = userEvent.setup({ delay: null });
    await screen.findByRole("button", { name: "Send again" });
    await user.clear(box());
    await user.type(box(), "[[]");
    answers["GET /refused-submissions/ref_1"] = {
      ...{ ...ITEM, state: "sent", leadId: "lead_1", sentBody: "[]" },
    };

    await user.click(screen.getByRole("button", { name: "Send again" }));

    await screen.findByRole("heading", { name: "What came" });
    expect(box().value).toContain("Oduya");
  });

  test("says where JSON was cut off, and shows what came", () => {
    draw({ code: "MALFORMED_JSON", detail: "The body is not valid JSON.", errors: [], body: '{\n"a": ' });

    expect(screen.getByRole("button", { name: "Line 2" })).toBeTruthy();
    expect(box().value).toBe('{\n"a": ');
  });
});
