import { Link, useNavigate } from "@tanstack/react-router";
import { Ellipsis } from "lucide-react";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import type { NavigationItem } from "../navigation.ts";

/** More than these do not fit under a thumb; the rest is in a menu. */
const MOST_SHOWN = 5;
const LINE =
  "flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 font-medium text-faint text-xs -outline-offset-2 data-[status=active]:text-accent-text";

/** The navigation under a phone's thumb. */
export function BottomBar({ items }: { readonly items: readonly NavigationItem[] }) {
  if (items.length < 2) return null;
  const all = items.length <= MOST_SHOWN;
  const shown = all ? items : items.slice(0, MOST_SHOWN - 1);
  return (
    <nav
      aria-label="Main"
      className="flex shrink-0 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {shown.map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} className={LINE}>
          <Icon className="size-5" aria-hidden />
          <span className="max-w-full truncate px-1">{label}</span>
        </Link>
      ))}
      {!all && <More items={items.slice(shown.length)} />}
    </nav>
  );
}

function More({ items }: { readonly items: readonly NavigationItem[] }) {
  const navigate = useNavigate();
  return (
    <Menu
      side="top"
      trigger={
        <button type="button" className={LINE}>
          <Ellipsis className="size-5" aria-hidden />
          More
        </button>
      }
    >
      {items.map(({ to, label, icon: Icon }) => (
        <MenuItem
          key={to}
          icon={<Icon className="size-4" aria-hidden />}
          onSelect={() => void navigate({ to })}
        >
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}
