import { seesRefusedSubmissions } from "@fairlead/engine/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { TriangleAlert, X } from "lucide-react";
import {
  dismissUnknownSourceMutation,
  listUnknownSourcesOptions,
  listUnknownSourcesQueryKey,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import { useSession } from "../../api/session.ts";
import { formatShort } from "../../format/instant.ts";
import { plural } from "../../format/values.ts";
import { IconButton } from "../../ui/icon-button.tsx";

/** Deliveries that were refused because no workflow starts at their source, with the one that was perhaps meant. */
export function UnknownSources() {
  const session = useSession();
  const client = useQueryClient();
  const unknown = useQuery(listUnknownSourcesOptions());
  const dismiss = useMutation({
    ...dismissUnknownSourceMutation(),
    onSuccess: () => client.invalidateQueries({ queryKey: listUnknownSourcesQueryKey() }),
  });
  const items = unknown.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <ul aria-label="Sources without a workflow" className="flex flex-col gap-2">
      {items.map(({ name, refused, lastAt, didYouMean }) => (
        <li
          key={name}
          className="flex items-start gap-3 rounded-lg border border-line bg-warn-soft px-4 py-2.5 text-sm"
        >
          <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
          <p className="min-w-0 flex-1 text-ink">
            No workflow for source <span className="break-all font-mono text-xs">{name}</span>
            {didYouMean !== null && (
              <>
                , did you mean <span className="break-all font-mono text-xs">{didYouMean}</span>?
              </>
            )}
            {didYouMean === null && "."}
            <span className="block text-muted text-xs">
              {plural(refused, "lead was", "leads were")} refused, the last one {formatShort(lastAt)}. Names
              are matched exactly.{" "}
              {seesRefusedSubmissions(session) && (
                <Link
                  to="/refused-submissions"
                  search={{ source: name }}
                  className="rounded-sm text-accent-text hover:underline"
                >
                  Show what was refused
                </Link>
              )}
            </span>
          </p>
          {session.may("workflows:edit") && (
            <IconButton
              size="sm"
              label={`Dismiss ${name}`}
              icon={<X className="size-4" />}
              onClick={() => dismiss.mutate({ body: { name } })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
