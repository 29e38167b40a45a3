import { useQuery } from "@tanstack/react-query";
import { Contact } from "lucide-react";
import { useState } from "react";
import { listTeamsOptions, listUsersOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Team, User } from "../../api/generated/types.gen.ts";
import { ROLE_LABELS } from "../../api/session.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { AvailabilityBadge } from "./availability-badge.tsx";
import { licenceTexts } from "./licence-text.ts";
import { PersonPanel } from "./person-panel.tsx";

/** Everybody in the organization: who takes leads now, for which states, and until when their licences hold. */
export function PeoplePage() {
  return (
    <RequirePermission anyOf={["users:read"]}>
      <People />
    </RequirePermission>
  );
}

function People() {
  const users = useQuery(listUsersOptions());
  const teams = useQuery(listTeamsOptions());
  const [openId, setOpenId] = useState<string | null>(null);
  const items = users.data?.items ?? [];
  const open = items.find(({ id }) => id === openId);
  return (
    <Page title="People">
      <Card>
        {users.isPending && <SkeletonRows rows={6} label="Loading people" />}
        {users.isError && <ErrorState error={users.error} onRetry={() => void users.refetch()} />}
        {users.data && items.length === 0 && (
          <EmptyState icon={Contact} title="Nobody yet">
            People appear here when they are added to the organization.
          </EmptyState>
        )}
        {items.length > 0 && (
          <Table label="People">
            <thead>
              <tr>
                <Th>Name</Th>
                <Th>Availability</Th>
                <Th className="hidden md:table-cell">Teams</Th>
                <Th className="hidden sm:table-cell">Licensed states</Th>
                <Th className="hidden lg:table-cell">Languages</Th>
              </tr>
            </thead>
            <tbody>
              {items.map((user) => (
                <Person
                  key={user.id}
                  user={user}
                  teams={teams.data?.items ?? []}
                  onOpen={() => setOpenId(user.id)}
                />
              ))}
            </tbody>
          </Table>
        )}
      </Card>
      {open && <PersonPanel key={open.id} user={open} onClose={() => setOpenId(null)} />}
    </Page>
  );
}

interface PersonProps {
  readonly user: User;
  readonly teams: readonly Team[];
  readonly onOpen: () => void;
}

function Person({ user, teams, onOpen }: PersonProps) {
  const names = user.teamIds.flatMap((id) => teams.find((team) => team.id === id)?.name ?? []);
  const licences = licenceTexts(user, Date.now());
  return (
    <Tr>
      <Td className="py-2">
        <span className="flex items-center gap-2.5">
          <Avatar name={user.name} size="sm" />
          <span className="min-w-0">
            <button
              type="button"
              onClick={onOpen}
              className="block truncate text-left font-medium text-ink after:absolute after:inset-0"
            >
              {user.name}
            </button>
            <span className="block text-faint text-xs">{ROLE_LABELS[user.role]}</span>
          </span>
        </span>
      </Td>
      <Td>
        <AvailabilityBadge user={user} />
      </Td>
      <Td className="hidden md:table-cell">{names.join(", ")}</Td>
      <Td className="hidden sm:table-cell">
        <span className="flex flex-wrap gap-x-2">
          {licences.map(({ state, text, tone }) => (
            <span
              key={state}
              title={text}
              className={
                tone === "bad" ? "text-bad line-through" : tone === "warn" ? "text-warn" : "text-ink"
              }
            >
              {state}
            </span>
          ))}
        </span>
      </Td>
      <Td className="hidden lg:table-cell">{user.languages.join(", ")}</Td>
    </Tr>
  );
}
