import type { PhoneWay } from "@fairlead/engine/contract";
import { Phone } from "lucide-react";
import { buttonClass } from "../ui/button.tsx";
import { phoneHref } from "./ways-of-lead.ts";

interface CallLinkProps {
  readonly name: string;
  /** The first number to dial; left out: there is none. */
  readonly phone: PhoneWay | undefined;
  /** The person asked not to be contacted. */
  readonly off: boolean;
}

/** A tap that calls, on a card of a phone; nothing where nobody may or can. */
export function CallLink({ name, phone, off }: CallLinkProps) {
  if (phone === undefined || off) return null;
  return (
    <a
      href={phoneHref(phone)}
      aria-label={`Call ${name}`}
      className={`${buttonClass("quiet")} !h-11 w-11 !px-0`}
    >
      <Phone className="size-4" aria-hidden />
    </a>
  );
}
