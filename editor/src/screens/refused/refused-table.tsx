import { Link } from "@tanstack/react-router";
import type { RefusedSubmission } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { Badge } from "../../ui/badge.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";
import { REFUSED_STATES, SENT_TO, senderWords } from "./refused-words.ts";

/** Refused submissions, the newest first; each leads to its page. */
export function RefusedTable({ items }: { readonly items: readonly RefusedSubmission[] }) {
  return (
    <Table label="Refused submissions">
      <thead>
        <tr>
          <Th>When</Th>
          <Th className="hidden sm:table-cell">Source</Th>
          <Th className="hidden lg:table-cell">Sent by</Th>
          <Th>Why it was refused</Th>
          <Th className="hidden sm:table-cell">State</Th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <RefusedRow key={item.id} item={item} />
        ))}
      </tbody>
    </Table>
  );
}

function RefusedRow({ item }: { readonly item: RefusedSubmission }) {
  const { id, source, cameAt, detail, state, triesInVain } = item;
  const [words, tone] = REFUSED_STATES[state];
  return (
    <Tr>
      <Td className="py-2.5 align-top">
        <Link
          to="/refused-submissions/$submissionId"
          params={{ submissionId: id }}
          title={formatExact(cameAt)}
          className="num whitespace-nowrap font-medium text-ink after:absolute after:inset-0"
        >
          {formatShort(cameAt)}
        </Link>
        <span className="mt-1 block sm:hidden">
          <Badge tone={tone}>{words}</Badge>
        </span>
      </Td>
      <Td className="hidden max-w-48 py-2.5 align-top sm:table-cell">
        <span className="line-clamp-2 break-all">{source}</span>
      </Td>
      <Td className="hidden max-w-48 py-2.5 align-top lg:table-cell">
        <span className="line-clamp-2 break-words">{senderWords(item)}</span>
        {item.sentTo !== "source" && <span className="block text-faint text-xs">{SENT_TO[item.sentTo]}</span>}
      </Td>
      <Td className="min-w-40 py-2.5 align-top">
        <span className="block truncate break-all text-xs sm:hidden">{source}</span>
        <span className="line-clamp-2 break-words text-ink">{detail}</span>
        {triesInVain > 0 && (
          <span className="block text-faint text-xs">
            Sent again in vain {triesInVain === 1 ? "once" : `${triesInVain} times`}
          </span>
        )}
      </Td>
      <Td className="hidden py-2.5 align-top sm:table-cell">
        <Badge tone={tone}>{words}</Badge>
      </Td>
    </Tr>
  );
}
