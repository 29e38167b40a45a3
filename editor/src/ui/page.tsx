import { type ReactNode, useEffect } from "react";

interface PageProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a screen: its one heading, its actions, its content. Sets the window's title. */
export function Page({ title, subtitle, actions, children }: PageProps) {
  usePageTitle(title);
  return (
    <div className="mx-auto flex w-full max-w-[80rem] flex-col gap-4 px-4 py-5 max-sm:min-h-full sm:px-8 sm:py-6">
      <header className="flex min-h-8 flex-wrap items-center gap-x-2 gap-y-3">
        <div className="min-w-22 flex-1">
          <h1 className="truncate font-semibold text-ink text-xl tracking-tight">{title}</h1>
          {subtitle !== undefined && <p className="mt-0.5 text-muted text-sm">{subtitle}</p>}
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}

/** Names the window after the screen. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Fairlead`;
  }, [title]);
}

/** A bordered box that holds a list, a table or a form. */
export function Card({
  children,
  className = "",
}: {
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <div className={`overflow-hidden rounded-lg border border-line bg-surface shadow-sm ${className}`}>
      {children}
    </div>
  );
}
