/** A share as a thin bar; the figure beside it says the number. */
export function Bar({ share, quiet = false }: { readonly share: number; readonly quiet?: boolean }) {
  return (
    <span aria-hidden className="my-1 block h-1.5 overflow-hidden rounded-full bg-hover">
      <span
        className={`block h-full rounded-full ${quiet ? "bg-line-strong" : "bg-accent"}`}
        style={{ width: `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%` }}
      />
    </span>
  );
}
