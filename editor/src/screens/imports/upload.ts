import { toApiProblem } from "../../api/api-problem.ts";
import type { Import } from "../../api/generated/types.gen.ts";
import type { Again } from "./same-file-dialog.tsx";

export interface UploadOptions {
  readonly file: File;
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
  /** How to take a file in that was imported before. */
  readonly again?: Again | undefined;
}

/**
 * Sends a file of leads, telling how much has gone out.
 *
 * By XMLHttpRequest, because `fetch` cannot report the progress of a body.
 *
 * @throws ApiProblem when the server refuses it or cannot be reached
 * @throws DOMException named `AbortError` when the signal stops it
 */
export function uploadLeads({ file, onProgress, signal, again }: UploadOptions): Promise<Import> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/imports/leads${again === undefined ? "" : `?again=${again}`}`);
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener("load", () => {
      if (request.status === 202) resolve(request.response as Import);
      else reject(toApiProblem(request.response, request.status));
    });
    request.addEventListener("error", () => reject(toApiProblem(null, undefined)));
    request.addEventListener("abort", () =>
      reject(new DOMException("The upload was stopped.", "AbortError")),
    );
    signal.addEventListener("abort", () => request.abort());
    const form = new FormData();
    form.append("file", file);
    request.send(form);
  });
}

/** Whether an error is a stop that the person asked for. */
export function isStopped(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
