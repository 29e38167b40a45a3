import { type ContactColumn, type ListView, TAB_LIMITS } from "@fairlead/engine";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { saveOwnTabsMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactTab } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { showToast } from "../../ui/toast.tsx";
import { OrganizationTabs } from "./organization-tabs.tsx";

interface ManageTabsDialogProps {
  readonly tabs: readonly ContactTab[];
  /** What the page shows, for whoever publishes tabs of the organization; `null`: they do not. */
  readonly view: ListView<ContactColumn> | null;
  readonly onClose: () => void;
}

interface Draft {
  /** Of this box alone. */
  readonly key: string;
  /** `null`: a new one. */
  readonly id: string | null;
  readonly label: string;
}

const { labelLength, customTabs } = TAB_LIMITS;

/** "Add and manage custom tabs": one's own tabs, and the organization's for those who publish them. */
export function ManageTabsDialog({ tabs, view, onClose }: ManageTabsDialogProps) {
  const client = useQueryClient();
  const own = tabs.filter(({ kind }) => kind === "own");
  const [drafts, setDrafts] = useState<readonly Draft[]>(
    own.map(({ id, label }) => ({ key: id, id, label })),
  );
  const [made, setMade] = useState(0);
  const save = useMutation({
    ...saveOwnTabsMutation(),
    onSuccess: async () => {
      await client.invalidateQueries();
      showToast({ tone: "good", title: "Your tabs are saved" });
      onClose();
    },
  });
  const missing = drafts.some(({ label }) => label.trim() === "");
  const gone = own.filter(({ id }) => !drafts.some((draft) => draft.id === id));
  const put = (place: number, draft: Draft) => setDrafts(drafts.with(place, draft));
  const move = (place: number, by: -1 | 1) => {
    const moved = drafts[place];
    if (!moved) return;
    setDrafts(drafts.toSpliced(place, 1).toSpliced(place + by, 0, moved));
  };
  const add = () => {
    setDrafts([...drafts, { key: `new ${made}`, id: null, label: "" }]);
    setMade(made + 1);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Add and manage custom tabs"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            disabled={missing}
            busy={save.isPending}
            onClick={() =>
              save.mutate({ body: { tabs: drafts.map(({ id, label }) => ({ id, label: label.trim() })) } })
            }
          >
            Save Tabs
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-6">
        <section aria-label="My tabs" className="flex flex-col gap-3">
          <h3 className="font-semibold text-ink text-sm">My tabs</h3>
          {save.isError && <FormError error={save.error} />}
          {drafts.length === 0 && (
            <p className="text-muted text-sm">
              A tab of your own keeps lists that belong together. Nobody else sees it.
            </p>
          )}
          <ol className="flex flex-col gap-2 empty:hidden">
            {drafts.map((draft, place) => (
              <li key={draft.key} className="flex items-end gap-1">
                <Field
                  label="Tab Label"
                  hint={`${draft.label.length}/${labelLength}`}
                  className="min-w-0 flex-1"
                >
                  <TextInput
                    value={draft.label}
                    maxLength={labelLength}
                    onChange={(event) => put(place, { ...draft, label: event.target.value })}
                  />
                </Field>
                <span className="mb-5 flex gap-0.5">
                  <IconButton
                    label={`Move ${draft.label} to the left`}
                    disabled={place === 0}
                    icon={<ArrowUp className="size-4" aria-hidden />}
                    onClick={() => move(place, -1)}
                  />
                  <IconButton
                    label={`Move ${draft.label} to the right`}
                    disabled={place === drafts.length - 1}
                    icon={<ArrowDown className="size-4" aria-hidden />}
                    onClick={() => move(place, 1)}
                  />
                  <IconButton
                    label={`Delete ${draft.label}`}
                    icon={<Trash2 className="size-4" aria-hidden />}
                    onClick={() => setDrafts(drafts.toSpliced(place, 1))}
                  />
                </span>
              </li>
            ))}
          </ol>
          {gone.length > 0 && (
            <p className="text-muted text-sm">
              Saving deletes {gone.map(({ label }) => `“${label}”`).join(", ")}; lists in there move to My
              Contacts.
            </p>
          )}
          <div className="flex items-center gap-3">
            <Button
              size="sm"
              disabled={drafts.length >= customTabs}
              icon={<Plus className="size-4" aria-hidden />}
              onClick={add}
            >
              Tab
            </Button>
            <span className="text-faint text-xs">
              {drafts.length} of {customTabs}
            </span>
          </div>
        </section>
        {view !== null && (
          <OrganizationTabs tabs={tabs.filter(({ kind }) => kind === "organization")} view={view} />
        )}
      </div>
    </Dialog>
  );
}
