import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { VersionSummary } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { plural } from "../../format/values.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button, buttonClass } from "../../ui/button.tsx";

/** A drawing made anew names each of its nodes; a list of versions is to be read at a glance. */
const SHOWN_AT_FIRST = 3;

interface VersionItemProps {
  readonly workflowId: string;
  readonly version: VersionSummary;
  /** `null` where there is nothing to roll back to, or no leave to do so. */
  readonly onRollBack: (() => void) | null;
}

/** One published version: when and by whom, what it changed, and the leads that are under way on it. */
export function VersionItem({ workflowId, version, onRollBack }: VersionItemProps) {
  const { number, changes, changeCount, publishedAt, publishedBy, inFlight, current } = version;
  return (
    <li className="flex flex-col gap-1.5 px-4 py-3.5 sm:px-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h2 className="font-semibold text-ink text-sm">Version {number}</h2>
        {current && <Badge tone="good">Live</Badge>}
        {inFlight > 0 && (
          <Badge tone={current ? "neutral" : "warn"}>{plural(inFlight, "lead")} in flight</Badge>
        )}
        <span className="text-faint text-xs">
          <time dateTime={publishedAt} title={formatExact(publishedAt)} className="num">
            {formatShort(publishedAt)}
          </time>
          {publishedBy && ` by ${publishedBy.name}`}
        </span>
        <span className="flex flex-wrap gap-2 sm:ml-auto">
          <Link
            to="/workflows/$workflowId/versions/compare"
            params={{ workflowId }}
            search={number === 1 ? { before: 1 } : { before: number - 1, after: number }}
            className={buttonClass("secondary", "sm")}
            aria-label={number === 1 ? "Compare version 1" : `Compare version ${number} with the one before`}
          >
            Compare
          </Link>
          {onRollBack && (
            <Button size="sm" aria-label={`Roll back to version ${number}`} onClick={onRollBack}>
              Roll back to this version
            </Button>
          )}
        </span>
      </div>
      <VersionChanges number={number} changes={changes} changeCount={changeCount} />
    </li>
  );
}

/** What a version changed: the first few, all that the list was told of, and how many more the comparison shows. */
function VersionChanges({
  number,
  changes,
  changeCount,
}: Pick<VersionSummary, "number" | "changes" | "changeCount">) {
  const [all, setAll] = useState(false);
  if (changes.length === 0) {
    const text = number === 1 ? "The first version." : "Nothing changed.";
    return <p className="text-faint text-sm">{changeCount === null ? "Not compared yet." : text}</p>;
  }
  const shown = all ? changes : changes.slice(0, SHOWN_AT_FIRST);
  const unlisted = (changeCount ?? 0) - changes.length;
  const offer = unlisted > 0 ? `Show the first ${changes.length}` : `Show all ${changes.length}`;
  return (
    <>
      <ul className="ml-4 flex list-disc flex-col gap-0.5 text-muted text-sm marker:text-faint">
        {shown.map((change, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two changes may read alike, and none ever moves
          <li key={place}>{change}</li>
        ))}
      </ul>
      {unlisted > 0 && (
        <p className="ml-4 text-faint text-sm">
          {plural(changeCount ?? 0, "change")} in all; Compare shows each of them.
        </p>
      )}
      {changes.length > SHOWN_AT_FIRST && (
        <Button
          look="quiet"
          size="sm"
          className="-ml-2.5 self-start"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? "Show fewer" : offer}
        </Button>
      )}
    </>
  );
}
