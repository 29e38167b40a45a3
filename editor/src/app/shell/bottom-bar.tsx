import { Link } from "@tanstack/react-router";
import type { NavigationItem } from "../navigation.ts";

/** The navigation under a phone's thumb. */
export function BottomBar({ items }: { readonly items: readonly NavigationItem[] }) {
  if (items.length < 2) return null;
  return (
    <nav
      aria-label="Main"
      className="flex shrink-0 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {items.map(({ to, label, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          className="flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 font-medium text-faint text-xs -outline-offset-2 data-[status=active]:text-accent-text"
        >
          <Icon className="size-5" aria-hidden />
          <span className="max-w-full truncate px-1">{label}</span>
        </Link>
      ))}
    </nav>
  );
}
