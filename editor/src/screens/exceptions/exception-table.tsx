import type { LeadSummary } from "../../api/generated/types.gen.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Table, Th } from "../../ui/table.tsx";
import { ExceptionRow } from "./exception-row.tsx";

interface Selection {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
}

interface ExceptionTableProps {
  /** At least one. */
  readonly leads: readonly LeadSummary[];
  /** Leave it out for those who may not reassign: there are no checkboxes then. */
  readonly selection: Selection | undefined;
}

/** Leads in exception as rows, each with its reason and who has it now. On a phone contact, reason and holder are left. */
export function ExceptionTable({ leads, selection }: ExceptionTableProps) {
  return (
    <Table label="Leads in exception">
      <thead>
        <tr>
          {selection && (
            <Th className="w-8">
              <Checkbox
                checked={leads.every(({ id }) => selection.selected.has(id))}
                label="Select all that are shown"
                labelHidden
                onChange={(on) => selection.onChange(new Set(on ? leads.map(({ id }) => id) : []))}
              />
            </Th>
          )}
          <Th>Contact</Th>
          <Th>Why</Th>
          <Th className="hidden lg:table-cell">Workflow</Th>
          <Th>Now with</Th>
          <Th className="hidden md:table-cell">State</Th>
          <Th className="hidden text-right sm:table-cell">Received</Th>
        </tr>
      </thead>
      <tbody>
        {leads.map((lead) => (
          <ExceptionRow
            key={lead.id}
            lead={lead}
            selected={selection?.selected.has(lead.id)}
            onSelect={(on) => selection?.onChange(toggled(selection.selected, lead.id, on))}
          />
        ))}
      </tbody>
    </Table>
  );
}

function toggled(selected: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(selected);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}
