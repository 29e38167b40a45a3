import type { ReactNode } from "react";
import { Badge } from "./badge.tsx";
import { Button } from "./button.tsx";

interface ToolButtonProps {
  readonly icon: ReactNode;
  readonly label: string;
  /** How much of it is on; 0 is not shown. */
  readonly count?: number;
  readonly onClick: () => void;
}

/** A button of a page's header; on a phone its icon alone, so that all of them stand beside the title. */
export function ToolButton({ icon, label, count = 0, onClick }: ToolButtonProps) {
  return (
    <Button icon={icon} className="max-sm:px-2" onClick={onClick}>
      <span className="max-sm:sr-only">{label}</span>
      {count > 0 && <Badge tone="accent">{count}</Badge>}
    </Button>
  );
}
