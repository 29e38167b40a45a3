import { clsx } from "clsx";

/** Hues that stay apart from the status colours; chosen by name, so that a person keeps theirs everywhere. */
const HUES = [
  "bg-[light-dark(oklch(0.93_0.04_250),oklch(0.34_0.06_250))] text-[light-dark(oklch(0.4_0.1_250),oklch(0.86_0.07_250))]",
  "bg-[light-dark(oklch(0.93_0.04_300),oklch(0.34_0.06_300))] text-[light-dark(oklch(0.4_0.1_300),oklch(0.86_0.07_300))]",
  "bg-[light-dark(oklch(0.93_0.04_195),oklch(0.34_0.05_195))] text-[light-dark(oklch(0.4_0.08_195),oklch(0.86_0.06_195))]",
  "bg-[light-dark(oklch(0.93_0.04_340),oklch(0.34_0.06_340))] text-[light-dark(oklch(0.4_0.1_340),oklch(0.86_0.07_340))]",
  "bg-[light-dark(oklch(0.93_0.04_120),oklch(0.34_0.05_120))] text-[light-dark(oklch(0.4_0.08_120),oklch(0.86_0.06_120))]",
] as const;

const SIZES = { sm: "size-5 text-[10px]", md: "size-7 text-xs", lg: "size-9 text-sm" } as const;

interface AvatarProps {
  readonly name: string;
  readonly size?: keyof typeof SIZES;
}

/** A person's initials; decorative, so put the name beside it. */
export function Avatar({ name, size = "md" }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={clsx(
        "inline-grid shrink-0 select-none place-items-center rounded-full font-semibold leading-none",
        SIZES[size],
        HUES[hash(name) % HUES.length],
      )}
    >
      {initials(name)}
    </span>
  );
}

/** First and last initial; empty for an empty name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0]?.charAt(0) ?? "";
  const last = words.length > 1 ? (words.at(-1)?.charAt(0) ?? "") : "";
  return (first + last).toUpperCase();
}

function hash(text: string): number {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum;
}
