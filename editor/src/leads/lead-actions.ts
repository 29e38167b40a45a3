import type { CommunicationDirection, CommunicationKind } from "@fairlead/engine/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ApiProblem, asApiProblem } from "../api/api-problem.ts";
import {
  getLeadQueryKey,
  getMyLeadsQueryKey,
  getTimelineQueryKey,
} from "../api/generated/@tanstack/react-query.gen.ts";
import { claimLead, passLead, recordCommunication } from "../api/generated/sdk.gen.ts";
import type { Lead } from "../api/generated/types.gen.ts";
import { closeToastsAbout, showToast } from "../ui/toast.tsx";
import { afterClaim, afterCommunication, afterPass, type MyLeads } from "./my-leads-cache.ts";
import { noteOwnAction } from "./own-actions.ts";

/** What a person can do with a lead. The screen says that something happened only after the server did. */
export interface LeadActions {
  readonly claim: () => void;
  readonly pass: () => void;
  readonly communicate: (kind: CommunicationKind) => void;
  /** Records what the contact began. */
  readonly receive: (kind: CommunicationKind) => void;
  /** What is under way; all buttons rest meanwhile. */
  readonly busy: "claim" | "pass" | CommunicationKind | null;
}

interface Communication {
  readonly kind: CommunicationKind;
  readonly direction: CommunicationDirection;
}

interface LeadActionOptions {
  /** Called when the lead turned out to be somebody else's; with the winner's name where the API tells it. */
  readonly onLost?: (winner: string | null) => void;
  /** Opens the lead; left out where it is open already. */
  readonly onOpen?: () => void;
}

/** Claim, pass and "I called" for one lead. */
export function useLeadActions(
  lead: Pick<Lead, "id" | "contactName">,
  options: LeadActionOptions = {},
): LeadActions {
  const client = useQueryClient();
  const path = { id: lead.id };
  const updateMine = (change: (mine: MyLeads) => MyLeads) =>
    client.setQueriesData<MyLeads>({ queryKey: getMyLeadsQueryKey() }, (mine) =>
      mine === undefined ? mine : change(mine),
    );
  const readAgain = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: getLeadQueryKey({ path }) }),
      client.invalidateQueries({ queryKey: getTimelineQueryKey({ path }) }),
      client.invalidateQueries({ queryKey: getMyLeadsQueryKey() }),
    ]);

  const onMutate = () => {
    noteOwnAction(lead.id);
    // "… is offered to you" is out of date.
    closeToastsAbout(lead.id);
  };
  const onRefused = (error: unknown) => {
    const problem = asApiProblem(error);
    if (problem.code === "ALREADY_CLAIMED" || problem.code === "OFFER_CLOSED") {
      const winner = winnerOf(problem);
      updateMine((mine) => afterPass(mine, lead.id));
      options.onLost?.(winner);
      showToast({
        title: winner === null ? `${lead.contactName} is no longer on offer` : `${winner} was faster`,
        text: winner === null ? problem.message : `${lead.contactName} is theirs now.`,
      });
      return;
    }
    showToast({ tone: "bad", title: problem.title, text: problem.message });
  };

  const claim = useMutation({
    mutationFn: async () => (await claimLead({ path, throwOnError: true })).data,
    onSuccess: (claimed) => {
      client.setQueryData(getLeadQueryKey({ path }), claimed);
      updateMine((mine) => afterClaim(mine, claimed));
      showToast({
        tone: "good",
        title: `${lead.contactName} is yours`,
        text: "Make contact while it is warm.",
        ...(options.onOpen && { action: { label: "Open the lead", onPress: options.onOpen } }),
      });
    },
    onMutate,
    onError: onRefused,
    onSettled: readAgain,
  });
  const pass = useMutation({
    mutationFn: async () => (await passLead({ path, throwOnError: true })).data,
    onSuccess: () => {
      updateMine((mine) => afterPass(mine, lead.id));
      showToast({ title: `Passed on ${lead.contactName}` });
    },
    onMutate,
    onError: onRefused,
    onSettled: readAgain,
  });
  const communicate = useMutation({
    mutationFn: async (body: Communication) =>
      (await recordCommunication({ path, body, throwOnError: true })).data,
    onSuccess: ({ stamped, contactedAt }) => {
      updateMine((mine) => afterCommunication(mine, lead.id, contactedAt));
      showToast(
        stamped
          ? { tone: "good", title: "Contact recorded", text: `${lead.contactName} stays with you.` }
          : { title: "Recorded", text: "It does not count as contact in this workflow." },
      );
    },
    onMutate,
    onError: onRefused,
    onSettled: readAgain,
  });

  const kindUnderWay = communicate.isPending ? communicate.variables.kind : null;
  return {
    claim: () => claim.mutate(),
    pass: () => pass.mutate(),
    communicate: (kind) => communicate.mutate({ kind, direction: "outbound" }),
    receive: (kind) => communicate.mutate({ kind, direction: "inbound" }),
    busy: claim.isPending ? "claim" : pass.isPending ? "pass" : kindUnderWay,
  };
}

/** The winner's name from a lost claim: `winner: { id, name }` beside the problem's fixed members. */
function winnerOf(problem: ApiProblem): string | null {
  const winner = problem.document.winner;
  if (typeof winner === "object" && winner !== null && "name" in winner && typeof winner.name === "string") {
    return winner.name;
  }
  return null;
}
