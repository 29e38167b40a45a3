import { SCOPE_WORDS } from "@fairlead/engine/contract";
import { Ellipsis } from "lucide-react";
import type { ApiKey } from "../../api/generated/types.gen.ts";
import { formatAgo, formatExact, formatShort } from "../../format/instant.ts";
import { Badge } from "../../ui/badge.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";
import { expiryWords, SCOPE_LABELS, sourceWords } from "./key-words.ts";

interface ApiKeyTableProps {
  readonly keys: readonly ApiKey[];
  readonly onEnd: (apiKey: ApiKey) => void;
  readonly onHand: (apiKey: ApiKey) => void;
}

/** The keys, the newest first; those that open nothing any more are dimmed. */
export function ApiKeyTable({ keys, onEnd, onHand }: ApiKeyTableProps) {
  return (
    <Table label="API keys">
      <thead>
        <tr>
          <Th>Name</Th>
          <Th>Expires</Th>
          <Th className="hidden md:table-cell">May do</Th>
          <Th className="hidden xl:table-cell">Created</Th>
          <Th className="hidden sm:table-cell">Last used</Th>
          <Th className="hidden lg:table-cell">Answers for it</Th>
          <Th>
            <span className="sr-only">Actions</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <KeyRow key={key.id} apiKey={key} onEnd={onEnd} onHand={onHand} />
        ))}
      </tbody>
    </Table>
  );
}

interface KeyRowProps extends Omit<ApiKeyTableProps, "keys"> {
  readonly apiKey: ApiKey;
}

function KeyRow({ apiKey, onEnd, onHand }: KeyRowProps) {
  const { name, prefix, lastUsedAt, holder, state, createdAt, createdBy } = apiKey;
  return (
    <Tr className={state === "working" ? "" : "opacity-60"}>
      <Td className="py-2">
        <span className="block font-medium text-ink xl:whitespace-nowrap">{name}</span>
        <span className="num block whitespace-nowrap text-faint text-xs">{prefix}…</span>
        <span className="mt-1 block md:hidden">
          <Reach apiKey={apiKey} />
        </span>
      </Td>
      <Td>
        <Expiry apiKey={apiKey} />
      </Td>
      <Td className="hidden py-2 md:table-cell">
        <Reach apiKey={apiKey} />
      </Td>
      <Td className="hidden xl:table-cell">
        <span className="num whitespace-nowrap" title={`${formatExact(createdAt)}, by ${createdBy.name}`}>
          {formatShort(createdAt)}
        </span>
      </Td>
      <Td className="hidden sm:table-cell">
        {lastUsedAt === null ? (
          <span className="text-faint">Never</span>
        ) : (
          <span className="num whitespace-nowrap" title={formatExact(lastUsedAt)}>
            {formatAgo(lastUsedAt)}
          </span>
        )}
      </Td>
      <Td className="hidden lg:table-cell">
        <span className="whitespace-nowrap">{holder.name}</span>
        {!holder.active && <span className="block text-warn text-xs">Deactivated</span>}
      </Td>
      <Td className="text-right">
        {state !== "ended" && (
          <Menu
            trigger={
              <IconButton label={`Actions on ${name}`} icon={<Ellipsis className="size-4" />} size="sm" />
            }
          >
            <MenuItem onSelect={() => onHand(apiKey)}>Hand to another administrator…</MenuItem>
            <MenuItem onSelect={() => onEnd(apiKey)}>End the key…</MenuItem>
          </Menu>
        )}
      </Td>
    </Tr>
  );
}

/** What a key may do, short; each scope's own id on pointing at it. */
function Reach({ apiKey: { scopes, sources } }: { readonly apiKey: ApiKey }) {
  return (
    <span className="flex flex-wrap gap-1">
      {scopes.map((scope) => (
        <span key={scope} title={`${scope}: ${SCOPE_WORDS[scope]}`}>
          <Badge>{SCOPE_LABELS[scope]}</Badge>
        </span>
      ))}
      {sources !== null && <span className="text-faint text-xs">{sourceWords(sources)}</span>}
    </span>
  );
}

function Expiry({ apiKey }: { readonly apiKey: ApiKey }) {
  const { state, expiresAt, revokedAt } = apiKey;
  const at = state === "ended" ? revokedAt : expiresAt;
  const tone = state === "working" ? "neutral" : "bad";
  if (at === null) return <span className="text-muted">Never</span>;
  return (
    <span title={formatExact(at)} className="whitespace-nowrap">
      {state === "working" ? expiryWords(apiKey) : <Badge tone={tone}>{expiryWords(apiKey)}</Badge>}
    </span>
  );
}
