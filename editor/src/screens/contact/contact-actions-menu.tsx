import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { asApiProblem } from "../../api/api-problem.ts";
import type { ContactRecord } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import { showToast } from "../../ui/toast.tsx";
import { ArchiveDialog } from "./archive-dialog.tsx";
import { DoNotContactDialog } from "./do-not-contact-dialog.tsx";
import { GiveDialog } from "./give-dialog.tsx";
import { useContactAction } from "./use-contact-action.ts";

const OFFERED = ["share", "assign", "silence", "archive", "unarchive", "setDoNotContact"] as const;
type Asked = "share" | "assign" | "archive" | "doNotContact";

/** What can be done with a contact, as far as one may. */
export function ContactActionsMenu({ contact }: { readonly contact: ContactRecord }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { id: contactId, allowed, silencedAt } = contact;
  const isSilenced = silencedAt !== null;
  const silence = useContactAction({
    contactId,
    says: isSilenced ? "Communication is no longer silenced" : "Communication is silenced",
  });
  const unarchive = useContactAction({ contactId, says: "The contact is out of the archive" });
  const onError = (error: unknown) =>
    showToast({ tone: "bad", title: "Not done", text: asApiProblem(error).message });
  const may = (action: ContactRecord["allowed"][number]) => allowed.includes(action);
  if (!OFFERED.some(may)) return null;
  const close = () => setAsked(null);
  return (
    <>
      <Menu
        trigger={
          <Button look="primary">
            Actions
            <ChevronDown className="size-4" aria-hidden />
          </Button>
        }
      >
        {may("share") && <MenuItem onSelect={() => setAsked("share")}>Share with user</MenuItem>}
        {may("assign") && <MenuItem onSelect={() => setAsked("assign")}>Assign to user</MenuItem>}
        {may("silence") && (
          <MenuItem
            onSelect={() => silence.mutate({ kind: isSilenced ? "unsilence" : "silence" }, { onError })}
          >
            {isSilenced ? "Unsilence Communication" : "Silence Communication"}
          </MenuItem>
        )}
        {may("archive") && <MenuItem onSelect={() => setAsked("archive")}>Archive contact</MenuItem>}
        {may("unarchive") && (
          <MenuItem onSelect={() => unarchive.mutate({ kind: "unarchive" }, { onError })}>
            Unarchive contact
          </MenuItem>
        )}
        {may("setDoNotContact") && (
          <MenuItem onSelect={() => setAsked("doNotContact")}>Set as “Do not contact”</MenuItem>
        )}
      </Menu>
      {(asked === "share" || asked === "assign") && (
        <GiveDialog contact={contact} way={asked} onClose={close} />
      )}
      {asked === "archive" && <ArchiveDialog contact={contact} onClose={close} />}
      {asked === "doNotContact" && <DoNotContactDialog contact={contact} onClose={close} />}
    </>
  );
}
