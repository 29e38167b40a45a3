import { ArrowRight } from "lucide-react";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { Combobox } from "../../ui/combobox.tsx";
import type { Option } from "../../ui/option.ts";
import { versionName } from "./compare-search.ts";

interface CompareFieldsProps {
  readonly workflow: Pick<Workflow, "publishedVersion">;
  readonly before: number;
  readonly after: string;
  readonly onChange: (compared: { readonly before: number; readonly after: string }) => void;
}

/** Which two drawings are compared: a version, and another or the draft. */
export function CompareFields({ workflow, before, after, onChange }: CompareFieldsProps) {
  const versions = optionsOf(workflow.publishedVersion ?? 0);
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
      <h2 className="w-full font-semibold text-base text-ink sm:mr-2 sm:w-auto">Compare</h2>
      <Combobox
        aria-label="Before"
        searchLabel="Find a version"
        className="!w-36"
        options={versions}
        value={String(before)}
        onChange={(value) => onChange({ before: Number(value), after })}
      />
      <ArrowRight className="size-4 text-faint" aria-hidden />
      <Combobox
        aria-label="After"
        searchLabel="Find a version"
        className="!w-36"
        options={[{ value: "draft", label: versionName("draft") }, ...versions]}
        value={after}
        onChange={(value) => onChange({ before, after: value })}
      />
    </div>
  );
}

function optionsOf(newest: number): Option[] {
  return Array.from({ length: newest }, (_, place) => {
    const number = newest - place;
    return {
      value: String(number),
      label: versionName(number),
      ...(place === 0 ? { detail: "Live" } : {}),
    };
  });
}
