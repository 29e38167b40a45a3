import { plural } from "../../../format/values.ts";

interface ChangeLinesProps {
  readonly changes: readonly { readonly text: string }[];
  /** So many are told, and of the others how many they are; left out: all. */
  readonly most?: number;
}

/** What differs between two drawings, a sentence each. */
export function ChangeLines({ changes, most = changes.length }: ChangeLinesProps) {
  const more = changes.length - most;
  return (
    <ul className="ml-4 flex list-disc flex-col gap-1 text-muted text-sm marker:text-faint">
      {changes.slice(0, most).map(({ text }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two changes may read alike, and none ever moves
        <li key={place}>{text}</li>
      ))}
      {more > 0 && <li>{plural(more, "more change")}.</li>}
    </ul>
  );
}
