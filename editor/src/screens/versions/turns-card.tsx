import { useQuery } from "@tanstack/react-query";
import { getTurnsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { formatCount } from "../../format/values.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { Bar } from "./bar.tsx";

const DAYS = 30;

/** Whose turn it is, and what each user has had of a workflow lately. */
export function TurnsCard({ workflowId }: { readonly workflowId: string }) {
  const turns = useQuery(getTurnsOptions({ path: { id: workflowId }, query: { days: DAYS } }));
  const users = (turns.data?.users ?? []).toSorted((a, b) => b.received - a.received);
  const most = Math.max(1, ...users.map(({ received }) => received));
  const balanced = users.some(({ credit }) => credit !== 0);
  return (
    <Card className="px-4 py-3">
      <h2 className="font-semibold text-ink text-sm">Turns</h2>
      <p className="mb-3 text-faint text-xs">
        {turns.data?.last
          ? `${turns.data.last.name} received the last lead.`
          : "Nobody has received a lead yet."}{" "}
        Leads of {DAYS} days:
      </p>
      {turns.isPending && <SkeletonRows rows={4} label="Loading the turns" />}
      {turns.isError && <ErrorState error={turns.error} onRetry={() => void turns.refetch()} />}
      <ul className="flex flex-col gap-2.5 text-sm">
        {users.map(({ user, received, today, openUncontacted, credit }) => (
          <li key={user.id}>
            <div className="flex items-baseline gap-2">
              <span className="min-w-0 flex-1 truncate text-ink">{user.name}</span>
              <span className="num font-medium text-ink">{formatCount(received)}</span>
            </div>
            <Bar share={received / most} />
            <p className="num text-faint text-xs">
              {today} today · {openUncontacted} not contacted
              {balanced && ` · owed ${credit > 0 ? "+" : ""}${credit}`}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
