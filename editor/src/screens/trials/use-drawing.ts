import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import {
  getDraftOptions,
  getVersionOptions,
  listUsersOptions,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { fromDocument } from "../canvas/use-saving.ts";

/** The drawing that is tried, with everybody it may name; absent while it is read, and for what was never published. */
export function useDrawing({ id, publishedVersion }: Workflow, version: string) {
  const number = version === "published" ? publishedVersion : Number(version);
  const [drawn, people] = useQueries({
    queries: [
      version === "draft"
        ? getDraftOptions({ path: { id } })
        : getVersionOptions({ path: { id, number: number ?? 0 } }),
      listUsersOptions(),
    ],
  });
  const failed = [drawn, people].find((query) => query.isError && query.data === undefined);
  const read = drawn.data?.graph;
  const drawing = useMemo(() => read && fromDocument(read), [read]);
  return {
    drawing,
    users: people.data?.items,
    failed: failed && { error: failed.error, retry: () => void failed.refetch() },
  };
}
