import { fieldIsKeptFromPartners } from "@fairlead/engine";
import { useSession } from "../../api/session.ts";
import { fieldChoices } from "../lists/field-choices.ts";
import { type RuleSets, RulesPanel, type RulesWords } from "../lists/rules-panel.tsx";

interface FilterPanelProps extends RuleSets {
  readonly open: boolean;
  readonly onChange: (rules: RuleSets) => void;
  readonly onClose: () => void;
}

const FIELDS = fieldChoices("lists");
const PARTNER_FIELDS = FIELDS.filter(({ value }) => !fieldIsKeptFromPartners(value));

const WORDS: RulesWords = {
  title: "Filter Contacts",
  include: "A contact is listed only if it matches all of these.",
  exclude: "A contact that matches any of these is left out. One without a value in the field stays.",
};

/** The rules that narrow the list of contacts. */
export function FilterPanel(props: FilterPanelProps) {
  const isPartner = useSession().user.role === "partner";
  return <RulesPanel {...props} words={WORDS} place="lists" choices={isPartner ? PARTNER_FIELDS : FIELDS} />;
}
