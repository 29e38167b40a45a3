import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { ApiProblem } from "../api/api-problem.ts";
import { getMeOptions } from "../api/generated/@tanstack/react-query.gen.ts";
import { parseAuditSearch } from "../screens/audit/audit-search.ts";
import { askForCanvas } from "../screens/canvas/canvas-data.ts";
import { parseActivitySearch } from "../screens/contact/activity-search.ts";
import { parseContactSearch } from "../screens/contacts/contact-search.ts";
import { ErrorPage, WholeErrorPage } from "../screens/errors/error-page.tsx";
import { NotFoundPage } from "../screens/errors/not-found-page.tsx";
import { parseLeadSearch } from "../screens/leads/lead-search.ts";
import { parseRefusedSearch } from "../screens/refused/refused-search.ts";
import { parseCompareSearch } from "../screens/trials/compare-search.ts";
import { homeFor } from "./navigation.ts";
import { Shell } from "./shell/shell.tsx";
import { SignedIn } from "./signed-in.tsx";

interface RouterContext {
  readonly queryClient: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  errorComponent: WholeErrorPage,
});

const login = createRoute({
  getParentRoute: () => root,
  path: "/login",
  validateSearch: (search: Record<string, unknown>): { next?: string; ended?: boolean } => ({
    ...(isOurPath(search.next) ? { next: search.next } : {}),
    ...(search.ended === true ? { ended: true } : {}),
  }),
  component: lazyRouteComponent(() => import("../screens/login/login-page.tsx"), "LoginPage"),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  component: SignedIn,
  errorComponent: WholeErrorPage,
  // A loader and not `beforeLoad`: the code and data of the screen itself are asked for at the same time.
  loader: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(getMeOptions());
    } catch (error) {
      if (error instanceof ApiProblem && error.code === "NOT_SIGNED_IN") {
        throw redirect({ to: "/login", search: location.href === "/" ? {} : { next: location.href } });
      }
      throw error;
    }
  },
});

const shell = createRoute({ getParentRoute: () => signedIn, id: "shell", component: Shell });

const home = createRoute({
  getParentRoute: () => shell,
  path: "/",
  loader: async ({ context }) => {
    throw redirect({ to: homeFor(await context.queryClient.ensureQueryData(getMeOptions())), replace: true });
  },
});

const workflows = createRoute({
  getParentRoute: () => shell,
  path: "/workflows",
  component: lazyRouteComponent(() => import("../screens/workflows/workflows-page.tsx"), "WorkflowsPage"),
});

const canvas = createRoute({
  getParentRoute: () => signedIn,
  path: "/workflows/$workflowId",
  // Nothing of it is kept, so that its loader runs before the page whenever it is gone to.
  gcTime: 0,
  loader: ({ context, params, cause }) => {
    if (cause === "enter") askForCanvas(context.queryClient, params.workflowId);
  },
  component: lazyRouteComponent(() => import("../screens/canvas/canvas-page.tsx"), "CanvasPage"),
});

const versions = createRoute({
  getParentRoute: () => shell,
  path: "/workflows/$workflowId/versions",
  component: lazyRouteComponent(() => import("../screens/trials/versions-page.tsx"), "VersionsPage"),
});

const compareVersions = createRoute({
  getParentRoute: () => shell,
  path: "/workflows/$workflowId/versions/compare",
  validateSearch: parseCompareSearch,
  component: lazyRouteComponent(() => import("../screens/trials/compare-page.tsx"), "ComparePage"),
});

const testLead = createRoute({
  getParentRoute: () => shell,
  path: "/workflows/$workflowId/test",
  component: lazyRouteComponent(() => import("../screens/trials/test-lead-page.tsx"), "TestLeadPage"),
});

const backtest = createRoute({
  getParentRoute: () => shell,
  path: "/workflows/$workflowId/backtest",
  component: lazyRouteComponent(() => import("../screens/trials/backtest-page.tsx"), "BacktestPage"),
});

const leadRouting = createRoute({
  getParentRoute: () => shell,
  path: "/lead-routing",
  component: lazyRouteComponent(
    () => import("../screens/lead-routes/lead-routes-page.tsx"),
    "LeadRoutesPage",
  ),
});

const loanWords = createRoute({
  getParentRoute: () => shell,
  path: "/loan-words",
  component: lazyRouteComponent(() => import("../screens/loan-words/loan-words-page.tsx"), "LoanWordsPage"),
});

const exceptions = createRoute({
  getParentRoute: () => shell,
  path: "/exceptions",
  component: lazyRouteComponent(() => import("../screens/exceptions/exceptions-page.tsx"), "ExceptionsPage"),
});

const people = createRoute({
  getParentRoute: () => shell,
  path: "/people",
  component: lazyRouteComponent(() => import("../screens/people/people-page.tsx"), "PeoplePage"),
});

const runs = createRoute({
  getParentRoute: () => shell,
  path: "/runs",
  component: lazyRouteComponent(() => import("../screens/runs/runs-page.tsx"), "RunsPage"),
});

const contacts = createRoute({
  getParentRoute: () => shell,
  path: "/contacts",
  validateSearch: parseContactSearch,
  component: lazyRouteComponent(() => import("../screens/contacts/contacts-page.tsx"), "ContactsPage"),
});

const contact = createRoute({
  getParentRoute: () => shell,
  path: "/contacts/$contactId",
  validateSearch: parseActivitySearch,
  component: lazyRouteComponent(() => import("../screens/contact/contact-page.tsx"), "ContactPage"),
});

const tasks = createRoute({
  getParentRoute: () => shell,
  path: "/tasks",
  component: lazyRouteComponent(() => import("../screens/tasks/tasks-page.tsx"), "TasksPage"),
});

const appointments = createRoute({
  getParentRoute: () => shell,
  path: "/appointments",
  component: lazyRouteComponent(
    () => import("../screens/appointments/appointments-page.tsx"),
    "AppointmentsPage",
  ),
});

const groups = createRoute({
  getParentRoute: () => shell,
  path: "/groups",
  component: lazyRouteComponent(() => import("../screens/groups/groups-page.tsx"), "GroupsPage"),
});

const archivedContacts = createRoute({
  getParentRoute: () => shell,
  path: "/archived-contacts",
  component: lazyRouteComponent(
    () => import("../screens/put-away/put-away-page.tsx"),
    "ArchivedContactsPage",
  ),
});

const doNotContact = createRoute({
  getParentRoute: () => shell,
  path: "/do-not-contact",
  component: lazyRouteComponent(() => import("../screens/put-away/put-away-page.tsx"), "DoNotContactPage"),
});

const audit = createRoute({
  getParentRoute: () => shell,
  path: "/audit",
  validateSearch: parseAuditSearch,
  component: lazyRouteComponent(() => import("../screens/audit/audit-page.tsx"), "AuditPage"),
});

const apiKeys = createRoute({
  getParentRoute: () => shell,
  path: "/api-keys",
  component: lazyRouteComponent(() => import("../screens/api-keys/api-keys-page.tsx"), "ApiKeysPage"),
});

const leads = createRoute({
  getParentRoute: () => shell,
  path: "/leads",
  validateSearch: parseLeadSearch,
  component: lazyRouteComponent(() => import("../screens/leads/leads-page.tsx"), "LeadsPage"),
});

const lead = createRoute({
  getParentRoute: () => shell,
  path: "/leads/$leadId",
  component: lazyRouteComponent(() => import("../screens/lead/lead-page.tsx"), "LeadPage"),
});

const imports = createRoute({
  getParentRoute: () => shell,
  path: "/import",
  component: lazyRouteComponent(() => import("../screens/imports/imports-page.tsx"), "ImportsPage"),
});

const importDetail = createRoute({
  getParentRoute: () => shell,
  path: "/import/$importId",
  component: lazyRouteComponent(() => import("../screens/imports/import-page.tsx"), "ImportPage"),
});

const refused = createRoute({
  getParentRoute: () => shell,
  path: "/refused-submissions",
  validateSearch: parseRefusedSearch,
  component: lazyRouteComponent(() => import("../screens/refused/refused-page.tsx"), "RefusedPage"),
});

const refusedSubmission = createRoute({
  getParentRoute: () => shell,
  path: "/refused-submissions/$submissionId",
  component: lazyRouteComponent(
    () => import("../screens/refused/refused-submission-page.tsx"),
    "RefusedSubmissionPage",
  ),
});

const myLeads = createRoute({
  getParentRoute: () => shell,
  path: "/my",
  component: lazyRouteComponent(() => import("../screens/my-leads/my-leads-page.tsx"), "MyLeadsPage"),
});

const outbox = createRoute({
  getParentRoute: () => shell,
  path: "/outbox",
  validateSearch: (search: Record<string, unknown>): { mail?: string } =>
    typeof search.mail === "string" ? { mail: search.mail } : {},
  component: lazyRouteComponent(() => import("../screens/outbox/outbox-page.tsx"), "OutboxPage"),
});

const routeTree = root.addChildren([
  login,
  signedIn.addChildren([
    canvas,
    shell.addChildren([
      ...[
        home,
        workflows,
        versions,
        compareVersions,
        testLead,
        backtest,
        leadRouting,
        loanWords,
        exceptions,
        people,
        runs,
      ],
      ...[contacts, contact, groups, archivedContacts, doNotContact, tasks, appointments],
      ...[leads, lead, imports, importDetail, refused, refusedSubmission, myLeads, outbox, audit, apiKeys],
    ]),
  ]),
]);

/** The map of the editor; each screen's code is loaded when it is first gone to. */
export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: () => <NotFoundPage />,
  });
}

/** Only a path of this site may follow a sign-in: a link must not send people elsewhere. */
function isOurPath(next: unknown): next is string {
  return (
    typeof next === "string" && next.startsWith("/") && !next.startsWith("//") && !next.startsWith("/\\")
  );
}
