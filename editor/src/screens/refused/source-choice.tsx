import { useQuery } from "@tanstack/react-query";
import { listSourcesOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { Combobox } from "../../ui/combobox.tsx";

interface SourceChoiceProps {
  readonly value: string;
  /** The source that it was sent to, which there may not be. */
  readonly named: string;
  readonly onChange: (source: string) => void;
}

/** The source that a submission is sent to: the one that it named, or another. */
export function SourceChoice({ value, named, onChange }: SourceChoiceProps) {
  const sources = useQuery(listSourcesOptions());
  const names = (sources.data?.items ?? []).map(({ name }) => name);
  const options = names.includes(named) ? names : [named, ...names];
  return (
    <Combobox
      value={value}
      searchLabel="Find a source"
      options={options.map((name) => ({ value: name, label: name }))}
      onChange={onChange}
    />
  );
}
