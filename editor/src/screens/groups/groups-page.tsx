import { foldText } from "@fairlead/engine";
import { useQuery } from "@tanstack/react-query";
import { clsx } from "clsx";
import { FolderHeart, Pencil, SearchX, Trash2 } from "lucide-react";
import { useState } from "react";
import { listGroupsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactGroupHead } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { SearchBox } from "../../ui/search-box.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { DeleteGroupDialog } from "./delete-group-dialog.tsx";
import { CreateGroupPanel, UpdateGroupPanel } from "./group-panel.tsx";
import { GroupTable } from "./group-table.tsx";
import { whyNotSelected } from "./why-not-selected.ts";

/** As high as the search beside it. */
const TOOL = "pointer-coarse:size-11";
/** It still has the focus and tells why. */
const REFUSED = "cursor-default opacity-55 shadow-none hover:bg-surface";

/** Contact groups: manual ones, and smart ones, whose members are whoever matches. */
export function GroupsPage() {
  return (
    <RequirePermission anyOf={["groups:read"]}>
      <Groups />
    </RequirePermission>
  );
}

function Groups() {
  const session = useSession();
  const query = useQuery(listGroupsOptions());
  const [words, setWords] = useState("");
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [panel, setPanel] = useState<{ readonly group: ContactGroupHead | null } | null>(null);
  const [deleting, setDeleting] = useState<ContactGroupHead | null>(null);
  const all = query.data?.items ?? [];
  const shown = all.filter(({ name }) => foldText(name).includes(foldText(words)));
  const selected = all.filter(({ id }) => ticked.includes(id));
  const reason = whyNotSelected(selected);
  const [one] = selected;
  const mayEdit = session.may("groups:edit");
  return (
    <Page
      title="Groups"
      actions={
        mayEdit && (
          <Button look="primary" onClick={() => setPanel({ group: null })}>
            + Create
          </Button>
        )
      }
    >
      <div className="flex flex-wrap items-center gap-2">
        <search className="min-w-0 max-sm:flex-1">
          <SearchBox label="Search groups" placeholder="Name" text={words} onChange={setWords} />
        </search>
        {mayEdit && (
          <>
            <IconButton
              label={reason ?? "Update Selected"}
              aria-label="Update Selected"
              aria-disabled={reason !== null}
              look="secondary"
              className={clsx(TOOL, reason !== null && REFUSED)}
              icon={<Pencil className="size-4" aria-hidden />}
              onClick={() => reason === null && one && setPanel({ group: one })}
            />
            <IconButton
              label={reason ?? "Delete Selected"}
              aria-label="Delete Selected"
              aria-disabled={reason !== null}
              look="secondary"
              className={clsx(TOOL, reason !== null && REFUSED)}
              icon={<Trash2 className="size-4" aria-hidden />}
              onClick={() => reason === null && one && setDeleting(one)}
            />
            {selected.length > 0 && reason !== null && (
              <p className="text-muted text-sm max-sm:w-full">{reason}</p>
            )}
          </>
        )}
      </div>
      <Card>
        {query.isPending && <SkeletonRows rows={5} label="Loading the groups" />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.data !== undefined && shown.length === 0 && (
          <NoGroups
            isNarrowed={words !== ""}
            onClear={() => setWords("")}
            onCreate={mayEdit ? () => setPanel({ group: null }) : null}
          />
        )}
        {shown.length > 0 && (
          <GroupTable
            groups={shown}
            ticked={ticked}
            onTick={
              mayEdit
                ? (id) =>
                    setTicked(ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id])
                : null
            }
          />
        )}
      </Card>
      {panel?.group && <UpdateGroupPanel groupId={panel.group.id} onClose={() => setPanel(null)} />}
      {panel && !panel.group && <CreateGroupPanel onClose={() => setPanel(null)} />}
      {deleting && (
        <DeleteGroupDialog
          group={deleting}
          onClose={() => setDeleting(null)}
          onDeleted={() => setTicked([])}
        />
      )}
    </Page>
  );
}

interface NoGroupsProps {
  readonly isNarrowed: boolean;
  readonly onClear: () => void;
  /** `null`: one may not. */
  readonly onCreate: (() => void) | null;
}

function NoGroups({ isNarrowed, onClear, onCreate }: NoGroupsProps) {
  return isNarrowed ? (
    <EmptyState
      icon={SearchX}
      title="No group has this name"
      action={<Button onClick={onClear}>Clear the search</Button>}
    >
      Try a part of it.
    </EmptyState>
  ) : (
    <EmptyState
      icon={FolderHeart}
      title="No group yet"
      action={onCreate && <Button onClick={onCreate}>Create a group</Button>}
    >
      A group keeps contacts together, by hand or by filters.
    </EmptyState>
  );
}
