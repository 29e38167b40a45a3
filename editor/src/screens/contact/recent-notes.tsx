import { useQuery } from "@tanstack/react-query";
import { listContactNotesOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactRecord } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { NoteForm } from "./note-form.tsx";
import { NoteList } from "./note-list.tsx";
import { Section } from "./section.tsx";

const MOST_SHOWN = 5;

interface RecentNotesProps {
  readonly contact: ContactRecord;
  readonly onViewAll: () => void;
}

/** The latest notes, the newest at the bottom, and a place to write the next. */
export function RecentNotes({ contact, onViewAll }: RecentNotesProps) {
  const query = useQuery(listContactNotesOptions({ path: { id: contact.id }, query: { limit: MOST_SHOWN } }));
  return (
    <Section title="Recent Notes" startsOpen>
      {contact.allowed.includes("annotate") && (
        <NoteForm
          contactId={contact.id}
          isPartner={contact.hidesFromPartners}
          doNotContact={contact.doNotContact}
        />
      )}
      {query.isPending && <SkeletonRows rows={2} label="Loading notes" />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && query.data.items.length > 0 && (
        <>
          <NoteList notes={[...query.data.items].reverse()} />
          <Button look="quiet" size="sm" className="-mt-2 -ml-2.5 self-start" onClick={onViewAll}>
            View all
          </Button>
        </>
      )}
    </Section>
  );
}
