import { LEAD_STATUSES, type LeadStatus } from "@fairlead/engine";
import { clsx } from "clsx";

type StatusColor = Exclude<(typeof LEAD_STATUSES)[LeadStatus]["color"], null>;

const BARS: Readonly<Record<StatusColor, string>> = {
  red: "bg-[oklch(0.6_0.21_26)]",
  orange: "bg-[oklch(0.72_0.17_60)]",
  blue: "bg-[oklch(0.6_0.15_250)]",
  green: "bg-[oklch(0.62_0.15_150)]",
  gray: "bg-[oklch(0.62_0.01_255)]",
};

function barOf(status: LeadStatus): string | null {
  const { color } = LEAD_STATUSES[status];
  return color === null ? null : BARS[color];
}

/** The colour bar at the far left of a contact's row; its meaning is read aloud. Needs a positioned parent. */
export function LeadStatusBar({ status }: { readonly status: LeadStatus }) {
  const bar = barOf(status);
  return (
    <>
      {bar !== null && (
        <span
          className={clsx("absolute inset-y-0 left-0 w-1", bar)}
          title={`Lead Status: ${LEAD_STATUSES[status].label}`}
          aria-hidden
        />
      )}
      <span className="sr-only">Lead Status: {LEAD_STATUSES[status].label}. </span>
    </>
  );
}

/** A lead status in words, with its colour as a dot. */
export function LeadStatusLabel({ status }: { readonly status: LeadStatus }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span
        className={clsx("size-2.5 rounded-full", barOf(status) ?? "border border-line-strong")}
        aria-hidden
      />
      {LEAD_STATUSES[status].label}
    </span>
  );
}
