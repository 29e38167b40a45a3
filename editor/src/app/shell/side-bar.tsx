import { Link } from "@tanstack/react-router";
import { Activity, ArrowUpRight, ChevronsUpDown } from "lucide-react";
import { ROLE_LABELS, useSession } from "../../api/session.ts";
import { formatCount } from "../../format/values.ts";
import { useRefusedWaiting } from "../../screens/refused/use-refused-counts.ts";
import { Avatar } from "../../ui/avatar.tsx";
import type { NavigationItem } from "../navigation.ts";
import { CreateMenu } from "./create-menu.tsx";
import { Logo } from "./logo.tsx";
import { NotificationBell } from "./notification-bell.tsx";
import { UserMenu } from "./user-menu.tsx";

const LINE =
  "flex h-8 items-center gap-2.5 rounded-md px-2 font-medium text-muted text-sm transition-colors hover:bg-hover hover:text-ink data-[status=active]:bg-raised data-[status=active]:text-ink data-[status=active]:shadow-sm data-[status=active]:ring-1 data-[status=active]:ring-line";

/** How many refused submissions wait for somebody, at the end of their line. */
function RefusedWaiting() {
  const waiting = useRefusedWaiting();
  if (waiting === 0) return null;
  return (
    <span className="num ml-auto font-medium text-warn text-xs">
      {formatCount(waiting)}
      <span className="sr-only"> waiting</span>
    </span>
  );
}

/** The navigation at the left of a wide screen. */
export function SideBar({ items }: { readonly items: readonly NavigationItem[] }) {
  const session = useSession();
  return (
    <aside
      aria-label="Navigation and account"
      className="hidden w-56 shrink-0 flex-col gap-1 border-line border-r bg-sunken px-3 py-3 md:flex"
    >
      <div className="mb-3 flex items-center gap-2.5 pl-1">
        <Logo />
        <span className="min-w-0 flex-1 truncate font-semibold text-ink text-sm">
          {session.organization.name}
        </span>
        <CreateMenu />
        <NotificationBell />
      </div>
      <nav aria-label="Main" className="flex flex-col gap-0.5">
        {items.map(({ to, label, icon: Icon }) => (
          <Link key={to} to={to} className={LINE}>
            <Icon className="size-4" aria-hidden />
            {label}
            {to === "/refused-submissions" && <RefusedWaiting />}
          </Link>
        ))}
      </nav>
      <div className="mt-auto flex flex-col gap-1">
        {session.links.temporalUi !== null && (
          <a href={session.links.temporalUi} target="_blank" rel="noreferrer" className={LINE}>
            <Activity className="size-4" aria-hidden />
            Runs in Temporal
            <ArrowUpRight className="ml-auto size-3.5 text-faint" aria-hidden />
          </a>
        )}
        <UserMenu
          side="top"
          trigger={
            <button
              type="button"
              className="flex items-center gap-2.5 rounded-md px-2 py-1.5 text-left transition-colors hover:bg-hover data-[popup-open]:bg-hover"
            >
              <Avatar name={session.user.name} />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium text-ink text-sm leading-4">
                  {session.user.name}
                </span>
                <span className="block truncate text-faint text-xs">{ROLE_LABELS[session.user.role]}</span>
              </span>
              <ChevronsUpDown className="size-3.5 shrink-0 text-faint" aria-hidden />
            </button>
          }
        />
      </div>
    </aside>
  );
}
