import { useQuery } from "@tanstack/react-query";
import { Plus, Waypoints } from "lucide-react";
import { useState } from "react";
import { listLeadRoutesOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { LeadRoute } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { LeadRouteTable } from "./lead-route-table.tsx";
import { RouteSettingsPanel } from "./route-settings-panel.tsx";

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
  const [open, setOpen] = useState<{ readonly route: LeadRoute | null } | null>(null);
  const items = routes.data?.items ?? [];
  const mayEdit = session.may("workflows:edit");
  const create = mayEdit && (
    <Button
      look="primary"
      icon={<Plus className="size-4" aria-hidden />}
      onClick={() => setOpen({ route: null })}
    >
      Create
    </Button>
  );
  return (
    <Page title="Lead Routing" actions={create}>
      <Card>
        {routes.isPending && <SkeletonRows rows={4} label="Loading lead routes" />}
        {routes.isError && !routes.data && (
          <ErrorState error={routes.error} onRetry={() => void routes.refetch()} />
        )}
        {routes.data && items.length === 0 && (
          <EmptyState icon={Waypoints} title="No lead route yet" action={create}>
            A route offers the leads of single property sites, the lead capture app and parsed emails to one
            person after another.
          </EmptyState>
        )}
        {items.length > 0 && (
          <LeadRouteTable routes={items} onEdit={mayEdit ? (route) => setOpen({ route }) : undefined} />
        )}
      </Card>
      {open && <RouteSettingsPanel route={open.route} onClose={() => setOpen(null)} />}
    </Page>
  );
}
