/** The mark: one line in, guided to several ends. */
export function Logo({ className = "size-6" }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden>
      <title>Fairlead</title>
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path
        d="M16 6v6.5a5 5 0 0 1-5 5 4 4 0 0 0-4 4V26M16 12.5a5 5 0 0 0 5 5 4 4 0 0 1 4 4V26M16 12.5V26"
        fill="none"
        stroke="#fff"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
    </svg>
  );
}
