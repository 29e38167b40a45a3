import { Toast } from "@base-ui/react/toast";
import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import type { ReactNode } from "react";
import { afterPaint } from "./after-paint.ts";

const manager = Toast.createToastManager();

export interface ToastMessage {
  readonly tone?: "good" | "bad" | "neutral";
  readonly title: string;
  readonly text?: string;
}

/**
 * Tells something in passing, once what it tells of has been painted. Never the only place where an error is shown if there is
 * something to mend.
 */
export function showToast({ tone = "neutral", title, text }: ToastMessage): void {
  afterPaint(() =>
    manager.add({
      title,
      ...(text === undefined ? {} : { description: text }),
      type: tone,
      priority: tone === "bad" ? "high" : "low",
      timeout: tone === "bad" ? 9_000 : 5_000,
    }),
  );
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
