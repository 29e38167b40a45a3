import { Columns3, Filter } from "lucide-react";
import { ToolButton } from "../../ui/tool-button.tsx";

interface ListToolsProps {
  /** How many rules narrow the list. */
  readonly rules: number;
  readonly onFilter: () => void;
  readonly onColumns: () => void;
}

/** Opens the rules and the columns of a list, from the header of its page. */
export function ListTools({ rules, onFilter, onColumns }: ListToolsProps) {
  return (
    <>
      <ToolButton
        icon={<Filter className="size-4" aria-hidden />}
        label="Filter"
        count={rules}
        onClick={onFilter}
      />
      <ToolButton
        icon={<Columns3 className="size-4" aria-hidden />}
        label="Edit columns"
        onClick={onColumns}
      />
    </>
  );
}
