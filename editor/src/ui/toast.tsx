import { Toast } from "@base-ui/react/toast";
import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import type { ReactNode } from "react";
import { afterPaint } from "./after-paint.ts";
import { buttonClass } from "./button.tsx";

const manager = Toast.createToastManager();

export interface ToastMessage {
  readonly tone?: "good" | "bad" | "neutral";
  readonly title: string;
  readonly text?: string;
  /** Where what it tells of is to be seen. */
  readonly action?: { readonly label: string; readonly onPress: () => void };
  /** The id of what it is about, for `closeToastsAbout`. */
  readonly about?: string;
}

/** The latest toast about each thing. */
const about = new Map<string, string>();

function forget(what: string, toastId: string): void {
  if (about.get(what) === toastId) about.delete(what);
}

/** Takes the toast about something away, once it is out of date. */
export function closeToastsAbout(id: string): void {
  const toastId = about.get(id);
  about.delete(id);
  if (toastId !== undefined) manager.close(toastId);
}

/**
 * Tells something in passing, once what it tells of has been painted. Never the only place where an error is shown if there is
 * something to mend.
 */
export function showToast({ tone = "neutral", title, text, action, about: what }: ToastMessage): void {
  afterPaint(() => {
    const id: string = manager.add({
      title,
      ...(text === undefined ? {} : { description: text }),
      type: tone,
      priority: tone === "bad" ? "high" : "low",
      timeout: tone === "bad" || action ? 9_000 : 5_000,
      ...(action && {
        actionProps: {
          children: action.label,
          onClick: () => {
            manager.close(id);
            action.onPress();
          },
        },
      }),
      ...(what !== undefined && { onRemove: () => forget(what, id) }),
    });
    if (what !== undefined) about.set(what, id);
  });
}

/** Shows the toasts; stands once at the root of the page. */
export function ToastHost({ children }: { readonly children: ReactNode }) {
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed right-4 bottom-20 left-4 z-50 flex flex-col gap-2 outline-none sm:bottom-4 sm:left-auto sm:w-88">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={["right", "down"]}
      className="pop flex items-start gap-3 rounded-lg border border-line bg-raised py-3 pr-2 pl-3.5 shadow-lg data-[limited]:hidden"
    >
      <span className="mt-0.5">{toneIcon(toast.type)}</span>
      <div className="min-w-0 flex-1">
        <Toast.Title className="font-medium text-ink text-sm" />
        <Toast.Description className="mt-0.5 text-muted text-sm" />
        {toast.actionProps && <Toast.Action className={`${buttonClass()} mt-2 pointer-coarse:h-11`} />}
      </div>
      <Toast.Close
        aria-label="Dismiss"
        // Base UI hides it from screen readers while its stack is folded; ours never folds.
        aria-hidden={false}
        className="grid size-6 place-items-center rounded-md text-faint hover:bg-hover"
      >
        <X className="size-3.5" aria-hidden />
      </Toast.Close>
    </Toast.Root>
  ));
}

function toneIcon(tone: string | undefined) {
  if (tone === "good") return <CircleCheck className="size-4 text-good" aria-hidden />;
  if (tone === "bad") return <CircleAlert className="size-4 text-bad" aria-hidden />;
  return <Info className="size-4 text-muted" aria-hidden />;
}
