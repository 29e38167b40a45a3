import type { ReactNode } from "react";

interface ReachLinkProps {
  /** Begins with `tel:`, `sms:` or `mailto:`. */
  readonly href: string;
  /** The person asked not to be contacted: the address is told and leads nowhere. */
  readonly off: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** An email or phone that one reaches a person by; plain text where nobody may. */
export function ReachLink({ href, off, className, children }: ReachLinkProps) {
  if (off) return <span className={className}>{children}</span>;
  return (
    <a className={`${className ?? ""} rounded-sm underline-offset-2 hover:underline`} href={href}>
      {children}
    </a>
  );
}
