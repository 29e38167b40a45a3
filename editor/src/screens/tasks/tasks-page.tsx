import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ListChecks } from "lucide-react";
import { useState } from "react";
import { listMyTasksOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { TaskList } from "../contact/task-list.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";

const VIEWS = [
  { value: "open", label: "To do" },
  { value: "done", label: "Done" },
] as const;

/** What I have to do for contacts, the most urgent first. */
export function TasksPage() {
  return (
    <RequirePermission anyOf={["contacts:readAll", "contacts:readTeam", "contacts:readOwn"]}>
      <Tasks />
    </RequirePermission>
  );
}

function Tasks() {
  const [view, setView] = useState<"open" | "done">("open");
  const query = useQuery(listMyTasksOptions({ query: { done: view === "done" } }));
  return (
    <Page title="My tasks">
      <Segmented label="Which tasks" value={view} options={VIEWS} onChange={setView} />
      <Card>
        {query.isPending && <SkeletonRows rows={6} label="Loading tasks" />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.data && (
          <div className={query.data.items.length > 0 ? "px-4 sm:px-5" : undefined}>
            <TaskList tasks={query.data.items} withContact empty={<NoTasks view={view} onView={setView} />} />
          </div>
        )}
      </Card>
    </Page>
  );
}

interface NoTasksProps {
  readonly view: "open" | "done";
  readonly onView: (view: "open") => void;
}

function NoTasks({ view, onView }: NoTasksProps) {
  const action =
    view === "open" ? (
      <Link to="/contacts" className={buttonClass()}>
        Open Contacts
      </Link>
    ) : (
      <Button onClick={() => onView("open")}>Show what is to be done</Button>
    );
  return (
    <EmptyState
      icon={ListChecks}
      title={view === "open" ? "Nothing is to be done" : "Nothing is done yet"}
      action={action}
    >
      Tasks are added on a contact's record.
    </EmptyState>
  );
}
