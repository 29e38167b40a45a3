import { toApiProblem } from "../../api/api-problem.ts";
import type { Import } from "../../api/generated/types.gen.ts";

export interface UploadOptions {
  readonly file: File;
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file of leads to be looked at, telling how much has gone out; nothing of it is taken in yet.
 *
 * By XMLHttpRequest, because `fetch` cannot report the progress of a body.
 *
 * @throws ApiProblem when the server refuses it or cannot be reached
 * @throws DOMException named `AbortError` when the signal stops it
 */
export function uploadLeads({ file, onProgress, signal }: UploadOptions): Promise<Import> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/v1/imports/leads/preview");
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
