import {
  ArrowLeftRight,
  Check,
  CircleCheck,
  CircleDashed,
  CircleMinus,
  Clock,
  Equal,
  type LucideIcon,
  Minus,
  Pencil,
  Plus,
  TimerOff,
  TrendingDown,
  TrendingUp,
  Waypoints,
  X,
} from "lucide-react";
import type { MarkKind } from "../store/node-mark.ts";

interface MarkLook {
  readonly icon: LucideIcon;
  /** Of the words on the card's edge. */
  readonly chip: string;
  /** Of the card. */
  readonly card: string;
  /** Of the plain box that is left of the card far out. */
  readonly box: string;
}

const GOOD = "bg-good-soft text-good ring-good-fill";
const BAD = "bg-bad-soft text-bad ring-bad-fill";
const WARN = "bg-warn-soft text-warn ring-warn-fill";
const ACCENT = "bg-accent-soft text-accent-text ring-accent";
const PLAIN = "bg-sunken text-muted ring-line-strong";

/** How each mark looks; no two that can stand in one drawing share an icon. */
export const MARK_LOOKS: Readonly<Record<MarkKind, MarkLook>> = {
  added: { icon: Plus, chip: GOOD, card: "ring-2 ring-good-fill", box: "fill-good-fill" },
  removed: {
    icon: Minus,
    chip: BAD,
    card: "outline-2 outline-dashed outline-bad-fill -outline-offset-1 ring-0 opacity-75",
    box: "fill-bad-fill",
  },
  changed: { icon: Pencil, chip: WARN, card: "ring-2 ring-warn-fill", box: "fill-warn-fill" },
  moved: { icon: ArrowLeftRight, chip: ACCENT, card: "ring-2 ring-accent", box: "fill-accent" },
  passed: { icon: Check, chip: GOOD, card: "ring-2 ring-good-fill", box: "fill-good-fill" },
  partlyPassed: { icon: CircleDashed, chip: WARN, card: "ring-2 ring-warn-fill", box: "fill-warn-fill" },
  failed: { icon: X, chip: BAD, card: "ring-2 ring-bad-fill", box: "fill-bad-fill" },
  dropped: { icon: Minus, chip: PLAIN, card: "ring-1 ring-line-strong opacity-75", box: "fill-line" },
  chosen: { icon: CircleCheck, chip: GOOD, card: "ring-2 ring-good-fill", box: "fill-good-fill" },
  waits: { icon: Clock, chip: ACCENT, card: "ring-1 ring-line-strong", box: "fill-accent-soft" },
  out: { icon: CircleMinus, chip: PLAIN, card: "ring-1 ring-line-strong opacity-75", box: "fill-line" },
  lapsed: { icon: TimerOff, chip: WARN, card: "ring-2 ring-warn-fill", box: "fill-warn-fill" },
  gained: { icon: TrendingUp, chip: GOOD, card: "ring-2 ring-good-fill", box: "fill-good-fill" },
  lost: { icon: TrendingDown, chip: WARN, card: "ring-2 ring-warn-fill", box: "fill-warn-fill" },
  same: { icon: Equal, chip: PLAIN, card: "ring-1 ring-line-strong", box: "fill-line" },
  traffic: { icon: Waypoints, chip: ACCENT, card: "ring-1 ring-line-strong", box: "fill-accent-soft" },
};
