import { Phone } from "lucide-react";
import { telHref } from "../format/values.ts";
import { buttonClass } from "../ui/button.tsx";

interface CallLinkProps {
  readonly name: string;
  readonly cellPhone: string | null;
  readonly extension: string | null;
  /** The person asked not to be contacted. */
  readonly off: boolean;
}

/** A tap that calls, on a card of a phone; nothing where nobody may or can. */
export function CallLink({ name, cellPhone, extension, off }: CallLinkProps) {
  if (cellPhone === null || off) return null;
  return (
    <a
      href={telHref(cellPhone, extension)}
      aria-label={`Call ${name}`}
      className={`${buttonClass("quiet")} !h-11 w-11 !px-0`}
    >
      <Phone className="size-4" aria-hidden />
    </a>
  );
}
