import type { Graph } from "@fairlead/engine";
import { useMutation, useQueryClient } from "@tanstack/react-query";
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

export interface Saving {
  /** Saves what is drawn; resolves to whether it is saved now. Harmless when nothing changed. */
  readonly save: () => Promise<boolean>;
  readonly publish: () => Promise<boolean>;
  /** Puts the drawing of a published version in place, one undo away from what was there. */
  readonly restore: (version: number) => Promise<void>;
  readonly busy: "save" | "publish" | "restore" | null;
}

interface SavingOptions {
  readonly workflowId: string;
  readonly document: DocumentStore;
  /** Called with what the server has now when somebody else saved meanwhile. */
  readonly onStale: (theirs: Draft) => void;
}

/** Saving and publishing of one drawing; a stale save changes nothing and is told. */
export function useSaving({ workflowId, document, onStale }: SavingOptions): Saving {
  const client = useQueryClient();
  const path = { id: workflowId };
  const readAgain = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: getWorkflowQueryKey({ path }) }),
      client.invalidateQueries({ queryKey: listVersionsQueryKey({ path }) }),
      client.invalidateQueries({ queryKey: listWorkflowsQueryKey() }),
    ]);
  const refused = async (error: unknown, what: string) => {
    const problem = asApiProblem(error);
    if (problem.code === "STALE_DRAFT") {
      const { data } = await getDraft({ path, throwOnError: true });
      onStale(data);
    } else {
      showToast({ tone: "bad", title: what, text: problem.message });
    }
  };

  const saveMutation = useMutation({
    mutationFn: async () => {
      const { graph, revision } = document.getState();
      const headers = { "if-match": etag(revision) };
      const { data } = await saveDraft({
        path,
        headers,
        body: { graph: toDocument(graph) },
        throwOnError: true,
      });
      return { sent: graph, draft: data };
    },
    onSuccess: async ({ sent, draft }) => {
      document.getState().markSaved(sent, draft.revision);
      client.setQueryData(getDraftQueryKey({ path }), draft);
      await readAgain();
    },
    onError: (error) => refused(error, "Not saved"),
  });
  const publishMutation = useMutation({
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
      await readAgain();
    },
    onError: (error) => refused(error, "Not published"),
  });
  const restoreMutation = useMutation({
    mutationFn: async (number: number) =>
      (await getVersion({ path: { ...path, number }, throwOnError: true })).data,
    onSuccess: ({ graph, number }) => {
      document.getState().replace(fromDocument(graph));
      showToast({
        title: `Back to version ${number}`,
        text: "What you had is one Undo away. Save to keep the change.",
      });
    },
    onError: (error) => refused(error, "The published version could not be read"),
  });

  const save = () =>
    isDirty(document.getState())
      ? saveMutation
          .mutateAsync()
          .then(() => true)
          .catch(() => false)
      : Promise.resolve(true);
  return {
    save,
    publish: async () =>
      (await save()) &&
      publishMutation
        .mutateAsync()
        .then(() => true)
        .catch(() => false),
    restore: (version) =>
      restoreMutation.mutateAsync(version).then(
        () => undefined,
        () => undefined,
      ),
    busy: saveMutation.isPending
      ? "save"
      : publishMutation.isPending
        ? "publish"
        : restoreMutation.isPending
          ? "restore"
          : null,
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
