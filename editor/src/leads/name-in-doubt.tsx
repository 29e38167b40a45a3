import { useMutation, useQueryClient } from "@tanstack/react-query";
import { reviewNameMutation } from "../api/generated/@tanstack/react-query.gen.ts";
import type { Lead } from "../api/generated/types.gen.ts";
import { Button } from "../ui/button.tsx";
import { FormError } from "../ui/form-error.tsx";
import { showToast } from "../ui/toast.tsx";

const BOX = "flex flex-col gap-3 rounded-lg border border-line bg-warn-soft px-4 py-3 text-sm";

/** Asks whose a lead is that came under another first name than its contact's; nothing where that is not in doubt. */
export function NameInDoubt({ lead }: { readonly lead: Lead }) {
  const client = useQueryClient();
  const review = useMutation({
    ...reviewNameMutation(),
    onSuccess: async (_lead, { body: { decision } }) => {
      await client.invalidateQueries();
      const title =
        decision === "samePerson" ? "The contact has the new name" : "The lead has its own contact";
      showToast({ tone: "good", title });
    },
  });
  if (!lead.nameInDoubt) return null;
  const say = (decision: "samePerson" | "anotherPerson") =>
    review.mutate({ path: { id: lead.id }, body: { decision } });
  return (
    <section aria-label="Two people may share this address" className={BOX}>
      <div>
        <h2 className="font-medium text-ink">Two people may share this email or phone</h2>
        <p className="text-muted">
          {lead.nameSent === null ? (
            "This lead came under another first name than that of its contact."
          ) : (
            <>
              This lead came for <span className="font-medium text-ink">{lead.nameSent}</span>; its contact is{" "}
              <span className="font-medium text-ink">{lead.contactName}</span>.
            </>
          )}{" "}
          Nothing of the contact was changed.
        </p>
      </div>
      {review.isError && <FormError error={review.error} />}
      <div className="flex flex-wrap gap-2">
        <Button size="sm" busy={review.isPending} onClick={() => say("samePerson")}>
          Same person: use the new name
        </Button>
        <Button size="sm" busy={review.isPending} onClick={() => say("anotherPerson")}>
          Another person: make a contact
        </Button>
      </div>
    </section>
  );
}
