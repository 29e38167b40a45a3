import { ENCODING_NAMES, FILE_ENCODINGS, SEPARATOR_NAMES, SEPARATORS } from "@fairlead/engine/contract";
import { useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { listSourcesOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ChangePreviewData, Import, ImportPreview } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { plural } from "../../format/values.ts";
import { Combobox } from "../../ui/combobox.tsx";
import { Field } from "../../ui/field.tsx";
import { Card } from "../../ui/page.tsx";
import { Select } from "../../ui/select.tsx";

interface PreviewReadingProps {
  readonly item: Import;
  readonly preview: ImportPreview;
  readonly busy: boolean;
  readonly onChange: (change: ChangePreviewData["body"]) => void;
}

const ENCODINGS = FILE_ENCODINGS.map((value) => ({ value, label: ENCODING_NAMES[value] }));
const SEPARATOR_OPTIONS = SEPARATORS.map((value) => ({ value, label: SEPARATOR_NAMES[value] }));

/** How the bytes of a file are read, with a switch for each guess. */
export function PreviewReading({ item, preview, busy, onChange }: PreviewReadingProps) {
  const { encoding, separator, timeZone } = item;
  const { brokenBytes } = preview;
  return (
    <Card className="p-5">
      <h2 className="font-semibold text-base text-ink">How the file is read</h2>
      <div className="mt-3 grid gap-4 sm:grid-cols-3">
        <Field label="Encoding" hint={encodingHint(encoding, preview)}>
          <Select
            options={ENCODINGS}
            value={encoding}
            disabled={busy}
            onChange={(next) => onChange({ encoding: next })}
          />
        </Field>
        <Field label="Separator" hint="What divides the cells of a row.">
          <Select
            options={SEPARATOR_OPTIONS}
            value={separator}
            disabled={busy}
            onChange={(next) => onChange({ separator: next })}
          />
        </Field>
        <SourceField item={item} preview={preview} busy={busy} onChange={onChange} />
      </div>
      {brokenBytes > 0 && encoding === preview.foundEncoding && (
        <p className="mt-4 flex gap-2 text-sm text-warn">
          <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
          Read as {ENCODING_NAMES[preview.foundEncoding]}, but for {plural(brokenBytes, "byte")} that{" "}
          {brokenBytes === 1 ? "is" : "are"} no character in it: a value that holds such a byte is left out, a
          name loses the letter, and both are noted. If many names look wrong below, choose another encoding.
        </p>
      )}
      {timeZone !== null && (
        <p className="mt-4 text-muted text-sm">Dates and times without a zone are read in {timeZone}.</p>
      )}
    </Card>
  );
}

function encodingHint(encoding: Import["encoding"], { foundEncoding }: ImportPreview): string {
  return encoding === "windows-1252" && foundEncoding === "windows-1252"
    ? "Read as Windows-1252: the file is not UTF-8. A file of an old Mac cannot be told from it."
    : "If names look wrong below, choose another one.";
}

/** The option for files whose rows name their source. */
const ROWS_NAME_THEIRS = "rows";

function SourceField({ item, preview, busy, onChange }: PreviewReadingProps) {
  const session = useSession();
  const query = useQuery({ ...listSourcesOptions(), enabled: session.may("workflows:read") });
  const sources = query.data?.items ?? [];
  const namesSources = preview.columns.some(({ becomes }) => becomes === "/source");
  const hint = namesSources
    ? "This file names its sources; the chosen one is for rows without."
    : "Of rows that name none.";
  return (
    <Field label="Source" hint={hint}>
      <Combobox
        options={[
          { value: ROWS_NAME_THEIRS, label: "Each row names its source" },
          ...sources.map(({ name }) => ({ value: `source:${name}`, label: name })),
        ]}
        value={item.source === null ? ROWS_NAME_THEIRS : `source:${item.source}`}
        placeholder={item.source ?? "Each row names its source"}
        disabled={busy}
        onChange={(next) =>
          onChange({ source: next === ROWS_NAME_THEIRS ? null : next.slice("source:".length) })
        }
      />
    </Field>
  );
}
