import { LEAD_STATUSES, type LeadStatus } from "@fairlead/engine";
import { clsx } from "clsx";

const BARS: Readonly<Record<LeadStatus, string | null>> = {
  new: null,
  hot: "bg-[oklch(0.6_0.21_26)]",
  medium: "bg-[oklch(0.72_0.17_60)]",
  cool: "bg-[oklch(0.6_0.15_250)]",
  convert: "bg-[oklch(0.62_0.15_150)]",
  badInformation: "bg-[oklch(0.62_0.01_255)]",
};

/** The colour bar at the far left of a contact's row; its meaning is read aloud. Needs a positioned parent. */
export function LeadStatusBar({ status }: { readonly status: LeadStatus }) {
  const bar = BARS[status];
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
        className={clsx("size-2.5 rounded-full", BARS[status] ?? "border border-line-strong")}
        aria-hidden
      />
      {LEAD_STATUSES[status].label}
    </span>
  );
}
