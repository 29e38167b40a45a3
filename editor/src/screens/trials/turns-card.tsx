import { useQuery } from "@tanstack/react-query";
import { UsersRound } from "lucide-react";
import { getTurnsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { GetTurnsResponse } from "../../api/generated/types.gen.ts";
import { formatCount, plural } from "../../format/values.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";
import { signed } from "./backtest-words.ts";
import { ShareBar } from "./share-bar.tsx";

/** Long enough to be fair by, short enough to be of the present team. */
const DAYS = 30;

/** Who received the last lead, and what each user has had of a workflow lately. */
export function TurnsCard({ workflowId }: { readonly workflowId: string }) {
  const turns = useQuery(getTurnsOptions({ path: { id: workflowId }, query: { days: DAYS } }));
  return (
    <section aria-label="Turns" className="min-w-0">
      <Card>
        <div className="border-line border-b px-4 py-3 sm:px-5">
          <h2 className="font-semibold text-ink text-sm">Turns</h2>
          {turns.data && (
            <p className="text-muted text-sm">
              {turns.data.last === null
                ? "Nobody has received a lead by their turn yet."
                : `${turns.data.last.name} received the last lead.`}
              {passedOverText(turns.data.passedOver)}
            </p>
          )}
        </div>
        {turns.isPending && <SkeletonRows rows={4} label="Loading the turns" />}
        {turns.isError && turns.data === undefined && (
          <ErrorState error={turns.error} onRetry={() => void turns.refetch()} />
        )}
        {turns.data && turns.data.users.length === 0 && (
          <EmptyState icon={UsersRound} title="Nobody is in this workflow yet">
            Its users take turns from the first publishing on.
          </EmptyState>
        )}
        {turns.data && turns.data.users.length > 0 && <TurnsTable users={turns.data.users} />}
      </Card>
    </section>
  );
}

/** Whom the last lead passed over; empty where nobody was. */
function passedOverText(passedOver: GetTurnsResponse["passedOver"]): string {
  if (passedOver === null || passedOver.count === 0) return "";
  const [first = "Somebody"] = passedOver.users.map(({ name }) => name);
  const others = passedOver.count - 1;
  const who = others === 0 ? first : `${first} and ${plural(others, "other")}`;
  return ` ${who} did not match it and kept ${others === 0 ? "the place" : "their places"}.`;
}

/** `1st`, `2nd`, `3rd`, `4th` … */
function ordinal(place: number): string {
  const isTeen = place % 100 >= 11 && place % 100 <= 13;
  const endings = ["th", "st", "nd", "rd"];
  return `${formatCount(place)}${isTeen ? "th" : (endings[place % 10] ?? "th")}`;
}

/** By the queue; who stands in none comes last. */
function placeOf({ place }: GetTurnsResponse["users"][number]): number {
  return place ?? Number.MAX_SAFE_INTEGER;
}

function TurnsTable({ users }: { readonly users: GetTurnsResponse["users"] }) {
  const most = Math.max(1, ...users.map(({ received }) => received));
  const queued = users.some(({ place }) => place !== null);
  const balanced = users.some(({ credit }) => credit !== 0);
  return (
    <Table label="Leads by user">
      <thead>
        <tr>
          {queued && (
            <Th
              className="text-right"
              title="Place in the queue; whoever matches and is nearest the front is next"
            >
              Place
            </Th>
          )}
          <Th className="w-full">User</Th>
          <Th className="text-right" title={`Received in ${DAYS} days`}>
            {DAYS} days
          </Th>
          <Th className="text-right">Today</Th>
          <Th className="text-right" title="Open, and no contact made yet">
            Uncontacted
          </Th>
          {balanced && (
            <Th className="text-right" title="What balanced turns owe them">
              Credit
            </Th>
          )}
        </tr>
      </thead>
      <tbody>
        {users
          .toSorted((a, b) => placeOf(a) - placeOf(b) || b.received - a.received)
          .map(({ user, place, received, today, openUncontacted, credit }) => (
            <Tr key={user.id}>
              {queued && (
                <Td className="num text-right text-muted">{place === null ? "" : ordinal(place)}</Td>
              )}
              <Td className="w-full min-w-24 max-w-0 py-2">
                <span className="block truncate text-ink">{user.name}</span>
                <ShareBar share={received / most} />
              </Td>
              <Td className="num text-right font-medium text-ink">{formatCount(received)}</Td>
              <Td className="num text-right">{formatCount(today)}</Td>
              <Td className="num text-right">{formatCount(openUncontacted)}</Td>
              {balanced && <Td className="num text-right">{signed(credit)}</Td>}
            </Tr>
          ))}
      </tbody>
    </Table>
  );
}
