import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { listAppointmentsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { useSession } from "../../api/session.ts";
import { formatShort } from "../../format/instant.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";

/** The appointments of a month with all contacts; without the permission, one's own. */
export function AppointmentsPage() {
  return (
    <RequirePermission anyOf={["contacts:readAll", "contacts:readTeam", "contacts:readOwn"]}>
      <Appointments />
    </RequirePermission>
  );
}

/** The API tells no more of a period. */
const MOST_A_MONTH = 500;

function Appointments() {
  const session = useSession();
  const [first, setFirst] = useState(thisMonth);
  const next = monthsAfter(first, 1);
  const query = useQuery(
    listAppointmentsOptions({ query: { from: first.toISOString(), until: next.toISOString() } }),
  );
  const month = first.toLocaleDateString("en-US", { month: "long", year: "numeric" });
  const seesAll = session.may("appointments:readAll");
  return (
    <Page
      title="Appointments"
      subtitle={seesAll ? "With all contacts that you see" : "Your own"}
      actions={
        <div className="flex items-center gap-1">
          <IconButton
            label="Month before"
            icon={<ChevronLeft className="size-4" aria-hidden />}
            onClick={() => setFirst(monthsAfter(first, -1))}
          />
          <span className="min-w-32 text-center font-medium text-ink text-sm" aria-live="polite">
            {month}
          </span>
          <IconButton
            label="Month after"
            icon={<ChevronRight className="size-4" aria-hidden />}
            onClick={() => setFirst(next)}
          />
        </div>
      }
    >
      <Card>
        {query.isPending && <SkeletonRows rows={6} label="Loading appointments" />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.data?.items.length === 0 && (
          <EmptyState
            icon={CalendarDays}
            title={`No appointments in ${month}`}
            action={
              <>
                {first.getTime() !== thisMonth().getTime() && (
                  <Button onClick={() => setFirst(thisMonth())}>Back to this month</Button>
                )}
                <Link to="/contacts" className={buttonClass()}>
                  Open Contacts
                </Link>
              </>
            }
          >
            “Schedule” on a contact's record makes one.
          </EmptyState>
        )}
        {query.data && query.data.items.length > 0 && (
          <Table label="Appointments">
            <thead>
              <tr>
                <Th>When</Th>
                <Th>Contact</Th>
                <Th>Location</Th>
                <Th>With</Th>
              </tr>
            </thead>
            <tbody>
              {query.data.items.map(({ id, startsAt, contact, location, user }) => (
                <Tr key={id}>
                  <Td className="num whitespace-nowrap">{formatShort(startsAt)}</Td>
                  <Td>
                    <Link
                      to="/contacts/$contactId"
                      params={{ contactId: contact.id }}
                      className="whitespace-nowrap rounded-sm font-medium text-ink hover:underline"
                    >
                      {contact.name}
                    </Link>
                  </Td>
                  <Td>{location}</Td>
                  <Td className="whitespace-nowrap">{user.name}</Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        )}
        {(query.data?.items.length ?? 0) >= MOST_A_MONTH && (
          <p className="border-line border-t px-4 py-2.5 text-muted text-sm sm:px-5">
            The first {MOST_A_MONTH} of this month are shown; the others stand on their contacts' records.
          </p>
        )}
      </Card>
    </Page>
  );
}

/** Its first moment. */
function thisMonth(): Date {
  return monthsAfter(new Date(), 0);
}

function monthsAfter(first: Date, months: number): Date {
  return new Date(first.getFullYear(), first.getMonth() + months, 1);
}
