import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { listUsersQueryKey, updateUserMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { User } from "../../api/generated/types.gen.ts";
import { ROLE_LABELS, useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { SidePanel } from "../../ui/side-panel.tsx";
import { Switch } from "../../ui/switch.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { showToast } from "../../ui/toast.tsx";
import { Absences } from "./absences.tsx";
import { LicenceEditor, type LicenceLine } from "./licence-editor.tsx";

interface PersonPanelProps {
  readonly user: User;
  readonly onClose: () => void;
}

/** One person: availability for everybody to see, and what those who manage people may change. */
export function PersonPanel({ user, onClose }: PersonPanelProps) {
  const session = useSession();
  const client = useQueryClient();
  const manages = session.may("users:manage");
  const [name, setName] = useState(user.name);
  const [active, setActive] = useState(user.active);
  const [licences, setLicences] = useState<readonly LicenceLine[]>(() =>
    user.licensedStates.map((state) => ({ state, end: user.licenceEnds[state] ?? "" })),
  );
  const update = useMutation({
    ...updateUserMutation(),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: listUsersQueryKey() });
      showToast({ tone: "good", title: `${name} is updated` });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const ends = licences.filter(({ end }) => end !== "").map(({ state, end }) => [state, end]);
    update.mutate({
      path: { id: user.id },
      body: {
        ...{ name: name.trim(), active },
        licensedStates: licences.map(({ state }) => state),
        licenceEnds: Object.fromEntries(ends),
      },
    });
  };
  return (
    <SidePanel
      open
      onClose={onClose}
      title={user.name}
      description={`${ROLE_LABELS[user.role]}, ${user.email}`}
      actions={
        manages && (
          <Button type="submit" form="person" look="primary" busy={update.isPending}>
            Save
          </Button>
        )
      }
    >
      <form id="person" onSubmit={submit} className="flex flex-col gap-5 border-line border-b px-5 py-5">
        {update.isError && <FormError error={update.error} />}
        {manages && (
          <>
            <Field label="Name" required>
              <TextInput value={name} onValueChange={setName} required maxLength={100} />
            </Field>
            <Switch
              checked={active}
              disabled={user.id === session.user.id}
              label="Active"
              hint="Off: signed out at once. Offers are withdrawn, and leads without contact go on to others."
              onChange={setActive}
            />
          </>
        )}
        <LicenceEditor licences={licences} editable={manages} onChange={setLicences} />
      </form>
      <Absences user={user} editable={manages || user.id === session.user.id} />
    </SidePanel>
  );
}
