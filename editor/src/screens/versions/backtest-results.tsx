import { Link } from "@tanstack/react-router";
import type { BacktestWorkflowResponse } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { formatCount, MISSING } from "../../format/values.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Card } from "../../ui/page.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";
import { Bar } from "./bar.tsx";

/** What a back-test came to: in figures, by user, and lead by lead where it differs. */
export function BacktestResults({ result }: { readonly result: BacktestWorkflowResponse }) {
  const { leads, differing, exceptions, held, spread, users, rows } = result;
  const most = Math.max(1, ...users.flatMap(({ would, did }) => [would, did]));
  return (
    <>
      <Card className="px-5 py-4">
        <dl className="grid grid-cols-2 gap-4 sm:grid-cols-5">
          <Figure label="Leads" value={formatCount(leads)} />
          <Figure label="Would differ" value={formatCount(differing)} />
          <Figure
            label="Exceptions"
            value={formatCount(exceptions.would)}
            was={formatCount(exceptions.did)}
          />
          <Figure label="Held" value={formatCount(held)} />
          <Figure
            label="Spread"
            value={formatCount(spread.would)}
            was={formatCount(spread.did)}
            title="The most leads of a user less the fewest; 0 is perfectly even"
          />
        </dl>
      </Card>
      <Card>
        <Table label="Leads by user">
          <thead>
            <tr>
              <Th>User</Th>
              <Th className="w-1/2">Would and did</Th>
              <Th className="text-right">Would</Th>
              <Th className="text-right">Did</Th>
              <Th className="text-right">Difference</Th>
            </tr>
          </thead>
          <tbody>
            {users.map(({ user, would, did }) => (
              <Tr key={user.id}>
                <Td>
                  <span className="flex items-center gap-2">
                    <Avatar name={user.name} size="sm" />
                    <span className="truncate text-ink">{user.name}</span>
                  </span>
                </Td>
                <Td>
                  <Bar share={would / most} />
                  <Bar share={did / most} quiet />
                </Td>
                <Td className="num text-right text-ink">{formatCount(would)}</Td>
                <Td className="num text-right">{formatCount(did)}</Td>
                <Td
                  className={`num text-right ${would > did ? "text-good" : would < did ? "text-bad" : "text-faint"}`}
                >
                  {would > did ? "+" : would < did ? "−" : ""}
                  {formatCount(Math.abs(would - did))}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </Card>
      {rows.length > 0 && (
        <Card>
          <Table label="Leads that would go to somebody else">
            <thead>
              <tr>
                <Th>Lead</Th>
                <Th>Would have got it</Th>
                <Th>Did</Th>
                <Th className="hidden md:table-cell">Why</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Tr key={row.leadId}>
                  <Td title={formatExact(row.at)}>
                    <Link
                      to="/leads/$leadId"
                      params={{ leadId: row.leadId }}
                      className="num block whitespace-nowrap text-ink after:absolute after:inset-0"
                    >
                      {formatShort(row.at)}
                    </Link>
                  </Td>
                  <Td className="text-ink">{wouldText(row)}</Td>
                  <Td>{row.did?.name ?? MISSING}</Td>
                  <Td className="hidden md:table-cell">{row.reason}</Td>
                </Tr>
              ))}
            </tbody>
          </Table>
          {differing > rows.length && (
            <p className="border-line border-t px-5 py-2 text-faint text-xs">
              The first {rows.length} of {formatCount(differing)} are shown; the CSV has all.
            </p>
          )}
        </Card>
      )}
    </>
  );
}

type Row = BacktestWorkflowResponse["rows"][number];

function wouldText({ outcome, would }: Row): string {
  const [first, ...others] = would.map(({ name }) => name);
  if (first === undefined)
    return outcome === "hold" ? "Held" : outcome === "handOn" ? "Another workflow" : "Nobody";
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly was?: string;
  readonly title?: string;
}

function Figure({ label, value, was, title }: FigureProps) {
  return (
    <div title={title}>
      <dt className="text-faint text-xs">{label}</dt>
      <dd className="num font-semibold text-ink text-xl">
        {value}
        {was !== undefined && <span className="ml-1.5 font-normal text-faint text-sm">was {was}</span>}
      </dd>
    </div>
  );
}
