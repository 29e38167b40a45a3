import { CONTACT_COLUMNS, type ContactColumn, type ContactSort } from "@fairlead/engine";
import { Link } from "@tanstack/react-router";
import { PanelRight } from "lucide-react";
import { memo } from "react";
import type { ContactRow } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { DoNotContactBadge } from "../../leads/do-not-contact-note.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { FROZEN_CELL, Table, Td, Th, Tr } from "../../ui/table.tsx";
import { RowActions } from "../contact-actions/row-actions.tsx";
import type { Selection } from "../contact-actions/use-selection.ts";
import { ColumnHeadings, SortTh } from "../lists/column-headings.tsx";
import { contactCell } from "./contact-cell.tsx";
import { LeadStatusBar } from "./lead-status.tsx";
import { NotesMenu } from "./notes-menu.tsx";

interface ContactTableProps {
  readonly contacts: readonly ContactRow[];
  readonly columns: readonly ContactColumn[];
  readonly sort: ContactSort;
  readonly onSort: (sort: ContactSort) => void;
  readonly onColumns: (columns: readonly ContactColumn[]) => void;
  readonly onLook: (contactId: string) => void;
  /** The ticks; `null`: nothing can be ticked. */
  readonly selection: Selection | null;
}

/** The frozen columns stay at the left while the others scroll; on a phone the name alone does, for want of room. */
const FROZEN = {
  tick: `w-10 min-w-10 sm:sticky sm:left-0 sm:z-10 ${FROZEN_CELL}`,
  actions: `w-26 min-w-26 sm:sticky sm:left-10 sm:z-10 ${FROZEN_CELL}`,
  name: `sticky left-0 z-10 sm:left-36 ${FROZEN_CELL}`,
} as const;

/** Contacts as rows. A click on a heading sorts, dragging it moves the column; "Actions" and "Name" stay where they are. */
export function ContactTable(props: ContactTableProps) {
  const { contacts, columns, sort, onSort, onColumns, onLook, selection } = props;
  const session = useSession();
  const isPartner = session.user.role === "partner";
  return (
    <Table label="Contacts">
      <thead>
        <tr>
          <Th className={FROZEN.tick}>
            {selection !== null && (
              <Checkbox
                label="Select all contacts of this list"
                labelHidden
                checked={selection.isAll}
                isPartly={selection.count > 0 && !selection.isAll}
                onChange={selection.toggleAll}
              />
            )}
          </Th>
          <Th className={FROZEN.actions}>Actions</Th>
          <SortTh column="name" label="Name" className={FROZEN.name} {...{ sort, onSort }} />
          <ColumnHeadings labels={CONTACT_COLUMNS} {...{ columns, sort, onSort, onColumns }} />
        </tr>
      </thead>
      <tbody>
        {contacts.map((contact) => (
          <Row
            key={contact.id}
            {...{ contact, columns, isPartner, onLook }}
            isTicked={selection?.has(contact.id) ?? null}
            onTick={selection?.toggle}
          />
        ))}
      </tbody>
    </Table>
  );
}

interface RowProps {
  readonly contact: ContactRow;
  readonly columns: readonly ContactColumn[];
  readonly isPartner: boolean;
  readonly onLook: (contactId: string) => void;
  /** `null`: it cannot be ticked. */
  readonly isTicked: boolean | null;
  readonly onTick: ((contactId: string) => void) | undefined;
}

const Row = memo(function Row({ contact, columns, isPartner, onLook, isTicked, onTick }: RowProps) {
  return (
    <Tr>
      <Td className={FROZEN.tick}>
        <LeadStatusBar status={contact.leadStatus} />
        {isTicked !== null && (
          <Checkbox
            label={`Select ${contact.name}`}
            labelHidden
            checked={isTicked}
            onChange={() => onTick?.(contact.id)}
          />
        )}
      </Td>
      <Td className={FROZEN.actions}>
        <span className="flex items-center gap-0.5">
          <RowActions contact={contact} />
          <NotesMenu contact={contact} isPartner={isPartner} />
          <IconButton
            label={`Quick look: ${contact.name}`}
            size="sm"
            icon={<PanelRight className="size-4" aria-hidden />}
            onClick={() => onLook(contact.id)}
          />
        </span>
      </Td>
      <Td className={FROZEN.name}>
        <span className="flex items-center gap-1">
          <Link
            to="/contacts/$contactId"
            params={{ contactId: contact.id }}
            className="mr-1 min-w-0 max-w-36 truncate rounded-sm font-medium text-ink hover:underline sm:max-w-56"
          >
            {contact.name}
          </Link>
          {contact.doNotContact && <DoNotContactBadge />}
          {contact.isNew && <Badge tone="accent">New</Badge>}
        </span>
      </Td>
      {columns.map((column) => (
        <Td key={column}>
          <span className="block max-w-48 truncate">{contactCell(contact, column)}</span>
        </Td>
      ))}
    </Tr>
  );
});
