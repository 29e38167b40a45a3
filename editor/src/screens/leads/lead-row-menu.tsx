import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import {
  Archive,
  ArchiveRestore,
  ArrowRightLeft,
  Ellipsis,
  PanelRight,
  SquareArrowOutUpRight,
} from "lucide-react";
import { useState } from "react";
import { asApiProblem } from "../../api/api-problem.ts";
import { closeLead, reopenLead } from "../../api/generated/sdk.gen.ts";
import type { LeadRow } from "../../api/generated/types.gen.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import { showToast } from "../../ui/toast.tsx";
import { refresh } from "../contact/refresh.ts";
import { ReassignDialog } from "../exceptions/reassign-dialog.tsx";

interface LeadRowMenuProps {
  readonly lead: LeadRow;
  readonly onLook: (leadId: string) => void;
}

const ICON = "size-4";

/** What can be done with a lead from its row; what one may not do is not there. */
export function LeadRowMenu({ lead, onLook }: LeadRowMenuProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [reassigns, setReassigns] = useState(false);
  const path = { id: lead.id };
  const change = useMutation({
    mutationFn: async (what: "close" | "reopen") =>
      what === "close"
        ? (await closeLead({ path, throwOnError: true })).data
        : (await reopenLead({ path, throwOnError: true })).data,
    onSuccess: ({ closedAt }) => {
      refresh(client, "listLeadPage", "listLeads", "getLead", "getTimeline", "getMyLeads");
      const title = closedAt === null ? "The lead is open again" : "The lead is closed";
      showToast({ tone: "good", title, text: lead.contactName });
    },
    onError: (error) => showToast({ tone: "bad", title: "Not done", text: asApiProblem(error).message }),
  });
  const { close, reopen, reassign } = lead.may;
  return (
    <>
      <Menu
        align="start"
        trigger={
          <IconButton
            label={`Actions: ${lead.contactName}`}
            size="sm"
            icon={<Ellipsis className={ICON} aria-hidden />}
          />
        }
      >
        <MenuItem
          icon={<SquareArrowOutUpRight className={ICON} aria-hidden />}
          onSelect={() => void navigate({ to: "/leads/$leadId", params: { leadId: lead.id } })}
        >
          Open
        </MenuItem>
        <MenuItem icon={<PanelRight className={ICON} aria-hidden />} onSelect={() => onLook(lead.id)}>
          Quick look
        </MenuItem>
        {reassign && (
          <MenuItem
            icon={<ArrowRightLeft className={ICON} aria-hidden />}
            onSelect={() => setReassigns(true)}
          >
            Reassign…
          </MenuItem>
        )}
        {close && (
          <MenuItem icon={<Archive className={ICON} aria-hidden />} onSelect={() => change.mutate("close")}>
            Close lead
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
      {reassigns && (
        <ReassignDialog
          kind="individual"
          leads={[lead]}
          onClose={() => setReassigns(false)}
          onReassigned={() => undefined}
        />
      )}
    </>
  );
}
