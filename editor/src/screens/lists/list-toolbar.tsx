import type { ReactNode } from "react";
import { SearchBox, type SearchBoxProps } from "../../ui/search-box.tsx";

interface ListToolbarProps extends SearchBoxProps {
  /** What the list is of: tabs, filters. */
  readonly narrowing: ReactNode;
  readonly savedLists: ReactNode;
}

/** What stands above a list: what it is of, then its search and its saved lists; on a phone each in one row. */
export function ListToolbar({ narrowing, savedLists, ...search }: ListToolbarProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      {narrowing}
      <div className="flex min-w-0 flex-auto items-center justify-between gap-2 max-sm:w-full">
        <search className="min-w-0 max-sm:flex-1 sm:w-72">
          <SearchBox {...search} />
        </search>
        {savedLists}
      </div>
    </div>
  );
}
