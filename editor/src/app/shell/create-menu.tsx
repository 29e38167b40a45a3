import { Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useSession } from "../../api/session.ts";
import type { ButtonSize } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu, MenuItem } from "../../ui/menu.tsx";

const CreateContactDialog = lazy(async () => {
  const { CreateContactDialog: Dialog } = await import("../../screens/contact/create-contact-dialog.tsx");
  return { default: Dialog };
});

/** "+": what can be made from any page. */
export function CreateMenu({ size = "md" }: { readonly size?: ButtonSize }) {
  const session = useSession();
  const [creates, setCreates] = useState(false);
  if (!session.may("contacts:create")) return null;
  return (
    <>
      <Menu
        trigger={<IconButton label="Create" size={size} icon={<Plus className="size-4" aria-hidden />} />}
      >
        <MenuItem onSelect={() => setCreates(true)}>Create Contact</MenuItem>
      </Menu>
      {creates && (
        <Suspense>
          <CreateContactDialog onClose={() => setCreates(false)} />
        </Suspense>
      )}
    </>
  );
}
