import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Archive, ArchiveRestore, ArrowRightLeft, Ellipsis, MessageCircleQuestion } from "lucide-react";
import { useState } from "react";
import { asApiProblem } from "../../api/api-problem.ts";
import { closeLead, reopenLead } from "../../api/generated/sdk.gen.ts";
import type { Lead } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import { showToast } from "../../ui/toast.tsx";
import { ReassignDialog } from "../exceptions/reassign-dialog.tsx";
import { WhyNotMeDialog } from "./why-not-me-dialog.tsx";

const ICON = "size-4";

/** What can be done with a lead less often: close it, give it to somebody else, ask why it went past oneself. */
export function LeadMoreMenu({ lead }: { readonly lead: Lead }) {
  const session = useSession();
  const client = useQueryClient();
  const [open, setOpen] = useState<"reassign" | "why" | null>(null);
  const path = { id: lead.id };
  const change = useMutation({
    mutationFn: async (what: "close" | "reopen") =>
      what === "close"
        ? (await closeLead({ path, throwOnError: true })).data
        : (await reopenLead({ path, throwOnError: true })).data,
    onSuccess: async ({ closedAt }) => {
      await client.invalidateQueries();
      showToast({ tone: "good", title: closedAt === null ? "The lead is open again" : "The lead is closed" });
    },
    onError: (error) => showToast({ tone: "bad", title: "Not done", text: asApiProblem(error).message }),
  });
  const mayAskWhy = session.may("leads:work") && lead.assignee?.id !== session.user.id;
  const { close, reopen, reassign } = lead.may;
  if (!close && !reopen && !reassign && !mayAskWhy) return null;
  return (
    <>
      <Menu trigger={<IconButton label="More actions" icon={<Ellipsis className={ICON} />} />}>
        {mayAskWhy && (
          <MenuItem
            icon={<MessageCircleQuestion className={ICON} aria-hidden />}
            onSelect={() => setOpen("why")}
          >
            Why not me?
          </MenuItem>
        )}
        {reassign && (
          <MenuItem
            icon={<ArrowRightLeft className={ICON} aria-hidden />}
            onSelect={() => setOpen("reassign")}
          >
            Give to somebody…
          </MenuItem>
        )}
        {close && (
          <MenuItem icon={<Archive className={ICON} aria-hidden />} onSelect={() => change.mutate("close")}>
            Close
          </MenuItem>
        )}
        {reopen && (
          <MenuItem
            icon={<ArchiveRestore className={ICON} aria-hidden />}
            onSelect={() => change.mutate("reopen")}
          >
            Open again
          </MenuItem>
        )}
      </Menu>
      {open === "why" && <WhyNotMeDialog leadId={lead.id} onClose={() => setOpen(null)} />}
      {open === "reassign" && (
        <ReassignDialog
          kind="individual"
          leads={[lead]}
          onClose={() => setOpen(null)}
          onReassigned={() => {}}
        />
      )}
    </>
  );
}
