import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  listApiKeysOptions,
  listContactsOptions,
  listLeadPageOptions,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ApiKey, Problem, User } from "../../api/generated/types.gen.ts";
import { formatAgo } from "../../format/instant.ts";
import { plural } from "../../format/values.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { AdministratorSelect } from "../api-keys/administrator-select.tsx";
import { reachWords } from "../api-keys/key-words.ts";
import { ruleBody } from "../lists/shown-list.ts";

interface DeactivateDialogProps {
  readonly user: User;
  readonly busy: boolean;
  readonly error: Problem | null;
  readonly onClose: () => void;
  /** With the administrator who gets the user's API keys; undefined: they have none, or the keys stay in their name. */
  readonly onConfirm: (handKeysTo: string | undefined) => void;
}

/** Says what deactivating somebody does, and hands the API keys on that they answer for. */
export function DeactivateDialog({ user, busy, error, onClose, onConfirm }: DeactivateDialogProps) {
  const query = useQuery(listApiKeysOptions({ query: { holderUserId: user.id } }));
  const [to, setTo] = useState<string | null>(null);
  const keys = query.data?.items ?? [];
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Deactivate ${user.name}`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="danger"
            busy={busy}
            disabled={!query.isSuccess}
            onClick={() => onConfirm(to ?? undefined)}
          >
            Deactivate
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {error !== null && <FormError error={error} />}
        <p className="text-muted text-sm">{user.name} is signed out at once.</p>
        <WhatBecomes user={user} />
        {query.isPending && <SkeletonRows rows={2} label="Looking for API keys" />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.isSuccess && keys.length === 0 && (
          <p className="text-muted text-sm">No API keys are in their name.</p>
        )}
        {keys.length > 0 && (
          <>
            <p className="text-muted text-sm">
              {plural(keys.length, "API key")} {keys.length === 1 ? "works" : "work"} on until somebody ends{" "}
              {keys.length === 1 ? "it" : "them"}:
            </p>
            <ul aria-label="API keys" className="divide-y divide-line rounded-lg border border-line">
              {keys.map((key) => (
                <HeldKey key={key.id} apiKey={key} />
              ))}
            </ul>
            <Field
              label="Hand them to"
              hint={`Left open, they stay in the name of ${user.name}; they can be handed on later too.`}
            >
              <AdministratorSelect exceptId={user.id} value={to} onChange={setTo} />
            </Field>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** How much they leave behind: what goes on to others, and what waits for them. */
function WhatBecomes({ user }: { readonly user: User }) {
  const moving = useQuery({
    ...listLeadPageOptions({
      body: {
        assigneeId: user.id,
        include: [ruleBody({ field: "lead.contactedAt", operator: "isEmpty" })],
      },
    }),
    staleTime: 0,
  });
  const contacts = useQuery({
    ...listContactsOptions({
      body: { include: [ruleBody({ field: "contact.owner", operator: "equals", value: user.name })] },
    }),
    staleTime: 0,
  });
  if (moving.isPending || contacts.isPending)
    return <SkeletonRows rows={2} label="Counting what they have" />;
  const failed = moving.isError || contacts.isError;
  const lines = failed
    ? [
        "Leads that they made no contact about go on to others.",
        "Their contacts stay theirs: looked at, and not acted on until the account is active again.",
      ]
    : [
        `${plural(moving.data.total, "lead")} without contact ${moving.data.total === 1 ? "goes" : "go"} on to others.`,
        `${plural(contacts.data.total, "contact")} ${contacts.data.total === 1 ? "stays" : "stay"} theirs: looked at, and not acted on until the account is active again.`,
      ];
  return (
    <ul className="flex list-disc flex-col gap-1 pl-5 text-muted text-sm">
      <li>Offers to them are withdrawn.</li>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function HeldKey({ apiKey }: { readonly apiKey: ApiKey }) {
  const used = apiKey.lastUsedAt === null ? "never used" : `used ${formatAgo(apiKey.lastUsedAt)}`;
  return (
    <li className="px-3 py-2 text-sm">
      <span className="font-medium text-ink">{apiKey.name}</span>
      <span className="block text-faint text-xs">
        {reachWords(apiKey)} · {used}
      </span>
    </li>
  );
}
