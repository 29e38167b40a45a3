import { CloudOff } from "lucide-react";
import { useConnectionLost } from "../api/connection.ts";

/** Says that what is on the screen may be old, while the connection is being tried again; on a phone in a line of its own. */
export function ConnectionNotice() {
  const lost = useConnectionLost();
  return (
    <div
      role="status"
      className="flex justify-center md:pointer-events-none md:fixed md:inset-x-0 md:top-3 md:z-50"
    >
      {lost && (
        <p className="flex items-center justify-center gap-2 border-line bg-raised py-1.5 pr-4 pl-3 font-medium text-ink text-xs max-md:w-full max-md:border-b md:rounded-full md:border md:shadow-md">
          <CloudOff className="size-3.5 text-warn" aria-hidden />
          Connection lost. Trying again…
        </p>
      )}
    </div>
  );
}
