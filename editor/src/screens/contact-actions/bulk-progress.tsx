import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import {
  cancelBulkActionMutation,
  listBulkActionsOptions,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { BulkAction } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/page.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { contactsWords } from "./action-target.ts";
import { ACTION_WORDS } from "./action-words.ts";
import { BulkFailures } from "./bulk-failures.tsx";

const DISMISSED = "fairlead.bulk-actions.dismissed";
/** Those that ended longer ago are no news. */
const NEWS_MS = 24 * 60 * 60 * 1000;
/** The live events say it sooner; this is for when they do not come. */
const LOOK_AGAIN_MS = 3_000;

/** How far actions on many contacts have come, and what came of them until that is dismissed. */
export function BulkProgress() {
  const [dismissed, setDismissed] = useState(readDismissed);
  const query = useQuery({
    ...listBulkActionsOptions(),
    refetchInterval: ({ state }) => (state.data?.items.some(isRunning) ? LOOK_AGAIN_MS : false),
  });
  const shown = (query.data?.items ?? []).filter(
    (action) => isRunning(action) || (isNews(action) && !dismissed.includes(action.id)),
  );
  const client = useQueryClient();
  const running = shown.filter(isRunning).length;
  const before = useRef(running);
  useEffect(() => {
    // What ended has changed contacts on whatever page is looked at.
    if (running < before.current) void client.invalidateQueries();
    before.current = running;
  }, [running, client]);
  const dismiss = (id: string) => {
    const next = [...dismissed, id].slice(-50);
    localStorage.setItem(DISMISSED, JSON.stringify(next));
    setDismissed(next);
  };
  if (shown.length === 0) return null;
  return (
    <Card>
      <ul aria-label="Actions on many contacts" className="divide-y divide-line">
        {shown.map((action) => (
          <li key={action.id} className="flex flex-col gap-2 px-4 py-3 sm:px-5">
            {isRunning(action) ? (
              <Running action={action} />
            ) : (
              <Over action={action} onDismiss={() => dismiss(action.id)} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Running({ action }: { readonly action: BulkAction }) {
  const client = useQueryClient();
  const { id, done, total, cancelRequested } = action;
  const cancel = useMutation({
    ...cancelBulkActionMutation(),
    onSuccess: () => client.invalidateQueries({ queryKey: listBulkActionsOptions().queryKey }),
  });
  const words = ACTION_WORDS[action.action].doing(contactsWords(total));
  return (
    <>
      <div className="flex items-center gap-3">
        <p className="min-w-0 flex-1 text-ink text-sm">
          {words}
          <span className="num text-muted">
            {" "}
            · {done.toLocaleString("en-US")} of {total.toLocaleString("en-US")}
          </span>
        </p>
        <Button
          size="sm"
          disabled={cancelRequested}
          busy={cancel.isPending}
          onClick={() => cancel.mutate({ path: { id } })}
        >
          {cancelRequested ? "Stopping…" : "Cancel"}
        </Button>
      </div>
      <ProgressBar label={words} share={total === 0 ? null : done / total} />
    </>
  );
}

function Over({ action, onDismiss }: { readonly action: BulkAction; readonly onDismiss: () => void }) {
  const [lists, setLists] = useState(false);
  const { id, done, total, failed, state } = action;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <p className="min-w-0 flex-1 basis-60 text-ink text-sm">
        {ACTION_WORDS[action.action].done(contactsWords(done - failed))}
        {state === "cancelled" && `, then cancelled; ${contactsWords(total - done)} were not touched`}
        {failed > 0 && <span className="text-bad"> · {contactsWords(failed)} refused</span>}
      </p>
      {failed > 0 && (
        <Button size="sm" onClick={() => setLists(true)}>
          Show what refused
        </Button>
      )}
      <Button size="sm" look="quiet" onClick={onDismiss}>
        Dismiss
      </Button>
      {lists && <BulkFailures id={id} onClose={() => setLists(false)} />}
    </div>
  );
}

function isRunning({ state }: BulkAction): boolean {
  return state === "running";
}

function isNews({ finishedAt }: BulkAction): boolean {
  return finishedAt !== null && Date.now() - Date.parse(finishedAt) < NEWS_MS;
}

function readDismissed(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(DISMISSED) ?? "[]");
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
}
