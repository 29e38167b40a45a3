import { Field as BaseField } from "@base-ui/react/field";
import { clsx } from "clsx";
import type { ReactNode } from "react";

interface FieldProps {
  readonly label: string;
  /** Marks the label with a star. */
  readonly required?: boolean;
  readonly hint?: ReactNode;
  /** What is wrong and how to mend it; shown instead of the hint. */
  readonly error?: string | undefined;
  readonly className?: string;
  /** One Base UI control or `TextInput`; label, hint and error are tied to it. */
  readonly children: ReactNode;
}

/** A labelled control with its hint and its error. */
export function Field({ label, required = false, hint, error, className, children }: FieldProps) {
  return (
    <BaseField.Root
      invalid={error !== undefined}
      className={clsx("flex min-w-0 flex-col gap-1.5", className)}
    >
      <BaseField.Label className="font-medium text-ink text-sm">
        {label}
        {required && (
          <span className="text-bad" aria-hidden>
            {" *"}
          </span>
        )}
      </BaseField.Label>
      {children}
      {error !== undefined ? (
        <BaseField.Error match className="text-bad text-xs">
          {error}
        </BaseField.Error>
      ) : (
        hint !== undefined && (
          <BaseField.Description className="text-faint text-xs">{hint}</BaseField.Description>
        )
      )}
    </BaseField.Root>
  );
}
