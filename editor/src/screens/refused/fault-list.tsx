import { CircleAlert } from "lucide-react";
import type { RefusedSubmissionDetails } from "../../api/generated/types.gen.ts";
import { rangeOfPointer, syntaxFaultIn, type TextRange } from "./json-text.ts";

export interface PlacedFault {
  readonly pointer: string;
  readonly detail: string;
  /** Where it stands in the text; `null`: of the body as a whole. */
  readonly range: TextRange | null;
}

/** What is wrong with a submission, each thing where it stands in a text; the reason itself where nothing is named. */
export function placedFaults(
  { errors, detail, code }: Pick<RefusedSubmissionDetails, "errors" | "detail" | "code">,
  text: string,
): readonly PlacedFault[] {
  if (code === "MALFORMED_JSON" && errors.length === 0) {
    return [{ pointer: "", detail, range: syntaxFaultIn(text) }];
  }
  if (errors.length === 0) return [{ pointer: "", detail, range: null }];
  return errors.map((error) => ({
    ...{ pointer: error.pointer, detail: error.detail },
    range: rangeOfPointer(text, error.pointer),
  }));
}

interface FaultListProps {
  readonly faults: readonly PlacedFault[];
  readonly onShow: (range: TextRange) => void;
}

/** The faults, each leading to its line. */
export function FaultList({ faults, onShow }: FaultListProps) {
  return (
    <ul aria-label="What is wrong" className="flex flex-col gap-2">
      {faults.map(({ pointer, detail, range }) => (
        <li
          key={`${pointer} ${detail}`}
          className="flex gap-2.5 rounded-lg bg-bad-soft px-3 py-2.5 text-bad text-sm"
        >
          <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
          <div className="min-w-0 flex-1">
            {pointer !== "" && <p className="break-all font-mono text-xs">{pointer}</p>}
            <p className="break-words">{detail}</p>
            {range !== null && (
              <button
                type="button"
                className="mt-0.5 font-medium text-xs underline underline-offset-2"
                onClick={() => onShow(range)}
              >
                Line {range.line}
              </button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
