import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  /** The way on: a button or a link, or a few. */
  readonly action?: ReactNode;
  /** Whether it fills the page, so that its title is the page's heading. */
  readonly page?: boolean;
}

/** What stands where there is nothing yet: what would be here, and how to get it. */
export function EmptyState({ icon: Icon, title, children, action, page = false }: EmptyStateProps) {
  const Heading = page ? "h1" : "p";
  return (
    <div className="flex flex-col items-center px-6 py-16 text-center">
      <span className="mb-4 grid size-10 place-items-center rounded-lg border border-line bg-surface text-muted shadow-sm">
        <Icon className="size-5" aria-hidden />
      </span>
      <Heading className="font-semibold text-base text-ink">{title}</Heading>
      {children !== undefined && <p className="mt-1 max-w-sm text-balance text-muted text-sm">{children}</p>}
      {action !== undefined && (
        <div className="mt-5 flex flex-wrap justify-center gap-2 empty:hidden">{action}</div>
      )}
    </div>
  );
}
