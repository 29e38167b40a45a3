import { Link } from "@tanstack/react-router";
import type { UndoPreview } from "../../api/generated/types.gen.ts";
import { plural } from "../../format/values.ts";

interface UndoCountsProps {
  readonly importId: string;
  readonly preview: UndoPreview;
}

interface Line {
  readonly words: readonly [before: string, after: string];
  readonly of: string;
  /** Left out: as `of` with an s. */
  readonly many?: string;
  readonly count: number;
  readonly isOfLeads?: boolean;
}

/** What an undo would do, or did, in numbers; those of leads open them. */
export function UndoCounts({ importId, preview }: UndoCountsProps) {
  const { counts, undo } = preview;
  const tense = undo === null ? 0 : 1;
  const lines: readonly Line[] = [
    { words: ["will be closed", "closed"], of: "lead", count: counts.leadsClosed, isOfLeads: true },
    { words: ["will be archived", "archived"], of: "contact", count: counts.contactsArchived },
    {
      words: ["will get the former value", "got the former value"],
      of: "field",
      count: counts.fieldsGivenBack,
    },
    { words: ["will be taken back", "taken back"], of: "group membership", count: counts.groupsTakenBack },
    {
      words: ["will be taken back", "taken back"],
      of: "campaign membership",
      count: counts.campaignsTakenBack,
    },
    { words: ["will be taken back", "taken back"], of: "share", count: counts.sharesTakenBack },
    {
      words: ["will be taken back", "taken back"],
      ...{
        of: "further email or phone",
        many: "further emails and phones",
        count: counts.addressesTakenBack,
      },
    },
    { words: ["will stay", "stayed"], of: "field", count: counts.fieldsKept },
    {
      words: ["will stay", "stayed"],
      ...{ of: "further email or phone", many: "further emails and phones", count: counts.addressesKept },
    },
  ];
  const shown = lines.filter(({ count, isOfLeads }) => count > 0 || isOfLeads);
  return (
    <ul className="num flex flex-col gap-1.5 text-sm">
      {shown.map(({ words, of, many, count, isOfLeads }) => {
        const number = plural(count, of, many);
        return (
          <li key={`${of} ${words[0]}`} className="text-muted">
            {isOfLeads ? (
              <Link
                to="/leads"
                search={{ import: importId, importOutcome: "created" }}
                className="font-medium text-accent-text hover:underline"
              >
                {number}
              </Link>
            ) : (
              <span className="font-medium text-ink">{number}</span>
            )}{" "}
            {words[tense]}
          </li>
        );
      })}
    </ul>
  );
}
