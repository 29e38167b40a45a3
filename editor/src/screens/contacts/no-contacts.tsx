import { contactsOfTab } from "@fairlead/engine";
import { Contact, SearchX, UserCheck } from "lucide-react";
import { useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FirstSteps } from "../lists/first-steps.tsx";
import type { ContactSearch } from "./contact-search.ts";
import type { ShownView } from "./view-of-search.ts";

interface NoContactsProps {
  readonly shown: ShownView;
  /** What was searched for; "": nothing. */
  readonly words: string;
  readonly onChange: (part: Partial<ContactSearch>) => void;
  readonly onShowAll: () => void;
  /** Opens the form of a new contact. */
  readonly onCreate: () => void;
}

/** What stands where the list has nobody: why, and the next step. */
export function NoContacts(props: NoContactsProps) {
  const { view, tab } = props.shown;
  const rules = view.include.length + view.exclude.length;
  if (props.words !== "") return <NobodyFound {...props} hasRules={rules > 0} />;
  if (rules > 0) return <NobodyMatches {...props} />;
  return contactsOfTab(tab) === "unassigned" ? <NobodyUnassigned {...props} /> : <NobodyYet {...props} />;
}

function NobodyFound({ words, hasRules, onChange }: NoContactsProps & { readonly hasRules: boolean }) {
  return (
    <EmptyState
      icon={SearchX}
      title="Nobody is found"
      action={
        <>
          <Button onClick={() => onChange({ search: "" })}>Clear the search</Button>
          {hasRules && <ClearRules onChange={onChange} />}
        </>
      }
    >
      No contact {hasRules ? "that matches the rules has" : "here has"} “{words}” in the name, nickname, email
      or phone.
    </EmptyState>
  );
}

function NobodyMatches({ onChange }: NoContactsProps) {
  return (
    <EmptyState icon={SearchX} title="Nobody matches the rules" action={<ClearRules onChange={onChange} />}>
      Take some of the rules away, or all of them.
    </EmptyState>
  );
}

function ClearRules({ onChange }: Pick<NoContactsProps, "onChange">) {
  return <Button onClick={() => onChange({ include: [], exclude: [] })}>Clear the rules</Button>;
}

function NobodyUnassigned({ onShowAll }: NoContactsProps) {
  return (
    <EmptyState
      icon={UserCheck}
      title="Nobody is unassigned"
      action={<Button onClick={onShowAll}>Show All Contacts</Button>}
    >
      Every contact that you see has an owner.
    </EmptyState>
  );
}

function NobodyYet({ shown, onShowAll, onCreate }: NoContactsProps) {
  const session = useSession();
  const isMine = contactsOfTab(shown.tab) === "my";
  const seesMore = session.may("contacts:readAll") || session.may("contacts:readTeam");
  return (
    <EmptyState
      icon={Contact}
      title={isMine ? "No contact is yours yet" : "No contacts here yet"}
      action={
        <>
          <FirstSteps label="Create Contact" permission="contacts:create" onCreate={onCreate} />
          {isMine && seesMore && <Button onClick={onShowAll}>Show All Contacts</Button>}
        </>
      }
    >
      They come with leads: whoever is assigned a lead owns its contact.
    </EmptyState>
  );
}
