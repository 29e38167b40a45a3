import { ChevronLeft, ChevronRight } from "lucide-react";
import { formatCount } from "../format/values.ts";
import { buttonClass } from "./button.tsx";
import { IconButton } from "./icon-button.tsx";
import { pagesShown } from "./pages-shown.ts";

interface PagerProps {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** Which rows of how many are shown, and the way to the other pages. */
export function Pager({ page, pageSize, total, onPage }: PagerProps) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const first = Math.min((page - 1) * pageSize + 1, total);
  const last = Math.min(page * pageSize, total);
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p role="status" className="num text-muted text-sm">
        {formatCount(first)} - {formatCount(last)} of {formatCount(total)}
      </p>
      {pages > 1 && (
        <nav aria-label="Pages" className="flex items-center gap-0.5">
          <IconButton
            label="Previous page"
            icon={<ChevronLeft className="size-4" />}
            disabled={page <= 1}
            onClick={() => onPage(page - 1)}
          />
          {pagesShown(page, pages).map((shown, place) =>
            shown === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a gap is nothing but its place
              <span key={`gap ${place}`} aria-hidden className="px-1 text-faint">
                …
              </span>
            ) : (
              <button
                key={shown}
                type="button"
                aria-label={`Page ${shown}`}
                aria-current={shown === page ? "page" : undefined}
                className={`${buttonClass(shown === page ? "secondary" : "quiet", "sm")} num`}
                onClick={() => onPage(shown)}
              >
                {formatCount(shown)}
              </button>
            ),
          )}
          <IconButton
            label="Next page"
            icon={<ChevronRight className="size-4" />}
            disabled={page >= pages}
            onClick={() => onPage(page + 1)}
          />
        </nav>
      )}
    </div>
  );
}
