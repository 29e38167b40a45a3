import type { PhoneWay } from "@fairlead/engine/contract";
import { ReachLink } from "./reach-link.tsx";
import { PHONE_LABELS, phoneHref, phoneText } from "./ways-of-lead.ts";

interface PhoneLinkProps {
  readonly phone: PhoneWay;
  /** The person asked not to be contacted: the number is told and leads nowhere. */
  readonly off: boolean;
  /** Whether its kind stands behind it. */
  readonly told?: boolean;
  readonly className?: string;
}

/** A number that a tap calls, with its extension. */
export function PhoneLink({ phone, off, told = false, className = "" }: PhoneLinkProps) {
  return (
    <span className="num whitespace-nowrap">
      <ReachLink className={className} off={off} href={phoneHref(phone)}>
        {phoneText(phone)}
      </ReachLink>
      {told && (
        <span className="ml-1 text-faint text-xs">{PHONE_LABELS[phone.kind].replace("Phone ", "")}</span>
      )}
    </span>
  );
}
