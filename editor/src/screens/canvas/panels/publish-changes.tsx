import { diffGraphs } from "@fairlead/engine";
import { useQuery } from "@tanstack/react-query";
import { getVersionOptions } from "../../../api/generated/@tanstack/react-query.gen.ts";
import { plural } from "../../../format/values.ts";
import { FormError } from "../../../ui/form-error.tsx";
import { SkeletonRows } from "../../../ui/skeleton.tsx";
import { useDocument, useSurroundings } from "../store/canvas-context.ts";
import { fromDocument } from "../use-saving.ts";
import { ChangeLines } from "./change-lines.tsx";
import { useNames } from "./use-names.ts";

interface PublishChangesProps {
  readonly workflowId: string;
  /** The version that is live now. */
  readonly published: number;
}

/** Changes that are told; the comparison of the versions tells all. */
const TOLD = 8;

/** What the drawing changes of the version that is live, in words. */
export function PublishChanges({ workflowId, published }: PublishChangesProps) {
  const graph = useDocument((state) => state.graph);
  const users = useSurroundings((state) => state.users);
  const names = useNames([...users.values()]);
  const live = useQuery(getVersionOptions({ path: { id: workflowId, number: published } }));
  if (live.isPending) return <SkeletonRows rows={2} label="Comparing the drawings" />;
  if (live.isError) return <FormError error={live.error} />;
  const changes = diffGraphs(fromDocument(live.data.graph), graph, names);
  if (changes.length === 0) {
    return (
      <p className="text-muted text-sm">Nothing that routes leads is different from version {published}.</p>
    );
  }
  return (
    <section aria-label={`Changes against version ${published}`}>
      <h3 className="mb-1.5 font-medium text-ink text-sm">
        {plural(changes.length, "change")} against version {published}
      </h3>
      <ChangeLines changes={changes} most={TOLD} />
    </section>
  );
}
