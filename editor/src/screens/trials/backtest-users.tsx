import type { BacktestWorkflowResponse } from "../../api/generated/types.gen.ts";
import { formatCount } from "../../format/values.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";
import { fullLength, signed, totalsOf } from "./backtest-words.ts";
import { ShareBar } from "./share-bar.tsx";

/** Leads by user: what each would have got, what each got, and the difference. */
export function BacktestUsers({ users }: { readonly users: BacktestWorkflowResponse["users"] }) {
  const full = fullLength(users);
  const totals = totalsOf(users);
  return (
    <Table label="Leads by user">
      <thead>
        <tr>
          <Th className="w-1/3">User</Th>
          <Th className="hidden w-1/2 sm:table-cell">Would (blue) and did (grey)</Th>
          <Th className="text-right">Would</Th>
          <Th className="text-right">Did</Th>
          <Th className="text-right">Difference</Th>
        </tr>
      </thead>
      <tbody>
        {users.map(({ user, would, did }) => (
          <Tr key={user.id}>
            <Td className="py-1.5">
              <span className="flex items-center gap-2">
                <Avatar name={user.name} size="sm" />
                <span className="max-w-28 truncate text-ink sm:max-w-48">{user.name}</span>
              </span>
              <span className="block sm:hidden">
                <ShareBar share={would / full} />
                <ShareBar share={did / full} quiet />
              </span>
            </Td>
            <Td className="hidden sm:table-cell">
              <ShareBar share={would / full} />
              <ShareBar share={did / full} quiet />
            </Td>
            <Td className="num text-right font-medium text-ink">{formatCount(would)}</Td>
            <Td className="num text-right">{formatCount(did)}</Td>
            <Td className={`num text-right ${would === did ? "text-faint" : "font-medium text-ink"}`}>
              {signed(would - did)}
            </Td>
          </Tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <Td className="font-medium text-ink">All</Td>
          <Td className="hidden sm:table-cell" />
          <Td className="num text-right font-medium text-ink">{formatCount(totals.would)}</Td>
          <Td className="num text-right">{formatCount(totals.did)}</Td>
          <Td className="num text-right">{signed(totals.would - totals.did)}</Td>
        </tr>
      </tfoot>
    </Table>
  );
}
