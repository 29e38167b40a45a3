import { lengthText } from "@fairlead/engine";
import type { LeadRoute } from "../../api/generated/types.gen.ts";
import { MISSING } from "../../format/values.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";
import { LeadRouteActions } from "./lead-route-actions.tsx";
import { nextInLine, SOURCE_KINDS } from "./lead-route-form.ts";

/** So many faces of an order are shown; the rest is a number. */
const MOST_FACES = 3;

interface LeadRouteTableProps {
  readonly routes: readonly LeadRoute[];
  /** Leave it out for those who may not edit: there are no actions then. */
  readonly onEdit: ((route: LeadRoute) => void) | undefined;
}

/** Lead routes as rows; the whole row opens the settings. On a phone name, order and actions are left. */
export function LeadRouteTable({ routes, onEdit }: LeadRouteTableProps) {
  return (
    <Table label="Lead routes">
      <thead>
        <tr>
          <Th>Name</Th>
          <Th className="hidden sm:table-cell">Delay Pass</Th>
          <Th className="hidden md:table-cell">Default Acceptor</Th>
          <Th>Order</Th>
          <Th className="hidden lg:table-cell">Sources</Th>
          <Th className="hidden xl:table-cell">Last acceptor</Th>
          {onEdit && (
            <Th className="w-12">
              <span className="sr-only">Actions</span>
            </Th>
          )}
        </tr>
      </thead>
      <tbody>
        {routes.map((route) => (
          <Tr key={route.id}>
            <Td className="py-2">
              {onEdit ? (
                <button
                  type="button"
                  onClick={() => onEdit(route)}
                  className="block max-w-40 truncate text-left font-medium text-ink after:absolute after:inset-0 sm:max-w-56"
                >
                  {route.name}
                </button>
              ) : (
                <span className="block max-w-40 truncate font-medium text-ink sm:max-w-56">{route.name}</span>
              )}
              <span className="block max-w-40 truncate text-faint text-xs sm:hidden">
                {lengthText(route.delayPassSeconds)} · {route.defaultAcceptor.name}
              </span>
            </Td>
            <Td className="hidden whitespace-nowrap sm:table-cell">{lengthText(route.delayPassSeconds)}</Td>
            <Td className="hidden md:table-cell">
              <span className="block max-w-36 truncate">{route.defaultAcceptor.name}</span>
            </Td>
            <Td>
              <Order users={route.users} />
            </Td>
            <Td className="hidden lg:table-cell">
              <Sources sources={route.sources} />
            </Td>
            <Td className="hidden py-2 xl:table-cell">
              <span className="block max-w-36 truncate">{route.lastAcceptor?.name ?? MISSING}</span>
              <span className="block max-w-48 truncate text-faint text-xs">
                Next in line: {nextInLine(route)?.name ?? "nobody"}
              </span>
            </Td>
            {onEdit && (
              <Td className="text-right">
                <LeadRouteActions route={route} onEdit={() => onEdit(route)} />
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Order({ users }: Pick<LeadRoute, "users">) {
  const names = users.map(({ name, active }) => (active ? name : `${name} (takes no leads)`));
  const more = users.length - MOST_FACES;
  return (
    <span className="flex items-center gap-2" title={names.join(" → ")}>
      <span className="flex shrink-0 -space-x-1">
        {users.slice(0, MOST_FACES).map(({ id, name }) => (
          <Avatar key={id} name={name} size="sm" />
        ))}
      </span>
      <span className="max-sm:sr-only sm:block sm:max-w-44 sm:truncate">{names.join(" → ")}</span>
      {more > 0 && (
        <span className="num shrink-0 text-faint text-xs" aria-hidden>
          +{more}
        </span>
      )}
    </span>
  );
}

function Sources({ sources }: Pick<LeadRoute, "sources">) {
  if (sources.length === 0) return <span className="text-faint">None yet</span>;
  const kindOf = (kind: string) => SOURCE_KINDS.find(({ value }) => value === kind)?.label ?? kind;
  return (
    <span
      className="block max-w-48 truncate"
      title={sources.map(({ name, kind }) => `${name} (${kindOf(kind)})`).join(", ")}
    >
      {sources.map(({ name }) => name).join(", ")}
    </span>
  );
}
