import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { listContactTasksOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactRecord } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { Section } from "./section.tsx";
import { TaskDialog } from "./task-dialog.tsx";
import { TaskList } from "./task-list.tsx";

/** What is to be done for the contact. */
export function TasksSection({ contact }: { readonly contact: ContactRecord }) {
  const [adds, setAdds] = useState<"single" | "recurring" | null>(null);
  const query = useQuery(listContactTasksOptions({ path: { id: contact.id } }));
  const canWork = contact.allowed.includes("annotate");
  return (
    <>
      <Section
        title={contact.openTasks > 0 ? `Tasks (${contact.openTasks})` : "Tasks"}
        startsOpen={contact.openTasks > 0}
        action={
          canWork && (
            <Menu trigger={<Button size="sm">+ Add Task</Button>}>
              <MenuItem onSelect={() => setAdds("single")}>Single Task</MenuItem>
              <MenuItem onSelect={() => setAdds("recurring")}>Recurring Task</MenuItem>
            </Menu>
          )
        }
      >
        {query.isPending && <SkeletonRows rows={2} label="Loading tasks" />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.data && (
          <TaskList
            tasks={query.data.items}
            empty={<p className="text-muted text-sm">Nothing is to be done.</p>}
          />
        )}
      </Section>
      {adds !== null && <TaskDialog contactId={contact.id} kind={adds} onClose={() => setAdds(null)} />}
    </>
  );
}
