import {
  compile,
  exceptionWorkflow,
  type FieldError,
  type Graph,
  type GroundTrial,
  namesOf,
  type Plan,
  type Problem,
  type TrialGround,
  type TrialStep,
  tryOnGround,
} from "@fairlead/engine";
import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import { getTrialGroundOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { useNow } from "../../format/use-now.ts";
import { momentOf, pastLeadOf, type TrialForm, typedLeadOf } from "./trial-form.ts";

/** What a trial has come to. */
export type Trial =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly error: unknown; readonly retry: () => void }
  /** A lead of the past is to be taken, and none is picked. */
  | { readonly kind: "noLead" }
  | { readonly kind: "notPublished" }
  /** The drawing has faults and cannot run. */
  | { readonly kind: "notValid"; readonly problems: readonly Problem[] }
  /** What was typed in has faults. */
  | { readonly kind: "faulty"; readonly faults: readonly FieldError[] }
  | {
      readonly kind: "decided";
      readonly steps: readonly TrialStep[];
      /** What was tried, to go on with. */
      readonly tried: GroundTrial;
      readonly nameOf: (id: string) => string;
    };

interface TrialOptions {
  readonly workflowId: string;
  readonly form: TrialForm;
  /** The drawing to try where it is a draft, saved or not; absent while it is read. */
  readonly draft: Graph | undefined;
}

const MINUTE_MS = 60_000;

/**
 * Tries a lead in the browser, by the engine that the server decides with.
 *
 * What it rests on is read once for each version and lead of the past; every other change is answered without asking.
 */
export function useTrial({ workflowId, form, draft }: TrialOptions): Trial {
  const client = useQueryClient();
  const clockMs = Math.floor(useNow() / MINUTE_MS) * MINUTE_MS;
  const tried = useDeferredValue(form);
  const query = { version: form.version, ...leadQuery(pastLeadOf(form)) };
  const ground = useQuery({
    ...getTrialGroundOptions({ path: { id: workflowId }, query: query as GroundQuery }),
    select: asGround,
    placeholderData: keepPreviousData,
  });
  const compiled = useMemo(
    () => (ground.data && draft ? compile(draft, ground.data.directory) : undefined),
    [ground.data, draft],
  );
  const isDraft = form.version === "draft";
  const plan = isDraft ? compiled?.plan : ground.data?.plan;
  const exception = plan ? exceptionWorkflow(plan) : null;
  const others = useQuery({
    queryKey: ["trial-chain", workflowId, exception],
    queryFn: () => readChain(client, workflowId, exception),
    enabled: plan !== undefined,
    placeholderData: keepPreviousData,
  });
  return useMemo((): Trial => {
    if (form.from === "past" && form.past === null) return { kind: "noLead" };
    const failed = [ground, others].find((read) => read.isError && read.data === undefined);
    if (failed) return { kind: "failed", error: failed.error, retry: () => void failed.refetch() };
    if (!ground.data || (isDraft && !compiled)) return { kind: "loading" };
    if (isDraft && !plan) return { kind: "notValid", problems: compiled?.problems ?? [] };
    if (!plan) return { kind: "notPublished" };
    if (!others.data) return { kind: "loading" };
    return decide({ ground: ground.data, plan, others: others.data, form: tried, clockMs });
  }, [form.from, form.past, isDraft, ground, others, compiled, plan, tried, clockMs]);
}

interface Decidable {
  readonly ground: TrialGround;
  readonly plan: Plan;
  readonly others: readonly TrialGround[];
  readonly form: TrialForm;
  readonly clockMs: number;
}

function decide({ ground, plan, others, form, clockMs }: Decidable): Trial {
  const nowMs = momentOf(form, clockMs);
  const tried = { ground, plan, others, typed: typedLeadOf(form), nowMs };
  const answer = tryOnGround(tried);
  return answer.ok
    ? { kind: "decided", steps: answer.steps, tried, nameOf: namesOf(ground.users) }
    : { kind: "faulty", faults: answer.errors };
}

type GroundQuery = NonNullable<Parameters<typeof getTrialGroundOptions>[0]["query"]>;

function leadQuery(leadId: string | null) {
  return leadId === null ? {} : { leadId };
}

/** The contract says of the engine's types only that they are objects. */
function asGround(ground: unknown): TrialGround {
  return ground as TrialGround;
}

/** The workflows that exception handling may lead on to, one after the other. */
async function readChain(
  client: QueryClient,
  firstId: string,
  exception: string | null,
): Promise<readonly TrialGround[]> {
  const chain = new Map<string, TrialGround>();
  for (let id = exception; id !== null && id !== firstId && !chain.has(id); ) {
    const ground = asGround(await client.fetchQuery(getTrialGroundOptions({ path: { id } })));
    chain.set(id, ground);
    id = ground.plan ? exceptionWorkflow(ground.plan) : null;
  }
  return [...chain.values()];
}
