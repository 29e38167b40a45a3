import { useQuery } from "@tanstack/react-query";
import { clsx } from "clsx";
import { Check } from "lucide-react";
import { useState } from "react";
import {
  listTeamMembersOptions,
  previewOwnerChangeOptions,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { OwnerChangePreview } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { plural } from "../../format/values.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { RadioCards } from "../../ui/radio-cards.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { type ActionTarget, contactsWords } from "./action-target.ts";
import { type FormerOwners, formerOwners, shareQuestion } from "./former-owners.ts";
import { type OwnerChange, ownerChangeAnswer, ownerChangeEffects, ownerChangeSteps } from "./owner-change.ts";
import { useAction } from "./use-action.ts";

interface ChangeOwnerDialogProps {
  readonly target: ActionTarget;
  readonly onClose: () => void;
}

const YES_NO = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
] as const;

/** Gives contacts to another owner, step by step; nothing happens before the review is confirmed. */
export function ChangeOwnerDialog({ target, onClose }: ChangeOwnerDialogProps) {
  const preview = useQuery(previewOwnerChangeOptions({ body: target.selection }));
  return (
    <Dialog open onClose={onClose} title="Change Owner">
      {preview.isPending && <SkeletonRows rows={4} label="Looking the contacts through" />}
      {preview.isError && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data?.contacts === 0 && (
        <p className="text-muted text-sm">You may not change the owner of any of these contacts.</p>
      )}
      {preview.data !== undefined && preview.data.contacts > 0 && (
        <Steps target={target} preview={preview.data} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface StepsProps extends ChangeOwnerDialogProps {
  readonly preview: OwnerChangePreview;
}

function Steps({ target, preview, onClose }: StepsProps) {
  const former = formerOwners(preview, useSession().user.id);
  const steps = ownerChangeSteps(preview, former);
  const [at, setAt] = useState(0);
  const [change, setChange] = useState<OwnerChange>({
    ...{ owner: null, groupName: "", transferLoans: null, share: null },
  });
  const act = useAction(target, onClose);
  const put = (part: Partial<OwnerChange>) => setChange({ ...change, ...part });
  const confirm = () => {
    if (change.owner === null) return;
    act.mutate({
      ...{ kind: "changeOwner", ownerUserId: change.owner.id, transferLoans: change.transferLoans === true },
      shareWithFormerOwner: change.share === true,
      groupName: change.groupName.trim() === "" ? null : change.groupName.trim(),
    });
  };
  return (
    <div className="flex flex-col gap-4">
      {act.isError && <FormError error={act.error} />}
      <p className="text-muted text-sm">
        You are changing ownership for {plural(preview.contacts, "eligible contact")}
        {preview.loans > 0 && ` and ${plural(preview.loans, "eligible loan")}`}
        {preview.refused > 0 && `; ${contactsWords(preview.refused)} stay, since they are not yours to give`}.
      </p>
      <ol className="flex flex-col divide-y divide-line rounded-lg border border-line">
        {steps.map((step, place) => (
          <li key={step.kind} aria-current={place === at ? "step" : undefined} className="px-4 py-3">
            <div className="flex items-center gap-2.5 text-sm">
              <StepMark number={place + 1} standing={place < at ? "done" : place === at ? "now" : "later"} />
              <h3 className={place === at ? "font-semibold text-ink" : "text-muted"}>{step.title}</h3>
              {place < at && (
                <span className="ml-auto min-w-0 truncate text-ink">
                  {ownerChangeAnswer(step.kind, change)}
                </span>
              )}
            </div>
            {place === at && (
              <div className="mt-3 flex flex-col gap-3">
                <Step kind={step.kind} {...{ change, preview, former }} onChange={put} />
                <div className="flex justify-end gap-2">
                  {at > 0 && <Button onClick={() => setAt(at - 1)}>&lt; Back</Button>}
                  {step.kind === "review" ? (
                    <Button look="primary" busy={act.isPending} onClick={confirm}>
                      Confirm and Change Owner
                    </Button>
                  ) : (
                    <Button look="primary" disabled={!step.isAnswered(change)} onClick={() => setAt(at + 1)}>
                      Next
                    </Button>
                  )}
                </div>
              </div>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

interface StepMarkProps {
  readonly number: number;
  readonly standing: "done" | "now" | "later";
}

/** The number of a step, or a tick where it is behind one. */
function StepMark({ number, standing }: StepMarkProps) {
  return (
    <span
      className={clsx(
        "num grid size-5 shrink-0 place-items-center rounded-full font-medium text-xs",
        standing === "now" ? "bg-accent text-on-accent" : "border border-line-strong text-muted",
      )}
    >
      {standing === "done" ? <Check className="size-3" role="img" aria-label="Done" /> : number}
    </span>
  );
}

interface StepProps {
  readonly kind: ReturnType<typeof ownerChangeSteps>[number]["kind"];
  readonly change: OwnerChange;
  readonly preview: OwnerChangePreview;
  readonly former: FormerOwners;
  readonly onChange: (part: Partial<OwnerChange>) => void;
}

function Step({ kind, change, preview, former, onChange }: StepProps) {
  switch (kind) {
    case "loans":
      return (
        <>
          <p className="text-muted text-sm">
            Would you like to transfer loans associated with these contacts? If so,{" "}
            {plural(preview.additional, "additional contact")} associated with loans that have been selected
            will also be transferred.
          </p>
          <YesNo
            label="Transfer Loans"
            answer={change.transferLoans}
            onAnswer={(transferLoans) =>
              onChange({ transferLoans, share: transferLoans ? null : change.share })
            }
          />
          {change.transferLoans === false && former.kind !== "nobody" && (
            <ShareQuestion question={shareQuestion(former, "archived in")} {...{ change, onChange }} />
          )}
        </>
      );
    case "group":
      return (
        <Field label="New Group Name" hint="Optional; the contacts are added to it.">
          <TextInput
            value={change.groupName}
            maxLength={100}
            onChange={(event) => onChange({ groupName: event.target.value })}
          />
        </Field>
      );
    case "owner":
      return <OwnerChoice change={change} onChange={onChange} />;
    case "share":
      return <ShareQuestion question={shareQuestion(former, "removed from")} {...{ change, onChange }} />;
    case "review":
      return (
        <ul className="list-disc space-y-1 pl-5 text-muted text-sm">
          {ownerChangeEffects(change, preview, former).map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      );
  }
}

type PartProps = Pick<StepProps, "change" | "onChange">;

function OwnerChoice({ change, onChange }: PartProps) {
  const members = useQuery(listTeamMembersOptions());
  const { user } = useSession();
  const people = [{ id: user.id, name: `${user.name} (you)` }, ...(members.data?.items ?? [])];
  return (
    <>
      {members.isError && <FormError error={members.error} />}
      <Combobox
        // The step above has the same words.
        aria-label="Select a New Owner"
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={change.owner?.id ?? null}
        onChange={(id) => onChange({ owner: people.find((one) => one.id === id) ?? null })}
      />
    </>
  );
}

function ShareQuestion({ question, change, onChange }: PartProps & { readonly question: string }) {
  return (
    <>
      <p className="text-muted text-sm">{question}</p>
      <YesNo label="Share the contacts" answer={change.share} onAnswer={(share) => onChange({ share })} />
    </>
  );
}

interface YesNoProps {
  readonly label: string;
  readonly answer: boolean | null;
  readonly onAnswer: (answer: boolean) => void;
}

function YesNo({ label, answer, onAnswer }: YesNoProps) {
  return (
    <RadioCards<"yes" | "no" | "">
      row
      label={label}
      value={answer === null ? "" : answer ? "yes" : "no"}
      options={YES_NO}
      onChange={(value) => onAnswer(value === "yes")}
    />
  );
}
