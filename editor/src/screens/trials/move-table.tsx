import type { MoveChange } from "../../api/generated/types.gen.ts";
import { formatShort } from "../../format/instant.ts";
import { formatCount, MISSING } from "../../format/values.ts";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";

const WAITS: Readonly<Record<NonNullable<MoveChange["waitKind"]>, string>> = {
  offer: "An answer",
  timeToContact: "A contact",
  hold: "Somebody free",
};

interface MoveTableProps {
  readonly items: readonly MoveChange[];
  /** Of which `items` may hold only the first. */
  readonly total: number;
}

/** What a move changes for each lead; where now and then are the same, it is said once. */
export function MoveTable({ items, total }: MoveTableProps) {
  return (
    <div className="-mx-5">
      <Table label="What changes for each lead">
        <thead>
          <tr>
            <Th>Contact</Th>
            <Th>Version</Th>
            <Th>Waits for, until</Th>
            <Th title="Who would be next, should it go on now">Next</Th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Tr key={item.leadId}>
              <Td className="py-1.5">
                <span className="block max-w-28 truncate text-ink" title={item.contactName}>
                  {item.contactName}
                </span>
              </Td>
              <Td className="num whitespace-nowrap">
                {item.fromVersion} → {item.toVersion}
              </Td>
              <Td className="num whitespace-nowrap py-1.5">
                {item.waitKind === null ? (
                  MISSING
                ) : (
                  <>
                    <span className="block text-ink">{WAITS[item.waitKind]}</span>
                    <NowThen now={shortOrMissing(item.waitUntil)} then={shortOrMissing(item.newWaitUntil)} />
                  </>
                )}
              </Td>
              <Td className="min-w-28 py-1.5">
                <NowThen now={item.next.old} then={item.next.new} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {total > items.length && (
        <p className="px-5 pt-2 text-faint text-xs">
          The first {formatCount(items.length)} of {formatCount(total)} are shown; all are moved.
        </p>
      )}
    </div>
  );
}

function NowThen({ now, then }: { readonly now: string; readonly then: string }) {
  if (now === then) return now;
  return (
    <>
      <span className="block text-faint">{now}</span>
      <span className="block font-medium text-ink">→ {then}</span>
    </>
  );
}

function shortOrMissing(instant: string | null): string {
  return instant === null ? MISSING : formatShort(instant);
}
