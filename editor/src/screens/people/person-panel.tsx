import { worksLeads } from "@fairlead/engine";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import {
  listTeamsOptions,
  listUsersOptions,
  listUsersQueryKey,
  updateUserMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { User } from "../../api/generated/types.gen.ts";
import { ROLE_LABELS, useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { Select } from "../../ui/select.tsx";
import { SidePanel } from "../../ui/side-panel.tsx";
import { Switch } from "../../ui/switch.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { showToast } from "../../ui/toast.tsx";
import { Absences } from "./absences.tsx";
import { DeactivateDialog } from "./deactivate-dialog.tsx";
import { LicenceEditor, type LicenceLine } from "./licence-editor.tsx";

const ROLES = (Object.keys(ROLE_LABELS) as readonly User["role"][]).map((value) => ({
  value,
  label: ROLE_LABELS[value],
}));

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
  const [role, setRole] = useState(user.role);
  const [active, setActive] = useState(user.active);
  const [asks, setAsks] = useState(false);
  const [licences, setLicences] = useState<readonly LicenceLine[]>(() =>
    user.licensedStates.map((state) => ({ state, end: user.licenceEnds[state] ?? "" })),
  );
  const update = useMutation({
    ...updateUserMutation(),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: listUsersQueryKey() });
      showToast({ tone: "good", title: `${name.trim()} is ${whatHappened(user, { active, role })}` });
      onClose();
    },
  });
  const managed = useIsManagedBy(session.user.id, user.id);
  const isLast = useIsLastAdministrator(user);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (user.active && !active) setAsks(true);
    else save();
  };
  const save = (handKeysTo?: string) => {
    const ends = licences.filter(({ end }) => end !== "").map(({ state, end }) => [state, end]);
    update.mutate({
      path: { id: user.id },
      body: {
        ...{ name: name.trim(), active },
        ...(role === user.role ? {} : { role }),
        ...(handKeysTo === undefined ? {} : { handKeysTo }),
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
            <Field
              label="Role"
              hint={
                isLast
                  ? "The last administrator stays one; make somebody else one first."
                  : worksLeads(user) && !worksLeads({ role })
                    ? "This role works no leads. Offers are withdrawn, and leads without contact go on to others."
                    : undefined
              }
            >
              <Select
                aria-label="Role"
                options={ROLES}
                value={role}
                disabled={isLast || user.id === session.user.id}
                onChange={setRole}
              />
            </Field>
            <Switch
              checked={active}
              disabled={user.id === session.user.id || isLast}
              label="Active"
              hint={
                isLast
                  ? "The last administrator cannot be deactivated; make somebody else one first."
                  : "Switched off: signed out at once. Offers are withdrawn, and leads without contact go on to others."
              }
              onChange={setActive}
            />
          </>
        )}
        <LicenceEditor licences={licences} editable={manages} onChange={setLicences} />
      </form>
      {asks && (
        <DeactivateDialog
          user={user}
          busy={update.isPending}
          error={update.error}
          onClose={() => setAsks(false)}
          onConfirm={save}
        />
      )}
      <Absences
        user={user}
        editable={manages || managed || user.id === session.user.id}
        isOwn={user.id === session.user.id}
      />
    </SidePanel>
  );
}

/** Whether somebody manages a team that a user is in, as a member or beside it; only managers do. */
function useIsManagedBy(managerId: string, userId: string): boolean {
  const session = useSession();
  const teams = useQuery({ ...listTeamsOptions(), enabled: session.may("leads:readTeam") });
  if (!session.may("leads:readTeam")) return false;
  return (teams.data?.items ?? []).some(
    ({ memberIds, managerIds }) =>
      memberIds.includes(userId) && [...memberIds, ...managerIds].includes(managerId),
  );
}

/** Whether nobody but this user is left to manage the organization. */
function useIsLastAdministrator({ id, role, active }: User): boolean {
  const users = useQuery(listUsersOptions());
  if (role !== "admin" || !active) return false;
  return (users.data?.items ?? []).every((one) => one.id === id || one.role !== "admin" || !one.active);
}

/** The change that weighs most, to stand behind the name. */
function whatHappened(before: User, after: Pick<User, "active" | "role">): string {
  if (before.active !== after.active) return after.active ? "active again" : "deactivated";
  if (before.role !== after.role) return `now ${ROLE_LABELS[after.role]}`;
  return "updated";
}
