import { Plus, X } from "lucide-react";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { type RouteSource, SOURCE_KINDS } from "./lead-route-form.ts";

interface RouteSourcesProps {
  readonly sources: readonly RouteSource[];
  /** What is wrong with the source at a place. */
  readonly errorOf: (place: number) => string | undefined;
  readonly onChange: (sources: readonly RouteSource[]) => void;
}

/** The sources whose leads go by a route; one that is not known yet begins to exist with the route. */
export function RouteSources({ sources, errorOf, onChange }: RouteSourcesProps) {
  const change = (place: number, part: Partial<RouteSource>) =>
    onChange(sources.map((source, at) => (at === place ? { ...source, ...part } : source)));
  return (
    <fieldset className="flex flex-col gap-2.5">
      <legend className="mb-1 font-semibold text-ink text-sm">Sources</legend>
      <p className="text-faint text-xs">
        Routes are activated inside lead sources. A source's name is matched exactly.
      </p>
      {sources.map((source, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone while its name is typed
        <div key={place} className="flex flex-col gap-1">
          <div className="flex items-center gap-2">
            <TextInput
              aria-label={`Source ${place + 1}: name`}
              aria-invalid={errorOf(place) !== undefined}
              className="min-w-0 flex-1"
              value={source.name}
              maxLength={100}
              spellCheck={false}
              onValueChange={(name) => change(place, { name })}
            />
            <Select
              aria-label={`Source ${place + 1}: kind`}
              className="!w-42 shrink-0"
              value={source.kind}
              options={SOURCE_KINDS}
              onChange={(kind) => change(place, { kind })}
            />
            <IconButton
              size="sm"
              label={`Remove source ${place + 1}`}
              icon={<X className="size-4" />}
              onClick={() => onChange(sources.toSpliced(place, 1))}
            />
          </div>
          {errorOf(place) !== undefined && (
            <p role="alert" className="text-bad text-xs">
              {errorOf(place)}
            </p>
          )}
        </div>
      ))}
      <Button
        className="self-start"
        icon={<Plus className="size-4" aria-hidden />}
        onClick={() => onChange([...sources, { name: "", kind: "singlePropertySite" }])}
      >
        Add source
      </Button>
    </fieldset>
  );
}
