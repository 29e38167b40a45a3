import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { ContactPage } from "./contact-page.tsx";

vi.mock("@tanstack/react-router", () => ({
  Link: ({ children, to }: { readonly children: string; readonly to: string }) => <a href={to}>{children}</a>,
  Navigate: ({ params }: { readonly params: { readonly contactId: string } }) => <p>To {params.contactId}</p>,
  getRouteApi: () => ({ useParams: () => ({ contactId: "con_1" }) }),
  useNavigate: () => vi.fn(),
}));

afterEach(() => {
  cleanup();
  forgetTrial();
});

test("a contact that is not there leads back to the list", async () => {
  draw(404, { title: "Not found" });

  expect(await screen.findByRole("heading", { name: "There is no such contact" })).toBeTruthy();
  expect(screen.getByText("Open Contacts").getAttribute("href")).toBe("/contacts");
});

test("a contact that was merged leads to where it went", async () => {
  draw(404, { title: "Not found", mergedInto: "con_2" });

  expect(await screen.findByText("To con_2")).toBeTruthy();
});

test("a server that fails can be asked again", async () => {
  draw(503, { title: "Not now" });

  expect((await screen.findByRole("alert")).textContent).toContain("Not now");
  expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
});

function draw(status: number, problem: object): void {
  const headers = { "content-type": "application/problem+json" };
  drawTrial(<ContactPage />, {
    "GET /contacts/con_1": new Response(JSON.stringify({ status, ...problem }), { status, headers }),
  });
}
