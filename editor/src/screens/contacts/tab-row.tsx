import type { ContactColumn, ContactTab, ListView, TabId } from "@fairlead/engine";
import { Pencil } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { ContactTab as Tab } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { Badge } from "../../ui/badge.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { useMoreAside } from "../../ui/use-more-aside.ts";
import { ManageTabsDialog } from "./manage-tabs-dialog.tsx";

const BUILT_IN: readonly { readonly value: ContactTab; readonly label: string }[] = [
  { value: "my", label: "My Contacts" },
  { value: "all", label: "All Contacts" },
  { value: "unassigned", label: "Unassigned Contacts" },
];

interface TabRowProps {
  readonly tab: TabId;
  readonly tabs: readonly Tab[];
  /** What the page shows, to begin a tab of the organization with. */
  readonly view: ListView<ContactColumn>;
  readonly onTab: (tab: TabId) => void;
}

/** The tabs that everybody has, then the organization's, then one's own; the pencil manages these. */
export function TabRow({ tab, tabs, view, onTab }: TabRowProps) {
  const [manages, setManages] = useState(false);
  const session = useSession();
  const row = useRef<HTMLDivElement>(null);
  useMoreAside(row);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab is drawn pressed by then, as are tabs that came later
  useEffect(() => {
    const pressed = row.current?.querySelector("[data-pressed]");
    pressed?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }, [tab, tabs.length]);
  return (
    <div className="flex min-w-0 max-w-full items-center gap-1 max-sm:w-full">
      {/* The margin leaves room for the outline of a tab that has the focus. */}
      <div ref={row} className="fade-x -m-1 min-w-0 overflow-x-auto p-1 max-sm:flex-1">
        <Segmented<string>
          label="Which contacts"
          value={tab}
          options={[
            ...BUILT_IN,
            ...tabs.map(({ id, label, isNew }) => ({
              ...{ value: id, label },
              more: isNew && <Badge tone="accent">New</Badge>,
            })),
          ]}
          onChange={onTab}
        />
      </div>
      <IconButton
        label="Add and manage custom tabs"
        icon={<Pencil className="size-4" aria-hidden />}
        onClick={() => setManages(true)}
      />
      {manages && (
        <ManageTabsDialog
          tabs={tabs}
          view={session.may("tabs:publish") ? view : null}
          onClose={() => setManages(false)}
        />
      )}
    </div>
  );
}
