import { CONTACT_COLUMNS, type ContactColumn, type ContactSort } from "@fairlead/engine";
import { Link } from "@tanstack/react-router";
import { PanelRight } from "lucide-react";
import { memo } from "react";
import type { ContactRow } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { Badge } from "../../ui/badge.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Table, Td, Tr } from "../../ui/table.tsx";
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
}

/** The frozen column stays at the left while the others scroll. */
const FROZEN = "sticky left-0 z-10 bg-surface";

/** Contacts as rows. A click on a heading sorts, dragging it moves the column; "Name" stays where it is. */
export function ContactTable({ contacts, columns, sort, onSort, onColumns, onLook }: ContactTableProps) {
  const session = useSession();
  const isPartner = session.user.role === "partner";
  return (
    <Table label="Contacts">
      <thead>
        <tr>
          <SortTh column="name" label="Name" className={FROZEN} {...{ sort, onSort }} />
          <ColumnHeadings labels={CONTACT_COLUMNS} {...{ columns, sort, onSort, onColumns }} />
        </tr>
      </thead>
      <tbody>
        {contacts.map((contact) => (
          <Row key={contact.id} {...{ contact, columns, isPartner, onLook }} />
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
}

const Row = memo(function Row({ contact, columns, isPartner, onLook }: RowProps) {
  return (
    <Tr>
      <Td className={FROZEN}>
        <LeadStatusBar status={contact.leadStatus} />
        <span className="flex items-center gap-1">
          <Link
            to="/contacts/$contactId"
            params={{ contactId: contact.id }}
            className="mr-1 min-w-0 max-w-36 truncate rounded-sm font-medium text-ink hover:underline sm:max-w-56"
          >
            {contact.name}
          </Link>
          {contact.isNew && <Badge tone="accent">New</Badge>}
          <span className="ml-auto flex items-center gap-1 pl-1">
            <NotesMenu contact={contact} isPartner={isPartner} />
            <IconButton
              label={`Quick look: ${contact.name}`}
              size="sm"
              icon={<PanelRight className="size-4" aria-hidden />}
              onClick={() => onLook(contact.id)}
            />
          </span>
        </span>
      </Td>
      {columns.map((column) => (
        <Td key={column}>
          <span className="block max-w-64 truncate">{contactCell(contact, column)}</span>
        </Td>
      ))}
    </Tr>
  );
});
