import type { BacktestWorkflowData } from "../../api/generated/types.gen.ts";
import type { Option } from "../../ui/option.ts";
import { instantsOf, type Period, periodText } from "./period.ts";

/** Leads that one run plays at most, the first of the period; as many as the API plays. */
export const MOST_LEADS = 50_000;

export interface BacktestForm {
  readonly period: Period;
  /** `draft`, `published`, or a version's number as text. */
  readonly version: string;
}

/** What to send, for the figures and for the CSV alike; `null` while the period has a fault. */
export function bodyOfBacktest({ period, version }: BacktestForm): BacktestWorkflowData["body"] | null {
  const instants = instantsOf(period);
  if (instants === null) return null;
  const tried = version === "draft" || version === "published" ? version : Number(version);
  return { ...instants, version: tried, limit: MOST_LEADS };
}

/** What can be played, newest first; the draft alone before the first publishing. */
export function versionOptions(publishedVersion: number | null): Option[] {
  const draft = { value: "draft", label: "Draft" };
  if (publishedVersion === null) return [draft];
  const numbers = Array.from({ length: publishedVersion }, (_, place) => publishedVersion - place);
  return [
    draft,
    { value: "published", label: "Published", detail: `Version ${publishedVersion}` },
    ...numbers.map((number) => ({ value: String(number), label: `Version ${number}` })),
  ];
}

/** What was played, as a caption: "Draft · May 1, 2026 – May 30, 2026". */
export function captionOf({ period, version }: BacktestForm): string {
  const words = version === "draft" ? "Draft" : version === "published" ? "Published" : `Version ${version}`;
  return `${words} · ${periodText(period)}`;
}
