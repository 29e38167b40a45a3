import type { CommunicationKind } from "@fairlead/engine/contract";
import { ChevronDown, Mail, MessageSquare, Phone, Users } from "lucide-react";
import { Button } from "../../ui/button.tsx";
import { Menu, MenuItem } from "../../ui/menu.tsx";

const KINDS = [
  { kind: "call", label: "I called", icon: Phone },
  { kind: "email", label: "I emailed", icon: Mail },
  { kind: "text", label: "I texted", icon: MessageSquare },
  { kind: "meeting", label: "We met", icon: Users },
] as const;

interface CommunicationMenuProps {
  readonly busy: boolean;
  readonly onPick: (kind: CommunicationKind) => void;
}

/** Records that contact was made. */
export function CommunicationMenu({ busy, onPick }: CommunicationMenuProps) {
  return (
    <Menu
      trigger={
        <Button look="primary" busy={busy} className="pointer-coarse:h-11">
          Record contact
          <ChevronDown className="size-3.5" aria-hidden />
        </Button>
      }
    >
      {KINDS.map(({ kind, label, icon: Icon }) => (
        <MenuItem key={kind} icon={<Icon className="size-4" aria-hidden />} onSelect={() => onPick(kind)}>
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}
