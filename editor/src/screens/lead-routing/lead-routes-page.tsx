import { lengthText } from "@fairlead/engine";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus, Trash2, Waypoints } from "lucide-react";
import { useState } from "react";
import { asApiProblem } from "../../api/api-problem.ts";
import {
  deleteLeadRouteMutation,
  listLeadRoutesOptions,
  listLeadRoutesQueryKey,
  listUsersOptions,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { LeadRoute } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";
import { showToast } from "../../ui/toast.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { LeadRoutePanel } from "./lead-route-panel.tsx";

/** Lead routes: who is offered the leads of property sites, of the lead capture app and of parsed emails. */
export function LeadRoutesPage() {
  return (
    <RequirePermission anyOf={["workflows:read"]}>
      <LeadRoutes />
    </RequirePermission>
  );
}

function LeadRoutes() {
  const session = useSession();
  const routes = useQuery(listLeadRoutesOptions());
  const users = useQuery(listUsersOptions());
  const [open, setOpen] = useState<LeadRoute | "new" | null>(null);
  const edits = session.may("workflows:edit");
  const items = routes.data?.items ?? [];
  const create = edits && (
    <Button look="primary" icon={<Plus className="size-4" aria-hidden />} onClick={() => setOpen("new")}>
      Create
    </Button>
  );
  return (
    <Page title="Lead Routing" actions={create}>
      <Card>
        {routes.isPending && <SkeletonRows rows={4} label="Loading lead routes" />}
        {routes.isError && <ErrorState error={routes.error} onRetry={() => void routes.refetch()} />}
        {routes.data && items.length === 0 && (
          <EmptyState icon={Waypoints} title="No lead route yet" action={create}>
            A route offers leads of single property sites, the lead capture app and parsed emails to one
            person after another.
          </EmptyState>
        )}
        {items.length > 0 && (
          <Table label="Lead routes">
            <thead>
              <tr>
                <Th>Name</Th>
                <Th>Delay Pass</Th>
                <Th className="hidden sm:table-cell">Default Acceptor</Th>
                <Th className="hidden md:table-cell">Route order</Th>
                <Th className="hidden lg:table-cell">Lead sources</Th>
                {edits && (
                  <Th className="w-12">
                    <span className="sr-only">Actions</span>
                  </Th>
                )}
              </tr>
            </thead>
            <tbody>
              {items.map((route) => (
                <Tr key={route.id}>
                  <Td>
                    {edits ? (
                      <button
                        type="button"
                        onClick={() => setOpen(route)}
                        className="block text-left font-medium text-ink after:absolute after:inset-0"
                      >
                        {route.name}
                      </button>
                    ) : (
                      <span className="font-medium text-ink">{route.name}</span>
                    )}
                  </Td>
                  <Td className="whitespace-nowrap">{lengthText(route.delayPassSeconds)}</Td>
                  <Td className="hidden sm:table-cell">{route.defaultAcceptor.name}</Td>
                  <Td className="hidden md:table-cell">
                    <span className="block max-w-72 truncate">{orderText(route)}</span>
                  </Td>
                  <Td className="hidden lg:table-cell">
                    <span className="block max-w-56 truncate font-mono text-xs">
                      {route.sources.map(({ name }) => name).join(", ") || "None yet"}
                    </span>
                  </Td>
                  {edits && (
                    <Td className="text-right">
                      <DeleteRoute route={route} />
                    </Td>
                  )}
                </Tr>
              ))}
            </tbody>
          </Table>
        )}
      </Card>
      {open && (
        <LeadRoutePanel
          key={open === "new" ? "new" : open.id}
          route={open === "new" ? null : open}
          users={users.data?.items ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}

function DeleteRoute({ route }: { readonly route: LeadRoute }) {
  const client = useQueryClient();
  const remove = useMutation({
    ...deleteLeadRouteMutation(),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: listLeadRoutesQueryKey() });
      showToast({ tone: "good", title: `${route.name} is deleted` });
    },
    onError: (error) => showToast({ tone: "bad", title: "Not deleted", text: asApiProblem(error).message }),
  });
  return (
    <span className="relative z-10">
      <IconButton
        size="sm"
        label={`Delete ${route.name}`}
        icon={<Trash2 className="size-4" />}
        onClick={() => remove.mutate({ path: { id: route.id } })}
      />
    </span>
  );
}

/** The order as it is offered next: beginning after whoever accepted last. */
function orderText({ users, lastAcceptor }: LeadRoute): string {
  const last = users.findIndex(({ id }) => id === lastAcceptor?.id);
  const next = [...users.slice(last + 1), ...users.slice(0, last + 1)];
  return next.map(({ name, active }) => (active ? name : `${name} (not active)`)).join(" → ");
}
