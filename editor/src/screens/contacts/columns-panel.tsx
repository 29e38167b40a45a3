import { CONTACT_COLUMNS, type ContactColumn, contactColumns, isKeptFromPartners } from "@fairlead/engine";
import { useSession } from "../../api/session.ts";
import { ListColumnsPanel } from "../lists/list-columns-panel.tsx";

interface ColumnsPanelProps {
  readonly open: boolean;
  readonly columns: readonly ContactColumn[];
  readonly onChange: (columns: readonly ContactColumn[]) => void;
  readonly onClose: () => void;
}

const COLUMNS = contactColumns().map((value) => ({ value, ...CONTACT_COLUMNS[value] }));
const PARTNER_COLUMNS = COLUMNS.filter(({ value }) => !isKeptFromPartners(value));

/** Which columns the list of contacts shows and in what order. */
export function ColumnsPanel(props: ColumnsPanelProps) {
  const isPartner = useSession().user.role === "partner";
  return <ListColumnsPanel {...props} choices={isPartner ? PARTNER_COLUMNS : COLUMNS} />;
}
