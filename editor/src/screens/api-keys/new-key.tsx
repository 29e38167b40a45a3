import { Copy } from "lucide-react";
import { useState } from "react";
import type { CreateApiKeyResponse } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";

interface NewKeyProps {
  readonly made: CreateApiKeyResponse;
  readonly onClose: () => void;
}

/** A key that was just made: nobody can look it up again. */
export function NewKey({ made, onClose }: NewKeyProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(made.key);
    setCopied(true);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`API Key “${made.name}”`}
      footer={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="text-muted text-sm">
          Copy the key now and keep it where the other system keeps its secrets. It is shown this once.
        </p>
        <div className="flex flex-wrap items-center gap-2">
          <code className="num min-w-0 flex-1 break-all rounded-md border border-line bg-sunken px-3 py-2 text-ink text-sm">
            {made.key}
          </code>
          <Button icon={<Copy className="size-4" aria-hidden />} onClick={() => void copy()}>
            {copied ? "Copied" : "Copy"}
          </Button>
        </div>
        <p className="text-faint text-xs">
          Send it as <code>Authorization: Bearer …</code>
        </p>
      </div>
    </Dialog>
  );
}
