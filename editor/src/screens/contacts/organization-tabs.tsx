import { type ContactColumn, type ListView, TAB_LIMITS } from "@fairlead/engine";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import {
  deleteTabMutation,
  listTeamsOptions,
  publishTabMutation,
  updateTabMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactTab } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { DeleteDialog } from "../../ui/delete-dialog.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { MultiCombobox } from "../../ui/multi-combobox.tsx";
import { RadioCards } from "../../ui/radio-cards.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { showToast } from "../../ui/toast.tsx";
import { viewBody } from "./view-of-search.ts";

interface OrganizationTabsProps {
  readonly tabs: readonly ContactTab[];
  /** What the page shows: a new tab's first list. */
  readonly view: ListView<ContactColumn>;
}

/** Tabs of the organization: published to everybody or to teams, with lists that all of them have. */
export function OrganizationTabs({ tabs, view }: OrganizationTabsProps) {
  const [form, setForm] = useState<{ readonly tab: ContactTab | null } | null>(null);
  const [deleting, setDeleting] = useState<ContactTab | null>(null);
  return (
    <section aria-label="Organization tabs" className="flex flex-col gap-3 border-line border-t pt-5">
      <h3 className="font-semibold text-ink text-sm">Organization tabs</h3>
      {tabs.length === 0 && <p className="text-muted text-sm">None is published yet.</p>}
      <ul className="flex flex-col divide-y divide-line empty:hidden">
        {tabs.map((tab) => (
          <li key={tab.id} className="flex items-center gap-1 py-1.5">
            <span className="min-w-0 flex-1 truncate text-ink text-sm">
              {tab.label}
              <span className="text-faint">
                {" "}
                · {tab.teamIds === null ? "all users" : `${tab.teamIds.length} teams`}
              </span>
            </span>
            <IconButton
              label={`Edit ${tab.label}`}
              icon={<Pencil className="size-4" aria-hidden />}
              onClick={() => setForm({ tab })}
            />
            <IconButton
              label={`Delete ${tab.label}`}
              icon={<Trash2 className="size-4" aria-hidden />}
              onClick={() => setDeleting(tab)}
            />
          </li>
        ))}
      </ul>
      <Button
        size="sm"
        className="self-start"
        icon={<Plus className="size-4" aria-hidden />}
        onClick={() => setForm({ tab: null })}
      >
        Publish a tab
      </Button>
      {form && <TabForm tab={form.tab} view={view} onClose={() => setForm(null)} />}
      {deleting && <DeleteTab tab={deleting} onClose={() => setDeleting(null)} />}
    </section>
  );
}

interface TabFormProps {
  /** `null`: a new one. */
  readonly tab: ContactTab | null;
  readonly view: ListView<ContactColumn>;
  readonly onClose: () => void;
}

function TabForm({ tab, view, onClose }: TabFormProps) {
  const client = useQueryClient();
  const [label, setLabel] = useState(tab?.label ?? "");
  const [reach, setReach] = useState<"all" | "teams">(tab?.teamIds ? "teams" : "all");
  const [teamIds, setTeamIds] = useState<readonly string[]>(tab?.teamIds ?? []);
  const [listName, setListName] = useState("");
  const teams = useQuery(listTeamsOptions());
  const onSuccess = async () => {
    await client.invalidateQueries();
    showToast({ tone: "good", title: tab ? "The tab is changed" : "The tab is published" });
    onClose();
  };
  const publish = useMutation({ ...publishTabMutation(), onSuccess });
  const update = useMutation({ ...updateTabMutation(), onSuccess });
  const error = publish.error ?? update.error ?? teams.error;
  const missing =
    label.trim() === "" ||
    (reach === "teams" && teamIds.length === 0) ||
    (tab === null && listName.trim() === "");
  const submit = () => {
    const body = { label: label.trim(), teamIds: reach === "all" ? null : [...teamIds] };
    if (tab) update.mutate({ path: { id: tab.id }, body });
    else publish.mutate({ body: { ...body, list: { name: listName.trim(), view: viewBody(view) } } });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width="narrow"
      title={tab ? "Edit the tab" : "Publish a tab"}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            disabled={missing}
            busy={publish.isPending || update.isPending}
            onClick={submit}
          >
            {tab ? "Save" : "Publish"}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {error && <FormError error={error} />}
        <Field label="Tab Label" hint={`${label.length}/${TAB_LIMITS.labelLength}`}>
          <TextInput
            value={label}
            maxLength={TAB_LIMITS.labelLength}
            onChange={(event) => setLabel(event.target.value)}
          />
        </Field>
        <RadioCards
          label="Who sees it"
          labelled
          row
          value={reach}
          options={[
            { value: "all", label: "All users" },
            { value: "teams", label: "Chosen teams" },
          ]}
          onChange={setReach}
        />
        {reach === "teams" && (
          <Field label="Teams">
            <MultiCombobox
              options={(teams.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              values={teamIds}
              onChange={setTeamIds}
            />
          </Field>
        )}
        {tab === null && (
          <Field label="First list" hint="It keeps the rules, columns and order that the page shows now.">
            <TextInput
              value={listName}
              maxLength={64}
              onChange={(event) => setListName(event.target.value)}
            />
          </Field>
        )}
      </div>
    </Dialog>
  );
}

function DeleteTab({ tab, onClose }: { readonly tab: ContactTab; readonly onClose: () => void }) {
  const client = useQueryClient();
  const remove = useMutation({
    ...deleteTabMutation(),
    onSuccess: async () => {
      await client.invalidateQueries();
      showToast({ tone: "good", title: "The tab is deleted" });
      onClose();
    },
  });
  return (
    <DeleteDialog
      title="Delete the tab"
      remove={remove}
      onDelete={() => remove.mutate({ path: { id: tab.id } })}
      onClose={onClose}
    >
      Delete <span className="font-medium text-ink">{tab.label}</span> with its lists, for everybody? Lists
      that users saved in it for themselves move to their My Contacts.
    </DeleteDialog>
  );
}
