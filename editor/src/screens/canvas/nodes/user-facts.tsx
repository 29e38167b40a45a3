import { whyNoLeads } from "../../people/why-no-leads.ts";
import type { CanvasUser } from "../store/canvas-context.ts";

/** As many states as fit a card beside each other. */
const CHIPS = 4;

/** What a card tells of a user: the states they are licensed in, or why they get nothing. */
export function UserFacts({ user }: { readonly user: CanvasUser | undefined }) {
  const words = wordsOf(user);
  if (words !== null || !user) return <span className="block truncate text-faint text-xs">{words}</span>;
  const { licensedStates } = user;
  const shown = licensedStates.length > CHIPS ? licensedStates.slice(0, CHIPS - 1) : licensedStates;
  return (
    <span className="mt-0.5 flex gap-1" title={`Licensed in ${licensedStates.join(", ")}`}>
      {shown.map((state) => (
        <span key={state} className="rounded-sm bg-sunken px-1 text-[11px] text-muted leading-4">
          {state}
        </span>
      ))}
      {licensedStates.length > shown.length && (
        <span className="text-[11px] text-faint leading-4">+{licensedStates.length - shown.length}</span>
      )}
    </span>
  );
}

function wordsOf(user: CanvasUser | undefined): string | null {
  if (!user) return "Not in this organization";
  const why = whyNoLeads(user);
  if (why !== null) return why;
  return user.licensedStates.length === 0 ? "No licensed states" : null;
}

/** Whether a user would get a lead now, as a dot and in words. */
export function presenceOf(user: CanvasUser) {
  const { present, atWork } = user;
  const why = whyNoLeads(user);
  if (why !== null) return { words: why, dot: "bg-faint" };
  if (!present) return { words: "Away", dot: "bg-faint" };
  return atWork
    ? { words: "Available", dot: "bg-good-fill" }
    : { words: "Outside working hours", dot: "bg-warn-fill" };
}
