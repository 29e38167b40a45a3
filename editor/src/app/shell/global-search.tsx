import { Autocomplete } from "@base-ui/react/autocomplete";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { clsx } from "clsx";
import { Search } from "lucide-react";
import { type Ref, useState } from "react";
import { listContactsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactRow } from "../../api/generated/types.gen.ts";
import { formatPhone, plural } from "../../format/values.ts";
import { OPTION_CLASS } from "../../ui/select.tsx";
import { CONTROL_CLASS } from "../../ui/text-input.tsx";
import { useSettled } from "../../ui/use-settled.ts";

interface GlobalSearchProps {
  readonly input?: Ref<HTMLInputElement>;
  readonly autoFocus?: boolean;
  /** Shown inside at the end: the key that leads here. */
  readonly keys?: string;
  /** Called when one has gone to what was found. */
  readonly onGone?: () => void;
}

const TYPING_PAUSE_MS = 200;
const MOST_SHOWN = 8;

/** Finds contacts from any page: the first at once, as one types; Enter opens the list of all that were found. */
export function GlobalSearch({ input, autoFocus = false, keys, onGone }: GlobalSearchProps) {
  const [typed, setTyped] = useState("");
  const [highlighted, setHighlighted] = useState(false);
  const [open, setOpen] = useState(false);
  // What is found belongs to the landmark of the search, not to the end of the page.
  const [landmark, setLandmark] = useState<HTMLElement | null>(null);
  const navigate = useNavigate();
  const words = typed.trim();
  const found = useFound(words);
  const leave = () => {
    setTyped("");
    setOpen(false);
    onGone?.();
  };
  const openContact = (contactId: string) => {
    void navigate({ to: "/contacts/$contactId", params: { contactId } });
    leave();
  };
  const openList = () => {
    if (words === "") return;
    // Rules of a saved list would hide some of what was found.
    void navigate({ to: "/contacts", search: { tab: "all", search: words, include: [], exclude: [] } });
    leave();
  };
  const contacts = found.data?.items.slice(0, MOST_SHOWN) ?? [];
  return (
    <search ref={setLandmark} className="w-full">
      <Autocomplete.Root
        mode="none"
        items={contacts}
        itemToStringValue={() => typed}
        value={typed}
        onValueChange={setTyped}
        open={open && words !== ""}
        onOpenChange={setOpen}
        onItemHighlighted={(item) => setHighlighted(item !== undefined)}
      >
        <span className="relative flex items-center">
          <Search className="pointer-events-none absolute left-2.5 size-3.5 text-faint" aria-hidden />
          <Autocomplete.Input
            {...(input === undefined ? {} : { ref: input })}
            autoFocus={autoFocus}
            type="search"
            enterKeyHint="search"
            aria-label="Search contacts by name, email or phone"
            placeholder="Search contacts"
            className={clsx(CONTROL_CLASS, "pl-8", keys === undefined || typed !== "" ? "pr-2.5" : "pr-8")}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !highlighted) openList();
            }}
          />
          {keys !== undefined && typed === "" && (
            <kbd
              className="pointer-events-none absolute right-2 rounded-sm border border-line px-1.5 font-sans text-faint text-xs"
              aria-hidden
            >
              {keys}
            </kbd>
          )}
        </span>
        <Autocomplete.Portal container={landmark}>
          <Autocomplete.Positioner sideOffset={4} align="start" className="z-50 outline-none">
            <Autocomplete.Popup className="pop w-(--anchor-width) rounded-lg border border-line bg-raised shadow-md outline-none">
              <Autocomplete.Status className="px-3 py-2.5 text-muted text-sm empty:hidden">
                {statusOf(found, contacts.length)}
              </Autocomplete.Status>
              <Autocomplete.List className="max-h-[min(28rem,var(--available-height))] overflow-y-auto p-1 empty:hidden">
                {(contact: ContactRow) => (
                  <Autocomplete.Item
                    key={contact.id}
                    value={contact}
                    className={clsx(OPTION_CLASS, "cursor-pointer")}
                    onClick={() => openContact(contact.id)}
                  >
                    <Found contact={contact} />
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
              {contacts.length > 0 && (
                <button
                  type="button"
                  onClick={openList}
                  className="flex w-full items-center justify-between rounded-b-lg border-line border-t px-3.5 py-2 text-left font-medium text-accent-text text-sm -outline-offset-2 hover:bg-hover"
                >
                  Show {plural(found.data?.total ?? 0, "contact")} in the list
                  <kbd className="font-sans text-faint text-xs" aria-hidden>
                    ↵
                  </kbd>
                </button>
              )}
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
    </search>
  );
}

/** What was found by the words once typing pauses; what was asked before is given up. */
function useFound(words: string) {
  const settled = useSettled(words, TYPING_PAUSE_MS);
  return useQuery({
    ...listContactsOptions({ body: { tab: "all", search: settled } }),
    enabled: words !== "" && settled !== "",
    placeholderData: keepPreviousData,
  });
}

function statusOf(
  { isPending, isError }: { readonly isPending: boolean; readonly isError: boolean },
  shown: number,
): string | null {
  if (isError) return "The search failed. Press Enter to try it in the list.";
  if (isPending) return "Searching…";
  return shown === 0 ? "No contact matches." : null;
}

function Found({
  contact: { name, nickname, email, cellPhone, cellPhoneExtension, owner },
}: {
  readonly contact: ContactRow;
}) {
  const reached = [email, cellPhone === null ? null : formatPhone(cellPhone, cellPhoneExtension)].filter(
    Boolean,
  );
  return (
    <span className="flex min-w-0 flex-1 items-baseline gap-3">
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium text-ink">
          {name}
          {nickname !== null && <span className="font-normal text-muted"> “{nickname}”</span>}
        </span>
        {reached.length > 0 && (
          <span className="num block truncate text-muted text-xs">{reached.join(" · ")}</span>
        )}
      </span>
      {owner !== null && <span className="hidden shrink-0 text-faint text-xs sm:block">{owner.name}</span>}
    </span>
  );
}
