import type { Import } from "../../api/generated/types.gen.ts";
import { readAs } from "./reading-words.ts";

/** How the file of an import was read, and what nothing was read of. */
export function ImportReading({ item }: { readonly item: Import }) {
  const words = readAs(item);
  const { timeZone, source, columnsLeftOut } = item;
  if (words === null && columnsLeftOut === null) return null;
  return (
    <dl className="mt-5 grid gap-x-6 gap-y-2 border-line border-t pt-4 text-sm sm:grid-cols-[auto_minmax(0,1fr)]">
      {words !== null && <Line label="File">{words}</Line>}
      {source !== null && <Line label="Source of rows that name none">{source}</Line>}
      {timeZone !== null && <Line label="Dates without a zone">{timeZone}</Line>}
      {columnsLeftOut !== null && (
        <Line label="Columns left out">
          {columnsLeftOut.length === 0 ? "None" : columnsLeftOut.join(", ")}
        </Line>
      )}
    </dl>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <>
      <dt className="text-faint">{label}</dt>
      <dd className="text-ink">{children}</dd>
    </>
  );
}
