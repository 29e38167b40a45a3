import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { countGroupOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactGroupHead } from "../../api/generated/types.gen.ts";
import { Badge } from "../../ui/badge.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";

interface GroupTableProps {
  readonly groups: readonly ContactGroupHead[];
  readonly ticked: readonly string[];
  /** `null`: nothing can be ticked. */
  readonly onTick: ((id: string) => void) | null;
}

/** Groups as rows; a name leads to the contacts in it. */
export function GroupTable({ groups, ticked, onTick }: GroupTableProps) {
  return (
    <Table label="Groups">
      <thead>
        <tr>
          {onTick !== null && (
            <Th className="w-10">
              <span className="sr-only">Select</span>
            </Th>
          )}
          <Th>Name</Th>
          <Th>Type</Th>
          <Th>Description</Th>
          <Th className="text-right">Contacts</Th>
          <Th>Editable</Th>
          <Th>Created by</Th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <Tr key={group.id}>
            {onTick !== null && (
              <Td>
                <Checkbox
                  label={`Select ${group.name}`}
                  labelHidden
                  checked={ticked.includes(group.id)}
                  onChange={() => onTick(group.id)}
                />
              </Td>
            )}
            <Td>
              <Link
                to="/contacts"
                search={{
                  tab: "all",
                  include: [{ field: "contact.groups", operator: "includes", value: group.name }],
                }}
                className="whitespace-nowrap rounded-sm font-medium text-ink hover:underline"
              >
                {group.name}
              </Link>
            </Td>
            <Td>{group.kind === "smart" ? <Badge tone="accent">Smart</Badge> : <Badge>Manual</Badge>}</Td>
            <Td>
              <span className="block max-w-80 truncate" title={group.description}>
                {group.description === "" ? "--" : group.description}
              </span>
            </Td>
            <Td className="num text-right">
              <Members groupId={group.id} />
            </Td>
            <Td>{group.isEditable ? "Yes" : "No"}</Td>
            <Td className="whitespace-nowrap">
              {group.isDefault ? "Default" : (group.createdBy?.name ?? "--")}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Members({ groupId }: { readonly groupId: string }) {
  const query = useQuery(countGroupOptions({ path: { id: groupId } }));
  if (query.isPending) return <span className="text-faint">…</span>;
  return <>{query.data === undefined ? "--" : query.data.contacts.toLocaleString("en-US")}</>;
}
