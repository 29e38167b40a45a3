import { useEffect, useRef } from "react";
import { isTyping } from "../../ui/is-typing.ts";
import { GlobalSearch } from "./global-search.tsx";

const SHORTCUT = "/";
/** How an open box marks what is behind it. */
const BEHIND_A_BOX = "[inert], [aria-hidden=true], [data-base-ui-inert]";

/** The line on top of a wide screen: the search for contacts, which "/" leads to from anywhere. */
export function SearchBar() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
      if (event.key !== SHORTCUT || !isPlain || isTyping(event.target)) return;
      // Behind an open box nothing may take the focus; on a phone this line is not there.
      if (input.current?.closest(BEHIND_A_BOX) !== null || input.current.offsetParent === null) return;
      event.preventDefault();
      input.current.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <header className="hidden h-12 shrink-0 items-center border-line border-b bg-surface px-8 md:flex">
      <div className="w-full max-w-md">
        <GlobalSearch input={input} keys={SHORTCUT} />
      </div>
    </header>
  );
}
