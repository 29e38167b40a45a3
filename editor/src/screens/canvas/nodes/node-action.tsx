import type { ReactNode } from "react";

interface NodeActionProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
  /** Only the selected node's actions are stops for the Tab key. */
  readonly reachable: boolean;
}

/** A small button on a node. */
export function NodeAction({ label, icon, onClick, reachable }: NodeActionProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      tabIndex={reachable ? 0 : -1}
      onClick={onClick}
      className="grid size-6 place-items-center rounded-sm text-muted hover:bg-hover hover:text-ink"
    >
      {icon}
    </button>
  );
}
