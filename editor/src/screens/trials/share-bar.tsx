interface ShareBarProps {
  /** 0 to 1; what lies outside is taken to the nearer end. */
  readonly share: number;
  /** Greyed, for what it is compared with. */
  readonly quiet?: boolean;
}

/** A share as a thin bar; decorative, so put the number beside it. */
export function ShareBar({ share, quiet = false }: ShareBarProps) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <span aria-hidden className="my-1 block h-1.5 overflow-hidden rounded-full bg-hover">
      <span
        className={`block h-full rounded-full ${quiet ? "bg-faint" : "bg-accent"}`}
        style={{ width: `${percent}%` }}
      />
    </span>
  );
}
