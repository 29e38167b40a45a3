import type { Graph } from "@fairlead/engine";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { asApiProblem } from "../../api/api-problem.ts";
import {
  getDraftQueryKey,
  getWorkflowQueryKey,
  listVersionsQueryKey,
  listWorkflowsQueryKey,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import { getDraft, getVersion, publishWorkflow, saveDraft } from "../../api/generated/sdk.gen.ts";
import type { Draft, Graph as GraphDocument } from "../../api/generated/types.gen.ts";
import { showToast } from "../../ui/toast.tsx";
import { tidyIfUntouched } from "./drawing/retidy.ts";
import { type DocumentStore, isDirty } from "./store/document.ts";
import { createSaver, type SaveReason, type Saver, type Standing } from "./store/saver.ts";

export interface Saving {
  /** Saves what is drawn and keeps a restore point of it; resolves to whether it is saved now. */
  readonly save: () => Promise<boolean>;
  /** Saves what is not saved yet, as it saves itself. */
  readonly flush: () => Promise<boolean>;
  readonly publish: () => Promise<boolean>;
  /** Saves what is not saved yet, and asks the server anew what stands against publishing it. */
  readonly review: () => Promise<void>;
  /** Puts the drawing of a published version in place, one undo away from what was there. */
  readonly restore: (version: number) => Promise<void>;
  /** Keeps what is drawn as a restore point and puts another drawing in its place as one step; whether it did. */
  readonly replaceBy: (graph: Graph, reason: "version" | "restore" | "import") => Promise<boolean>;
  readonly standing: Standing;
  readonly busy: "publish" | "restore" | null;
}

interface SavingOptions {
  readonly workflowId: string;
  readonly document: DocumentStore;
  /** Whether edits are saved by themselves. */
  readonly editable: boolean;
  /** Called with what the server has now when somebody else saved meanwhile. */
  readonly onStale: (theirs: Draft) => void;
}

/** A save that takes longer counts as a lost connection. */
const SAVE_TIMEOUT_MS = 15_000;

/** Saving and publishing of one drawing; a stale save changes nothing and is told. */
export function useSaving({ workflowId, document, editable, onStale }: SavingOptions): Saving {
  const client = useQueryClient();
  const path = { id: workflowId };
  const saver = useSaver({ workflowId, document, editable, onStale });
  const standing = useStore(saver.standing, ({ is }) => is);
  const askForProblems = () => client.invalidateQueries({ queryKey: getDraftQueryKey({ path }) });
  const refused = async (error: unknown, what: string) => {
    const problem = asApiProblem(error);
    if (problem.code === "STALE_DRAFT") return void (await saver.save("save"));
    // Something changed around the drawing: what stands against it now is marked on the canvas.
    if (problem.code === "WORKFLOW_INVALID") void askForProblems();
    showToast({ tone: "bad", title: what, text: problem.message });
  };
  const publishMutation = useMutation({
    networkMode: "always",
    mutationFn: async () => {
      const headers = { "if-match": etag(document.getState().revision) };
      return (await publishWorkflow({ path, headers, throwOnError: true })).data;
    },
    onSuccess: async ({ number }) => {
      showToast({
        tone: "good",
        title: `Version ${number} is live`,
        text: "New leads follow it from now on.",
      });
      await Promise.all([
        client.invalidateQueries({ queryKey: getWorkflowQueryKey({ path }) }),
        client.invalidateQueries({ queryKey: listVersionsQueryKey({ path }) }),
        client.invalidateQueries({ queryKey: listWorkflowsQueryKey() }),
      ]);
    },
    onError: (error) => refused(error, "Not published"),
  });
  /** Saves before something that needs it; only a lost connection is not told by the saver itself. */
  const saveBefore = async (reason: SaveReason, otherwise: string) => {
    const saved = await saver.save(reason);
    if (!saved && saver.standing.getState().is === "offline") {
      showToast({
        tone: "bad",
        title: otherwise,
        text: "There is no connection. Try again once it is back.",
      });
    }
    return saved;
  };
  const replaceBy = async (graph: Graph, reason: SaveReason) => {
    if (!(await saveBefore(reason, "Nothing was replaced"))) return false;
    document.getState().replace(graph);
    return true;
  };
  const restoreMutation = useMutation({
    networkMode: "always",
    mutationFn: async (number: number) => {
      const { data } = await getVersion({ path: { ...path, number }, throwOnError: true });
      return (await replaceBy(fromDocument(data.graph), "version")) ? number : null;
    },
    onSuccess: (number) =>
      number !== null &&
      showToast({
        title: `Back to version ${number}`,
        text: "What you had is one Undo away, and among the restore points.",
      }),
    onError: (error) => refused(error, "The published version could not be read"),
  });
  const flush = () => saver.save("edits");
  return {
    save: () => saver.save("save"),
    flush,
    review: async () => {
      await flush();
      await askForProblems();
    },
    publish: async () =>
      // By hand where somebody else was faster: that shows theirs again.
      (await saveBefore(standing === "stale" ? "save" : "edits", "Not published")) &&
      worked(publishMutation.mutateAsync()),
    restore: async (version) => void (await worked(restoreMutation.mutateAsync(version))),
    replaceBy,
    standing,
    busy: publishMutation.isPending ? "publish" : restoreMutation.isPending ? "restore" : null,
  };
}

/** What saves the drawing as long as the canvas is open. */
function useSaver({ workflowId, document, editable, onStale }: SavingOptions): Saver {
  const client = useQueryClient();
  const [saver] = useState(() => {
    const path = { id: workflowId };
    return createSaver<TheirDrawing>({
      document,
      send: async ({ graph, revision }, reason) => {
        const { data } = await saveDraft({
          path,
          headers: { "if-match": etag(revision) },
          body: { graph: toDocument(graph), reason },
          signal: AbortSignal.timeout(SAVE_TIMEOUT_MS),
          throwOnError: true,
        });
        client.setQueryData(getDraftQueryKey({ path }), data);
        void client.invalidateQueries({ queryKey: getWorkflowQueryKey({ path }) });
        return data.revision;
      },
      readTheirs: async () => {
        const { data } = await getDraft({ path, throwOnError: true });
        return { draft: data, graph: fromDocument(data.graph), revision: data.revision };
      },
      onStale: ({ draft }) => onStale(draft),
      onRefused: (problem) => showToast({ tone: "bad", title: "Not saved", text: problem.message }),
    });
  });
  useEffect(() => (editable ? savingByItself(saver, document) : undefined), [saver, document, editable]);
  return saver;
}

interface TheirDrawing {
  readonly draft: Draft;
  readonly graph: Graph;
  readonly revision: number;
}

/** Saves each edit; at once when the connection is back, or when the window goes out of sight. */
function savingByItself(saver: Saver, document: DocumentStore): () => void {
  const stop = saver.start();
  const flush = () => void (isDirty(document.getState()) && saver.save("edits"));
  const hide = () => window.document.visibilityState === "hidden" && flush();
  window.addEventListener("online", flush);
  window.document.addEventListener("visibilitychange", hide);
  return () => {
    stop();
    window.removeEventListener("online", flush);
    window.document.removeEventListener("visibilitychange", hide);
  };
}

/**
 * A drawing of the API as it is opened here, laid out if nobody did that yet.
 *
 * The API describes it more loosely than the engine does; the server let it in by the engine's `parseGraph`.
 */
export function fromDocument(graph: GraphDocument): Graph {
  return tidyIfUntouched(graph as unknown as Graph);
}

function toDocument(graph: Graph): GraphDocument {
  return graph as unknown as GraphDocument;
}

function etag(revision: number): string {
  return `"${revision}"`;
}

/** Whether a mutation went well; what went wrong is told where it is defined. */
function worked(done: Promise<unknown>): Promise<boolean> {
  return done.then(
    (value) => value !== null,
    () => false,
  );
}
