import { shownName } from "@fairlead/engine";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { reviewNameMutation } from "../api/generated/@tanstack/react-query.gen.ts";
import type { Lead, ReviewNameData } from "../api/generated/types.gen.ts";
import { MISSING } from "../format/values.ts";
import { Button } from "../ui/button.tsx";
import { DeleteDialog } from "../ui/delete-dialog.tsx";
import { showToast } from "../ui/toast.tsx";
import { phoneText, type Ways, waysOf, waysOfLead } from "./ways-of-lead.ts";

const BOX = "flex flex-col gap-3 rounded-lg border border-line bg-warn-soft px-4 py-3 text-sm";

type Answer = ReviewNameData["body"]["decision"];

/** Each answer with what it does, which is told before it is done: none can be taken back. */
const ANSWERS: readonly {
  readonly decision: Answer;
  readonly button: string;
  readonly done: string;
  readonly asks: (names: Names) => string;
}[] = [
  {
    decision: "samePerson",
    button: "Same person: use the new name",
    done: "The contact has the new name",
    asks: ({ record, sent }) =>
      `The contact ${record} is renamed ${sent}, on all of their leads, and gains the emails and phones of this lead.`,
  },
  {
    decision: "samePersonKeepName",
    button: "Same person, keep the name",
    done: "The contact keeps its name",
    asks: ({ record }) => `The contact stays ${record} and gains the emails and phones of this lead.`,
  },
  {
    decision: "anotherPerson",
    button: "Another person: make a contact",
    done: "The lead has its own contact",
    asks: ({ record, sent }) =>
      `This lead gets a contact of its own, ${sent}, with the emails and phones that it came with. ${record} stays as it is.`,
  },
];

interface Names {
  readonly record: string;
  readonly sent: string;
}

/** Asks whose a lead is that came under another name than its contact's; nothing where that is not in doubt. */
export function NameInDoubt({ lead }: { readonly lead: Lead }) {
  const [asked, setAsked] = useState<(typeof ANSWERS)[number] | null>(null);
  if (!lead.nameInDoubt) return null;
  const names = { record: shownName(lead.contact), sent: lead.applicant?.name ?? "the name that was sent" };
  return (
    <section aria-label="Two people may share this address" className={BOX}>
      <div>
        <h2 className="font-medium text-ink">Two people may share this email or phone</h2>
        <p className="text-muted">
          {lead.applicant === null
            ? "This lead came under another name than that of its contact."
            : "This lead came under another name than that of the contact it was matched with."}{" "}
          Nothing of the contact was changed.
        </p>
      </div>
      {lead.applicant !== null && <SideBySide lead={lead} names={names} />}
      {lead.may.reviewName ? (
        <div className="flex flex-wrap gap-2">
          {ANSWERS.map((answer) => (
            <Button
              key={answer.decision}
              size="sm"
              className="pointer-coarse:h-11"
              onClick={() => setAsked(answer)}
            >
              {answer.button}
            </Button>
          ))}
        </div>
      ) : (
        <p className="text-muted">
          The contact is somebody else's: its owner, or an administrator, says whose this lead is.
        </p>
      )}
      {asked !== null && <Question lead={lead} answer={asked} names={names} onClose={() => setAsked(null)} />}
    </section>
  );
}

function SideBySide({ lead, names }: { readonly lead: Lead; readonly names: Names }) {
  const { record, sent } = { record: linesOf(waysOf(lead.contact)), sent: linesOf(waysOfLead(lead)) };
  const rows = [
    ["Name", names.record, names.sent],
    ["Email", record.email, sent.email],
    ["Phone", record.phone, sent.phone],
  ] as const;
  return (
    <table className="w-full max-w-2xl table-fixed text-left">
      <thead className="text-muted">
        <tr>
          <th scope="col" className="w-14 font-normal">
            <span className="sr-only">Field</span>
          </th>
          <th scope="col" className="pr-3 font-normal">
            The contact
          </th>
          <th scope="col" className="font-normal">
            This lead
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, ofRecord, ofLead]) => (
          <tr key={label} className="align-top">
            <th scope="row" className="pr-2 font-normal text-muted">
              {label}
            </th>
            <td className="num break-words pr-3 text-ink">{ofRecord}</td>
            <td className={`num break-words text-ink ${ofRecord === ofLead ? "" : "font-medium"}`}>
              {ofLead}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface QuestionProps {
  readonly lead: Lead;
  readonly answer: (typeof ANSWERS)[number];
  readonly names: Names;
  readonly onClose: () => void;
}

function Question({ lead, answer, names, onClose }: QuestionProps) {
  const client = useQueryClient();
  const review = useMutation({
    ...reviewNameMutation(),
    onSuccess: async () => {
      await client.invalidateQueries();
      showToast({ tone: "good", title: answer.done });
    },
  });
  return (
    <DeleteDialog
      look="primary"
      title={answer.button}
      remove={review}
      onDelete={() => review.mutate({ path: { id: lead.id }, body: { decision: answer.decision } })}
      onClose={onClose}
    >
      {answer.asks(names)}
    </DeleteDialog>
  );
}

function linesOf({ phones, emails }: Ways) {
  return { email: emails.join(", ") || MISSING, phone: phones.map(phoneText).join(", ") || MISSING };
}
