import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { useRef } from "react";
import { OPTION_CLASS } from "../../../ui/select.tsx";
import type { Command } from "../commands.ts";
import { usePaletteItems } from "./use-palette-items.tsx";

/** Beyond this many one types another letter. */
const MOST_SHOWN = 50;

interface CommandPaletteProps {
  readonly commands: readonly Command[];
  readonly onClose: () => void;
}

/** Finds a box of the drawing or something to do, by a part of its name. */
export function CommandPalette({ commands, onClose }: CommandPaletteProps) {
  const items = usePaletteItems(commands);
  const chosen = useRef(false);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-backdrop" />
        <Dialog.Popup
          aria-label="Find anything"
          // What was chosen knows where the focus belongs.
          finalFocus={() => !chosen.current}
          className="pop fixed inset-x-3 top-3 z-40 overflow-hidden rounded-xl border border-line bg-raised shadow-lg outline-none sm:inset-x-auto sm:top-24 sm:left-1/2 sm:w-[34rem] sm:-translate-x-1/2"
        >
          <Autocomplete.Root
            inline
            open
            items={items}
            limit={MOST_SHOWN}
            autoHighlight="always"
            keepHighlight
          >
            <div className="flex items-center gap-2.5 border-line border-b px-4">
              <Search className="size-4 shrink-0 text-faint" aria-hidden />
              <Autocomplete.Input
                aria-label="Find a user, a filter or something to do"
                placeholder="Find a user, a filter or something to do"
                className="h-12 w-full bg-transparent text-base text-ink outline-none pointer-coarse:text-lg"
              />
            </div>
            <Autocomplete.Empty className="px-4 py-8 text-center text-faint text-sm empty:hidden">
              Nothing matches.
            </Autocomplete.Empty>
            <Autocomplete.List className="max-h-[min(24rem,60dvh)] overflow-y-auto p-1.5 empty:hidden">
              {(item: (typeof items)[number]) => (
                <Autocomplete.Item
                  key={item.value}
                  value={item}
                  className={OPTION_CLASS}
                  onClick={() => {
                    chosen.current = true;
                    onClose();
                    item.run();
                  }}
                >
                  <span className="grid w-5 shrink-0 place-items-center text-muted">{item.icon}</span>
                  <span className="min-w-0 flex-1 truncate">{item.label}</span>
                  <span className="shrink-0 truncate text-faint text-xs">{item.detail}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
