import { Dialog } from "../../../ui/dialog.tsx";

const KEYS = [
  ["Arrow keys", "Go from node to node"],
  ["N", "Add a filter above the selected node (below, on the source)"],
  ["Enter", "Edit the selected filter"],
  ["Delete", "Remove the selected filter or user"],
  ["Shift ← →", "Move the selected branch left or right"],
  ["Ctrl C, X, V", "Copy, cut, paste a filter, also between drawings"],
  ["Ctrl D", "Duplicate the selected filter"],
  ["Ctrl Z", "Undo"],
  ["Ctrl Shift Z", "Redo"],
  ["Ctrl S", "Save"],
  ["1", "Fit the drawing to the screen"],
  ["+  −", "Zoom in, zoom out"],
  ["0", "Zoom to 100%"],
  ["Shift T", "Tidy up"],
  ["Esc", "Select nothing"],
  ["?", "This list"],
] as const;

/** The keys of the canvas. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title="Keyboard shortcuts" width="narrow">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2 text-sm">
        {KEYS.map(([keys, words]) => (
          <div key={keys} className="contents">
            <dt>
              <kbd className="rounded-sm border border-line-strong bg-sunken px-1.5 py-0.5 font-sans text-ink text-xs">
                {keys}
              </kbd>
            </dt>
            <dd className="text-muted">{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
