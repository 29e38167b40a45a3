import { clsx } from "clsx";
import type { Ref } from "react";

interface BodyBoxProps {
  readonly text: string;
  readonly readOnly: boolean;
  /** Lines that a fault stands on, from 1. */
  readonly marked: ReadonlySet<number>;
  readonly box: Ref<HTMLTextAreaElement>;
  readonly onChange: (text: string) => void;
}

/** Lines of the box at least. */
const FEWEST_LINES = 12;

/** A body as text, with the numbers of its lines; those with a fault are marked. */
export function BodyBox({ text, readOnly, marked, box, onChange }: BodyBoxProps) {
  const lines = text.split("\n").length;
  const shown = Math.max(lines, FEWEST_LINES);
  return (
    <div className="flex max-h-[36rem] overflow-y-auto rounded-md border border-line-strong bg-surface font-mono text-[0.8125rem] leading-5 focus-within:border-accent">
      <ol
        aria-hidden
        className="num shrink-0 select-none border-line border-r bg-sunken py-2 text-right text-faint"
      >
        {Array.from({ length: shown }, (_, place) => place + 1).map((line) => (
          <li
            key={line}
            className={clsx(
              "min-w-10 px-2",
              marked.has(line) && "bg-bad-soft font-semibold text-bad",
              line > lines && "invisible",
            )}
          >
            {line}
          </li>
        ))}
      </ol>
      <textarea
        ref={box}
        aria-label="Body"
        value={text}
        readOnly={readOnly}
        rows={shown}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        wrap="off"
        onChange={(event) => onChange(event.target.value)}
        className="min-w-0 flex-1 resize-none overflow-x-auto overflow-y-hidden whitespace-pre bg-transparent px-3 py-2 text-ink outline-none"
      />
    </div>
  );
}
