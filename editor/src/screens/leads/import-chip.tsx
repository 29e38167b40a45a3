import { useQuery } from "@tanstack/react-query";
import { FileSpreadsheet, X } from "lucide-react";
import { getImportOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { useSession } from "../../api/session.ts";
import type { ImportOutcome } from "./lead-search.ts";

interface ImportChipProps {
  readonly importId: string;
  readonly outcome: ImportOutcome | undefined;
  readonly onRemove: () => void;
}

const OUTCOMES: Readonly<Record<ImportOutcome, string>> = {
  created: "Created by",
  updated: "Updated by",
  repeated: "There before",
};

/** Says that the list has the leads of one file alone, and takes that off. */
export function ImportChip({ importId, outcome, onRemove }: ImportChipProps) {
  const session = useSession();
  const { data } = useQuery({
    ...getImportOptions({ path: { id: importId } }),
    enabled: session.may("imports:read"),
  });
  const name = data?.fileName ?? "an import";
  return (
    <span className="flex h-8 min-w-0 max-w-80 shrink-0 max-sm:max-w-72 items-center gap-1.5 rounded-md border border-line bg-raised pr-1 pl-2 text-ink text-sm">
      <FileSpreadsheet className="size-3.5 shrink-0 text-muted" aria-hidden />
      <span className="truncate" title={name}>
        {outcome === undefined ? "Import" : OUTCOMES[outcome]}: <span className="font-medium">{name}</span>
      </span>
      <button
        type="button"
        aria-label="Show leads of all imports"
        className="grid size-6 shrink-0 cursor-pointer place-items-center rounded text-muted hover:bg-hover hover:text-ink"
        onClick={onRemove}
      >
        <X className="size-3.5" aria-hidden />
      </button>
    </span>
  );
}
