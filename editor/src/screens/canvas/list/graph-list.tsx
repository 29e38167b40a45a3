import { Inbox, LifeBuoy } from "lucide-react";
import { type ReactNode, useState } from "react";
import { plural } from "../../../format/values.ts";
import { Button } from "../../../ui/button.tsx";
import { EXCEPTION_ID } from "../drawing/drawn.ts";
import type { Tree } from "../drawing/tree.ts";
import { useExceptionName } from "../panels/use-names.ts";
import { useCanvasSession, useDrawn, useSurroundings } from "../store/canvas-context.ts";
import { AddFilter } from "./add-filter.tsx";
import { BranchItem } from "./branch-item.tsx";
import { FilterRow } from "./filter-row.tsx";
import { ListRow } from "./list-row.tsx";

/** As many branches at once as keep the page light. */
const STEP = 200;

/** The graph in words, from the source down: the same boxes, actions, marks and problems as the drawing has. */
export function GraphList() {
  const tree = useDrawn((state) => state.tree);
  const { source, filters, footId } = trunkOf(tree);
  const sourceName = useSurroundings((state) => state.sourceName);
  const editable = useSurroundings((state) => state.editable);
  const exception = useExceptionName();
  return (
    <div className="h-full overflow-y-auto bg-surface">
      <div className="mx-auto flex max-w-2xl flex-col gap-6 px-4 pt-6 pb-16">
        <Part title="Leads come from">
          {source && (
            <ListRow nodeId={source.id} label={`Source ${sourceName}`}>
              <span className="flex items-center gap-2.5 text-ink text-sm">
                <Inbox className="size-4 text-muted" aria-hidden />
                {sourceName}
              </span>
            </ListRow>
          )}
        </Part>
        <Part title="Only if, for every branch">
          <ol>
            {filters.map((filter) => (
              <li key={filter.id}>
                <FilterRow node={filter} />
              </li>
            ))}
          </ol>
          {editable && footId !== undefined && (
            <AddFilter
              spot={{ side: "below", nodeId: footId }}
              label="Add a filter for every branch"
              words="Add a filter"
            />
          )}
          {!editable && filters.length === 0 && <p className="px-2.5 text-faint text-sm">No filter.</p>}
        </Part>
        <Branches branches={tree.branches} />
        <Part title="If nobody takes it">
          <ListRow nodeId={EXCEPTION_ID} label={`Exception handling: ${exception}`}>
            <span className="flex items-center gap-2.5 text-ink text-sm">
              <LifeBuoy className="size-4 text-muted" aria-hidden />
              {exception}
            </span>
          </ListRow>
        </Part>
      </div>
    </div>
  );
}

function Branches({ branches }: Pick<Tree, "branches">) {
  const selected = useCanvasSession((state) => state.selected);
  const [asked, setAsked] = useState(STEP);
  // Whoever was looked for by name is shown, however far down.
  const place = branches.findIndex((branch) => branch.some(({ id }) => id === selected));
  const shown = Math.max(asked, place + 1);
  return (
    <Part title={`Goes to one of ${plural(branches.length, "user")}`}>
      <ol className="divide-y divide-line">
        {branches.slice(0, shown).map((branch) => (
          <BranchItem key={branch[0]?.id} branch={branch} />
        ))}
      </ol>
      {shown < branches.length && (
        <Button className="mt-2 self-start" onClick={() => setAsked(shown + STEP)}>
          Show more
        </Button>
      )}
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1">
      <h2 className="px-2.5 font-medium text-faint text-xs">{title}</h2>
      {children}
    </section>
  );
}

function trunkOf({ trunk }: Tree) {
  return {
    source: trunk.find(({ kind }) => kind === "source"),
    filters: trunk.flatMap((node) => (node.kind === "filter" ? [node] : [])),
    footId: trunk.at(-1)?.id,
  };
}
