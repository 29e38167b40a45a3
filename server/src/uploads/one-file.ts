import { AppError } from "@fairlead/engine";
import type { FastifyRequest } from "fastify";

const MAX_NAME_LENGTH = 200;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

/**
 * Takes the one file of a form.
 *
 * @throws AppError IMPORT_UNREADABLE (no file, several, a name that is not UTF-8), BODY_TOO_LARGE
 */
export async function takeOneFile<Result>(
  request: FastifyRequest,
  take: (fileName: string, stream: AsyncIterable<Buffer>) => Promise<Result>,
): Promise<Result> {
  let taken: { readonly result: Result } | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type !== "file") continue;
      if (taken) {
        part.file.resume();
        throw refused("The form has several files; send one in each call.");
      }
      try {
        taken = { result: await take(nameOf(part.filename), part.file) };
      } catch (error) {
        part.file.resume();
        throw error;
      }
      if (part.file.truncated)
        throw new AppError("BODY_TOO_LARGE", "The file is larger than 1 GB; split it.");
    }
  } catch (error) {
    // Many clients read no answer before all is sent: the rest is taken, and thrown away.
    request.raw.unpipe();
    request.raw.resume();
    if ((error as { code?: unknown }).code === "FST_FILES_LIMIT")
      throw refused("The form has several files; send one in each call.");
    throw error;
  }
  if (!taken) throw refused("Send the file as multipart/form-data in the field `file`.");
  return taken.result;
}

/** How browsers write a double quote in the name of a file (HTML, "multipart/form-data encoding"). */
const QUOTE = /%22/g;

/** A file's name as it may be kept and shown: its browser decides it, or whoever writes the call. */
function nameOf(given: string | undefined): string {
  const name = (given ?? "").replace(QUOTE, '"').replace(CONTROL, "").slice(0, MAX_NAME_LENGTH);
  if (name.includes("\uFFFD")) throw refused("The file's name is not UTF-8; rename the file.");
  return name || "leads.csv";
}

function refused(detail: string): AppError {
  return new AppError("IMPORT_UNREADABLE", detail);
}
