import { Outlet } from "@tanstack/react-router";
import { useSession } from "../../api/session.ts";
import { navigationFor } from "../navigation.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { NotificationToasts } from "./notification-toasts.tsx";
import { readsContacts } from "./reads-contacts.ts";
import { SearchBar } from "./search-bar.tsx";
import { SideBar } from "./side-bar.tsx";
import { TopBar } from "./top-bar.tsx";

/** The frame around every screen but the canvas: a side bar and the search; on phones a top bar and a bottom bar. */
export function Shell() {
  const session = useSession();
  const items = navigationFor(session);
  const searches = readsContacts(session);
  return (
    <div className="flex h-full flex-col md:flex-row">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-1.5 font-medium text-on-accent focus:translate-y-0"
      >
        Skip to content
      </a>
      <NotificationToasts />
      <TopBar />
      <SideBar items={items} />
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        {searches && <SearchBar />}
        <main id="content" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto outline-none">
          <Outlet />
        </main>
      </div>
      <BottomBar items={items} />
    </div>
  );
}
