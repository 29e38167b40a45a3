import { Field } from "@base-ui/react/field";
import { clsx } from "clsx";
import type { TextareaHTMLAttributes } from "react";
import { CONTROL_CLASS } from "./text-input.tsx";

interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  readonly onValue: (value: string) => void;
}

/** A box for several lines; place it in a `Field`, or give it an `aria-label`. */
export function TextArea({ className, onValue, rows = 3, ...rest }: TextAreaProps) {
  return (
    <Field.Control
      render={
        <textarea
          {...rest}
          rows={rows}
          onChange={(event) => onValue(event.target.value)}
          className={clsx(
            CONTROL_CLASS,
            "h-auto min-h-16 resize-y px-2.5 py-2 pointer-coarse:h-auto",
            className,
          )}
        />
      }
    />
  );
}
