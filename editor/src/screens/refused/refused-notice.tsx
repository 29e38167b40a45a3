import { Link } from "@tanstack/react-router";
import { FileX2 } from "lucide-react";
import { plural } from "../../format/values.ts";
import { useRefusedWaiting } from "./use-refused-counts.ts";

/** Says that refused submissions wait for somebody; nothing where none does. */
export function RefusedNotice() {
  const waiting = useRefusedWaiting();
  if (waiting === 0) return null;
  return (
    <p className="flex items-start gap-3 rounded-lg border border-line bg-warn-soft px-4 py-2.5 text-ink text-sm">
      <FileX2 className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
      <span className="min-w-0 flex-1">
        {plural(waiting, "refused submission waits", "refused submissions wait")} to be mended.{" "}
        <Link to="/refused-submissions" className="rounded-sm text-accent-text hover:underline">
          Show
        </Link>
      </span>
    </p>
  );
}
