import { useQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { listApiKeysOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ApiKey } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { ApiKeyTable } from "./api-key-table.tsx";
import { CreateKeyDialog } from "./create-key-dialog.tsx";
import { EndKeyDialog } from "./end-key-dialog.tsx";
import { HandKeyDialog } from "./hand-key-dialog.tsx";

type Asked =
  | { readonly kind: "create" }
  | { readonly kind: "end"; readonly apiKey: ApiKey }
  | { readonly kind: "hand"; readonly apiKey: ApiKey };

/** The keys by which machines send and read: made here, shown once, handed on, ended. */
export function ApiKeysPage() {
  return (
    <RequirePermission anyOf={["apiKeys:manage"]}>
      <ApiKeys />
    </RequirePermission>
  );
}

function ApiKeys() {
  const query = useQuery(listApiKeysOptions());
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const keys = query.data?.items;
  return (
    <Page
      title="API Keys"
      subtitle="How other systems send leads here and read what became of them"
      actions={
        <Button look="primary" onClick={() => setAsked({ kind: "create" })}>
          + Create
        </Button>
      }
    >
      <Card>
        {query.isPending && <SkeletonRows rows={4} label="Loading the API keys" />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {keys?.length === 0 && (
          <EmptyState
            icon={KeyRound}
            title="No API keys yet"
            action={
              <Button look="primary" onClick={() => setAsked({ kind: "create" })}>
                + Create
              </Button>
            }
          >
            A key lets one system do what its scopes say. It works on when whoever made it leaves.
          </EmptyState>
        )}
        {keys !== undefined && keys.length > 0 && (
          <ApiKeyTable
            keys={keys}
            onEnd={(apiKey) => setAsked({ kind: "end", apiKey })}
            onHand={(apiKey) => setAsked({ kind: "hand", apiKey })}
          />
        )}
      </Card>
      {asked?.kind === "create" && <CreateKeyDialog onClose={close} />}
      {asked?.kind === "end" && <EndKeyDialog apiKey={asked.apiKey} onClose={close} />}
      {asked?.kind === "hand" && <HandKeyDialog apiKey={asked.apiKey} onClose={close} />}
    </Page>
  );
}
