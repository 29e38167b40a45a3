import type { CommunicationKind } from "@fairlead/engine/contract";
import { ChevronDown, Mail, MessageSquare, Phone, PhoneIncoming, Users } from "lucide-react";
import { Button } from "../../ui/button.tsx";
import { Menu, MenuItem } from "../../ui/menu.tsx";

const OURS = [
  { kind: "call", label: "I called", icon: Phone },
  { kind: "email", label: "I emailed", icon: Mail },
  { kind: "text", label: "I texted", icon: MessageSquare },
  { kind: "meeting", label: "We met", icon: Users },
] as const;
const THEIRS = [
  { kind: "call", label: "They called me", icon: PhoneIncoming },
  { kind: "email", label: "They emailed me", icon: Mail },
  { kind: "text", label: "They texted me", icon: MessageSquare },
] as const;

interface CommunicationMenuProps {
  readonly busy: boolean;
  /** Whether what we begin may be recorded; of a person who asked not to be contacted it may not. */
  readonly mayOutbound: boolean;
  readonly onPick: (kind: CommunicationKind) => void;
  readonly onInbound: (kind: CommunicationKind) => void;
}

/** Records that contact was made, by us or by them. */
export function CommunicationMenu({ busy, mayOutbound, onPick, onInbound }: CommunicationMenuProps) {
  return (
    <Menu
      trigger={
        <Button look={mayOutbound ? "primary" : "secondary"} busy={busy} className="pointer-coarse:h-11">
          Record contact
          <ChevronDown className="size-3.5" aria-hidden />
        </Button>
      }
    >
      {mayOutbound &&
        OURS.map(({ kind, label, icon: Icon }) => (
          <MenuItem key={kind} icon={<Icon className="size-4" aria-hidden />} onSelect={() => onPick(kind)}>
            {label}
          </MenuItem>
        ))}
      {THEIRS.map(({ kind, label, icon: Icon }) => (
        <MenuItem
          key={`their ${kind}`}
          icon={<Icon className="size-4" aria-hidden />}
          onSelect={() => onInbound(kind)}
        >
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}
