import { ROLE_PERMISSIONS, type Role } from "@fairlead/engine";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { type ReactNode, Suspense } from "react";
import { setUpApiClient } from "../../api/api-client.ts";
import { getMeQueryKey } from "../../api/generated/@tanstack/react-query.gen.ts";
import { client as apiClient } from "../../api/generated/client.gen.ts";
import type { Workflow } from "../../api/generated/types.gen.ts";

/**
 * Answers by method and path, such as `GET /workflows/wf_1/versions`, whatever the query, unless it is named too; a `Response` is
 * given as it is, and a function is asked with the body of the call.
 */
export type Answers = Readonly<Record<string, unknown>>;

/** A call as the screen made it. */
export interface Call {
  readonly name: string;
  readonly body: unknown;
}

interface Who {
  readonly role?: Role;
  /** Whether the window is that of a phone. */
  readonly narrow?: boolean;
}

export const WORKFLOW = {
  ...{ id: "wf_1", name: "Zillow Leads", publishedVersion: 2, hasUnpublishedChanges: false },
  source: { id: "src_1", name: "Zillow Mortgage" },
} as unknown as Workflow;

/**
 * Draws a part of the screens beside a canvas over an API of such answers.
 *
 * @returns the calls that it makes, in their order
 */
export function drawTrial(
  part: ReactNode,
  answers: Answers,
  { role = "marketing", narrow = false }: Who = {},
) {
  const calls: Call[] = [];
  stubBrowser(narrow);
  setUpApiClient();
  apiClient.setConfig({
    baseUrl: "http://localhost/api/v1",
    fetch: async (input) => {
      const request = input as Request;
      const { pathname, search } = new URL(request.url);
      const name = `${request.method} ${pathname.replace("/api/v1", "")}`;
      const text = await request.text();
      const body: unknown = text === "" ? null : JSON.parse(text);
      calls.push({ name, body });
      const known = answers[`${name}${search}`] ?? answers[name];
      const answer: unknown = typeof known === "function" ? await known(body) : known;
      if (answer instanceof Response) return answer.clone();
      return answer === undefined
        ? Response.json({ title: `No ${name}` }, { status: 404 })
        : Response.json(answer);
    },
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } });
  const user = { id: "user_me", name: "Mae Stone", role };
  queries.setQueryData(getMeQueryKey(), { user, permissions: ROLE_PERMISSIONS[role] } as never);
  render(
    <QueryClientProvider client={queries}>
      <Suspense fallback="Loading">{part}</Suspense>
    </QueryClientProvider>,
  );
  return calls;
}

/** Forgets what `drawTrial` set up. */
export function forgetTrial(): void {
  apiClient.interceptors.error.clear();
}

/** What a page asks of a browser and jsdom has not: boxes that tell their size, and a window of some width. */
function stubBrowser(narrow: boolean): void {
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  globalThis.DOMMatrixReadOnly = class {
    readonly m22 = 1;
  } as unknown as typeof DOMMatrixReadOnly;
  window.matchMedia = () =>
    ({ matches: narrow, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
  Element.prototype.scrollIntoView = () => undefined;
}
