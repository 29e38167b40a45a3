import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ListChecks } from "lucide-react";
import { useState } from "react";
import { listMyTasksOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { ShownOfAll } from "../../ui/shown-of-all.tsx";
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

type View = "open" | "done";

function Tasks() {
  const [view, setView] = useState<View>("open");
  return (
    <Page title="My tasks">
      <Segmented label="Which tasks" value={view} options={VIEWS} onChange={setView} />
      <Card>
        <TasksOf key={view} view={view} onView={setView} />
      </Card>
    </Page>
  );
}

function TasksOf({ view, onView }: NoTasksProps) {
  const [limit, setLimit] = useState(TASKS_AT_FIRST);
  const query = useQuery({
    ...listMyTasksOptions({ query: { done: view === "done", limit } }),
    placeholderData: keepPreviousData,
  });
  if (query.isPending) return <SkeletonRows rows={6} label="Loading tasks" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { items, total } = query.data;
  return (
    <div className={items.length > 0 ? "px-4 sm:px-5" : undefined}>
      <TaskList tasks={items} withContact empty={<NoTasks view={view} onView={onView} />} />
      <ShownOfAll
        shown={items.length}
        all={total}
        what="task"
        busy={query.isPlaceholderData}
        onMore={limit < MOST_TASKS ? () => setLimit(limit + TASKS_AT_FIRST) : undefined}
      />
    </div>
  );
}

/** Tasks that are read before one asks for more, and at most. */
const TASKS_AT_FIRST = 500;
const MOST_TASKS = 5_000;

interface NoTasksProps {
  readonly view: View;
  readonly onView: (view: View) => void;
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
