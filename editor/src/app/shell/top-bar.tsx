import { Search, X } from "lucide-react";
import { useState } from "react";
import { useSession } from "../../api/session.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { CreateMenu } from "./create-menu.tsx";
import { GlobalSearch } from "./global-search.tsx";
import { Logo } from "./logo.tsx";
import { NotificationBell } from "./notification-bell.tsx";
import { readsContacts } from "./reads-contacts.ts";
import { UserMenu } from "./user-menu.tsx";

const LINE = "flex h-14 shrink-0 items-center gap-2.5 border-line border-b bg-surface px-4 md:hidden";

/** The line on top of a phone's screen; the search takes its place while one searches. */
export function TopBar() {
  const session = useSession();
  const [searches, setSearches] = useState(false);
  const close = () => setSearches(false);
  if (searches) {
    return (
      <header className={LINE}>
        <GlobalSearch autoFocus onGone={close} />
        <IconButton
          size="lg"
          label="Close the search"
          icon={<X className="size-5" aria-hidden />}
          onClick={close}
        />
      </header>
    );
  }
  return (
    <header className={LINE}>
      <Logo className="size-7" />
      <span className="min-w-0 flex-1 truncate font-semibold text-base text-ink">
        {session.organization.name}
      </span>
      {readsContacts(session) && (
        <IconButton
          size="lg"
          label="Search contacts"
          icon={<Search className="size-5" aria-hidden />}
          onClick={() => setSearches(true)}
        />
      )}
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
