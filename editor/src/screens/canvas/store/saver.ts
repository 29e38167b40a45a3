import { canonicalJson, type Graph } from "@fairlead/engine";
import { createStore, type StoreApi } from "zustand/vanilla";
import { type ApiProblem, asApiProblem } from "../../../api/api-problem.ts";
import { type DocumentStore, isDirty } from "./document.ts";

/** Why the drawing is saved; by itself it is saved for `edits`, and the last three are about to replace it. */
export type SaveReason = "save" | "edits" | "version" | "restore" | "import";

/**
 * How the last attempt to save went. `resting`: well, or nothing was to save. `offline`: no answer; it is tried again.
 * `stale`: somebody else was faster; nothing is saved until one decides. `refused`: the next edit tries again.
 */
export type Standing = "resting" | "saving" | "offline" | "stale" | "refused";

export interface Drawing {
  readonly graph: Graph;
  readonly revision: number;
}

export interface SaverOptions<Theirs extends Drawing> {
  readonly document: DocumentStore;
  /** Saves over a revision; gives the new one. @throws ApiProblem */
  readonly send: (drawing: Drawing, reason: SaveReason) => Promise<number>;
  /** What the server has now. @throws ApiProblem */
  readonly readTheirs: () => Promise<Theirs>;
  /** Somebody else saved first. */
  readonly onStale: (theirs: Theirs) => void;
  readonly onRefused: (problem: ApiProblem) => void;
}

export interface Saver {
  readonly standing: StoreApi<{ readonly is: Standing }>;
  /** Saves what is drawn; resolves to whether it is saved now, and never rejects. Saves never overlap. */
  readonly save: (reason: SaveReason) => Promise<boolean>;
  /** Saves each edit by itself from now on; gives what ends that. */
  readonly start: () => () => void;
}

/** After the last edit, so that one who draws is not saved at every step of it. */
const QUIET_MS = 1_500;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 30_000;
/** Answers that another try may mend: none at all, too many calls, a server that is just starting. */
const MAY_PASS = new Set([0, 429, 502, 503, 504]);

/** Saves a drawing: by hand at once, by itself after each edit, and again when the connection was lost. */
export function createSaver<Theirs extends Drawing>(options: SaverOptions<Theirs>): Saver {
  const { document, send, readTheirs, onStale, onRefused } = options;
  const standing = createStore<{ is: Standing }>()(() => ({ is: "resting" }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let started = false;
  let failures = 0;
  /** What was sent without an answer: the server may have it all the same. */
  let unanswered: Graph | null = null;
  /** The drawing of the latest save by hand. */
  let kept: Graph | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const saveIn = (ms: number) => {
    clearTimeout(timer);
    if (started) timer = setTimeout(() => void save("edits"), ms);
  };
  const save = (reason: SaveReason): Promise<boolean> => {
    const attempt = queue.then(() => saveNow(reason));
    queue = attempt;
    return attempt;
  };
  const saveNow = async (reason: SaveReason): Promise<boolean> => {
    const { graph, revision } = document.getState();
    const dirty = isDirty(document.getState());
    if (!dirty && (reason === "edits" || (reason === "save" && graph === kept))) return true;
    if (reason === "edits" && standing.getState().is === "stale") return false;
    clearTimeout(timer);
    standing.setState({ is: "saving" });
    try {
      const saved = await send({ graph, revision }, reason);
      if (reason !== "edits") kept = graph;
      [failures, unanswered] = [0, null];
      standing.setState({ is: "resting" });
      document.getState().markSaved(graph, saved);
      return true;
    } catch (error) {
      return failed(asApiProblem(error), graph, reason);
    }
  };
  const failed = async (problem: ApiProblem, sent: Graph, reason: SaveReason): Promise<boolean> => {
    if (problem.code === "STALE_DRAFT") return meetTheirs(reason);
    if (MAY_PASS.has(problem.status) && problem.code !== "UNEXPECTED") {
      unanswered = sent;
      standing.setState({ is: "offline" });
      saveIn(Math.min(FIRST_RETRY_MS * 2 ** failures, LONGEST_RETRY_MS));
      failures += 1;
      return false;
    }
    standing.setState({ is: "refused" });
    onRefused(problem);
    return false;
  };
  /** What the server has may be our own: sent with the connection just lost, or drawn alike in another tab. */
  const meetTheirs = async (reason: SaveReason): Promise<boolean> => {
    let theirs: Theirs;
    try {
      theirs = await readTheirs();
    } catch (error) {
      return failed(asApiProblem(error), document.getState().graph, reason);
    }
    const ours = [document.getState().graph, unanswered].find(
      (graph) => graph && isSame(graph, theirs.graph),
    );
    if (!ours) {
      standing.setState({ is: "stale" });
      onStale(theirs);
      return false;
    }
    unanswered = null;
    standing.setState({ is: "resting" });
    document.getState().markSaved(ours, theirs.revision);
    return saveNow(reason);
  };

  return {
    standing,
    save,
    start: () => {
      started = true;
      if (isDirty(document.getState())) saveIn(QUIET_MS);
      const stop = document.subscribe((state, before) => {
        if (!isDirty(state) && standing.getState().is !== "saving") standing.setState({ is: "resting" });
        if (state.graph !== before.graph && isDirty(state)) saveIn(QUIET_MS);
      });
      return () => {
        started = false;
        clearTimeout(timer);
        stop();
      };
    },
  };
}

function isSame(a: Graph, b: Graph): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
