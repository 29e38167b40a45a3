import { useSession } from "../../api/session.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { CreateMenu } from "./create-menu.tsx";
import { Logo } from "./logo.tsx";
import { NotificationBell } from "./notification-bell.tsx";
import { UserMenu } from "./user-menu.tsx";

/** The line on top of a phone's screen. */
export function TopBar() {
  const session = useSession();
  return (
    <header className="flex h-14 shrink-0 items-center gap-2.5 border-line border-b bg-surface px-4 md:hidden">
      <Logo className="size-7" />
      <span className="min-w-0 flex-1 truncate font-semibold text-base text-ink">
        {session.organization.name}
      </span>
      <CreateMenu size="lg" />
      <NotificationBell size="lg" />
      <UserMenu
        trigger={
          <button type="button" className="grid size-11 place-items-center">
            <Avatar name={session.user.name} size="lg" />
            <span className="sr-only">Account of {session.user.name}</span>
          </button>
        }
      />
    </header>
  );
}
