import { CloudOff } from "lucide-react";
import { useConnectionLost } from "../api/connection.ts";

/** Says that what is on the screen may be old, while the connection is being tried again. */
export function ConnectionNotice() {
  const lost = useConnectionLost();
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-3 z-50 flex justify-center">
      {lost && (
        <p className="flex items-center gap-2 rounded-full border border-line bg-raised py-1.5 pr-4 pl-3 font-medium text-ink text-xs shadow-md">
          <CloudOff className="size-3.5 text-warn" aria-hidden />
          Connection lost. Trying again…
        </p>
      )}
    </div>
  );
}
