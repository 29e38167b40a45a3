import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import { Button } from "../../ui/button.tsx";
import { contactsWords, type PutAway } from "./action-target.ts";
import { ActionsMenu } from "./contact-actions-menu.tsx";
import type { Selection } from "./use-selection.ts";

interface SelectionBarProps {
  readonly selection: Selection;
  readonly standing?: PutAway;
}

/** On a phone it stands at the lower edge while something is ticked, and takes no room from the list before. */
const AT_THUMB =
  "max-sm:sticky max-sm:bottom-0 max-sm:z-20 max-sm:order-last max-sm:mt-auto max-sm:-mx-4 max-sm:-mb-5 max-sm:border-line max-sm:border-t max-sm:bg-raised max-sm:px-4 max-sm:py-2 max-sm:shadow-lg";

/** "Actions" above the list, for what is ticked, with how many that are. */
export function SelectionBar({ selection, standing }: SelectionBarProps) {
  const { count, isAll, body, clear } = selection;
  return (
    <div
      aria-live="polite"
      className={clsx("flex flex-wrap items-center gap-2", count === 0 ? "max-sm:sr-only" : AT_THUMB)}
    >
      {count === 0 ? (
        <>
          <Button disabled>
            Actions
            <ChevronDown className="size-4" aria-hidden />
          </Button>
          <p className="text-faint text-sm">Tick contacts to act on them.</p>
        </>
      ) : (
        <>
          <ActionsMenu
            target={{
              selection: body,
              count,
              contact: null,
              onDone: clear,
              ...(standing ? { standing } : {}),
            }}
            trigger={
              <Button look="primary">
                Actions
                <ChevronDown className="size-4" aria-hidden />
              </Button>
            }
          />
          <p className="text-ink text-sm">
            {contactsWords(count)} selected{isAll && count > 25 ? ", on all pages" : ""}
          </p>
          <Button look="quiet" size="sm" onClick={clear}>
            Clear selection
          </Button>
        </>
      )}
    </div>
  );
}
