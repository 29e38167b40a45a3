import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { diffVersionOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { FormError } from "../../ui/form-error.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { ChangeLines } from "../canvas/panels/change-lines.tsx";

interface ChangesSinceProps {
  readonly title: string;
  /** Said instead when nothing came since. */
  readonly same: string;
  readonly workflowId: string;
  readonly number: number;
  /** `draft`, or a version's number as text. */
  readonly against: string;
}

/** What came since a version, in words: what going back to it takes away. */
export function ChangesSince({ title, same, workflowId, number, against }: ChangesSinceProps) {
  const titleId = useId();
  const diff = useQuery(diffVersionOptions({ path: { id: workflowId, number }, query: { against } }));
  if (diff.isPending) return <SkeletonRows rows={2} label="Comparing the drawings" />;
  if (diff.isError) return <FormError error={diff.error} />;
  const { changes } = diff.data;
  if (changes.length === 0) return <p className="text-muted text-sm">{same}</p>;
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId} className="mb-1.5 font-medium text-ink text-sm">
        {title}
      </h3>
      <ChangeLines changes={changes} />
    </section>
  );
}
