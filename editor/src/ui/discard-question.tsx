import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { Button } from "./button.tsx";

interface DiscardQuestionProps {
  readonly open: boolean;
  readonly onStay: () => void;
  readonly onDiscard: () => void;
}

/** Asks whether what was typed or chosen may be lost. */
export function DiscardQuestion({ open, onStay, onDiscard }: DiscardQuestionProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onStay()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-50 bg-backdrop" />
        <Base.Popup className="pop fixed inset-x-4 top-[20dvh] z-50 mx-auto max-w-[24rem] rounded-xl border border-line bg-raised p-5 shadow-lg outline-none">
          <Base.Title className="font-semibold text-ink text-lg">Discard changes?</Base.Title>
          <Base.Description className="mt-1 text-muted text-sm">
            What you entered here is not saved yet.
          </Base.Description>
          <div className="mt-5 flex justify-end gap-2">
            <Button onClick={onStay}>Keep editing</Button>
            <Button look="danger" onClick={onDiscard}>
              Discard
            </Button>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
