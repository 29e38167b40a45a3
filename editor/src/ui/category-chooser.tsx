import { foldText } from "@fairlead/engine";
import { clsx } from "clsx";
import { ChevronRight } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { TextInput } from "./text-input.tsx";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly category: string;
}

interface CategoryChooserProps<Value extends string> {
  /** In their order; the categories stand in that of their first. */
  readonly choices: readonly Choice<Value>[];
  readonly searchLabel: string;
  /** What is said where no choice has the words. */
  readonly nothingFound: string;
  readonly openAtFirst?: boolean;
  readonly autoFocus?: boolean;
  /** One choice: a button or a tick box that carries its label. */
  readonly draw: (choice: Choice<Value>) => ReactNode;
}

/**
 * Finds one of many things in categories that expand, or by typing a part of its name.
 *
 * The arrow keys go up and down through what is shown; on a category, right opens and left closes it.
 */
export function CategoryChooser<Value extends string>(props: CategoryChooserProps<Value>) {
  const { choices, searchLabel, nothingFound, openAtFirst = false, autoFocus = false, draw } = props;
  const [words, setWords] = useState("");
  /** Those that are not as they were at first. */
  const [turned, setTurned] = useState<readonly string[]>([]);
  const box = useRef<HTMLElement>(null);
  const id = useId();
  const sought = foldText(words);
  const found = choices.filter(({ label }) => foldText(label).includes(sought));
  const categories = [...new Set(found.map(({ category }) => category))];
  const isOpen = (category: string) => sought !== "" || turned.includes(category) !== openAtFirst;
  const turn = (category: string) =>
    setTurned(
      turned.includes(category) ? turned.filter((other) => other !== category) : [...turned, category],
    );
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || box.current === null) return;
    const stops = [
      ...box.current.querySelectorAll<HTMLElement>("input[type=search], button, [role=checkbox]"),
    ];
    const next = stops[stops.indexOf(event.target as HTMLElement) + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <section ref={box} aria-label={searchLabel} className="flex flex-col gap-2" onKeyDown={move}>
      <TextInput
        type="search"
        aria-label={searchLabel}
        placeholder={searchLabel}
        value={words}
        autoFocus={autoFocus}
        onValueChange={setWords}
      />
      {found.length === 0 && <p className="text-muted text-sm">{nothingFound}</p>}
      {categories.map((category, place) => (
        <div key={category}>
          <button
            type="button"
            aria-expanded={isOpen(category)}
            aria-controls={`${id}-${place}`}
            className="flex min-h-8 w-full items-center gap-1.5 rounded-sm text-left font-medium text-muted text-sm hover:text-ink pointer-coarse:min-h-11"
            onClick={() => turn(category)}
            onKeyDown={({ key }) => {
              if (key === (isOpen(category) ? "ArrowLeft" : "ArrowRight")) turn(category);
            }}
          >
            <ChevronRight
              className={clsx("size-3.5 shrink-0 transition-transform", isOpen(category) && "rotate-90")}
              aria-hidden
            />
            {category}
          </button>
          <ul id={`${id}-${place}`} hidden={!isOpen(category)} className="pb-1 pl-5">
            {isOpen(category) &&
              found
                .filter((choice) => choice.category === category)
                .map((choice) => <li key={choice.value}>{draw(choice)}</li>)}
          </ul>
        </div>
      ))}
    </section>
  );
}
