import { useQuery } from "@tanstack/react-query";
import { ListTree, Plus } from "lucide-react";
import { useState } from "react";
import {
  listTeamsOptions,
  listUsersOptions,
  listWorkflowsOptions,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import { useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { RefusedNotice } from "../refused/refused-notice.tsx";
import { CreateWorkflowDialog } from "./create-workflow-dialog.tsx";
import { UnknownSources } from "./unknown-sources.tsx";
import { WorkflowTable } from "./workflow-table.tsx";

/** The lead workflows: what each starts with, where it sends leads, and whether its drawing is live. */
export function WorkflowsPage() {
  return (
    <RequirePermission anyOf={["workflows:read"]}>
      <Workflows />
    </RequirePermission>
  );
}

function Workflows() {
  const session = useSession();
  const [creating, setCreating] = useState(false);
  const workflows = useQuery(listWorkflowsOptions());
  const teams = useQuery(listTeamsOptions());
  const users = useQuery(listUsersOptions());
  const create = session.may("workflows:edit") && (
    <Button look="primary" icon={<Plus className="size-4" aria-hidden />} onClick={() => setCreating(true)}>
      Create Workflow
    </Button>
  );
  return (
    <Page title="Workflows" actions={create}>
      <UnknownSources />
      <RefusedNotice />
      <Card>
        {workflows.isPending && <SkeletonRows rows={5} label="Loading workflows" />}
        {workflows.isError && <ErrorState error={workflows.error} onRetry={() => void workflows.refetch()} />}
        {workflows.data?.items.length === 0 && (
          <EmptyState icon={ListTree} title="No workflow yet" action={create}>
            A workflow decides what happens to a new lead, depending on where it comes from.
          </EmptyState>
        )}
        {workflows.data && workflows.data.items.length > 0 && (
          <WorkflowTable
            workflows={workflows.data.items}
            teams={teams.data?.items ?? []}
            users={users.data?.items ?? []}
          />
        )}
      </Card>
      {creating && <CreateWorkflowDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}
