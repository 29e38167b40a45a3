import { CircleAlert } from "lucide-react";
import { asApiProblem } from "../api/api-problem.ts";

/** Why a form was refused, above its fields. */
export function FormError({ error }: { readonly error: unknown }) {
  const problem = asApiProblem(error);
  return (
    <div role="alert" className="flex gap-2.5 rounded-lg bg-bad-soft px-3 py-2.5 text-bad text-sm">
      <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
      <p>
        {saysTheSame(problem.title, problem.message) ? (
          problem.message
        ) : (
          <>
            <span className="font-medium">{problem.title}.</span> {problem.message}
          </>
        )}
      </p>
    </div>
  );
}

/** Whether a title only says again what its sentence begins with. */
function saysTheSame(title: string, message: string): boolean {
  return message.toLowerCase().startsWith(title.toLowerCase());
}
