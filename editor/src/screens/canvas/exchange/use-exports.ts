import { writeWorkflowFile } from "@fairlead/engine";
import { showToast } from "../../../ui/toast.tsx";
import { useExceptionName } from "../panels/use-names.ts";
import { saveAsFile } from "../save-as-file.ts";
import { useCanvas } from "../store/canvas-context.ts";
import type { Picture } from "./drawing-svg.ts";

export interface Exports {
  readonly json: () => void;
  readonly svg: () => Promise<void>;
  readonly png: () => Promise<void>;
}

/** Hands the drawing on: as a file that can be imported again, or as a picture of all of it. */
export function useExports(name: string): Exports {
  const { document, drawn, surroundings } = useCanvas();
  const exceptionName = useExceptionName();
  const picture = (): Picture => ({
    ...{ title: name, drawn: drawn.getState() },
    ...{ surroundings: surroundings.getState(), exceptionName },
  });
  return {
    json: () => saveAsFile(`${name}.json`, writeWorkflowFile({ name, graph: document.getState().graph })),
    svg: async () => (await import("./save-picture.ts")).saveSvg(picture()),
    png: async () => {
      const { savePng } = await import("./save-picture.ts");
      await savePng(picture()).catch((error: unknown) =>
        showToast({ tone: "bad", title: "No picture was made", text: messageOf(error) }),
      );
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "The browser gave no reason.";
}
