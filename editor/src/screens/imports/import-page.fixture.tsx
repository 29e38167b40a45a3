import { userEvent } from "@testing-library/user-event";
import type { Import, UndoPreview } from "../../api/generated/types.gen.ts";
import { type Answers, drawTrial } from "../trials/trials.fixture.tsx";
import { ImportPage } from "./import-page.tsx";

/** A file of five rows that was taken in; one row failed. */
export const IMPORT: Import = {
  ...{ id: "imp_1", fileName: "leads-of-may.csv", state: "done", sizeBytes: 2_048, bytesDone: 2_048 },
  ...{ rowsDone: 5, rowsCreated: 3, rowsRepeated: 0, rowsUpdated: 1, rowsFailed: 1, rowsNoted: 0 },
  ...{ error: null, source: "Zillow", encoding: "utf-8", separator: ",", timeZone: "America/New_York" },
  ...{ columns: [], columnsLeftOut: [], preview: null, failedRowsUrl: null, failedRowsKeptUntil: null },
  ...{ notedRowsUrl: null, createdBy: { id: "user_mae", name: "Mae Stone" }, undo: null },
  ...{ createdAt: "2026-05-04T15:00:00Z", finishedAt: "2026-05-04T15:01:00Z" },
};

/** What undoing it would come to. */
export const UNDO: UndoPreview = {
  ...{ undo: null, refusal: null, kept: [], isWhole: true, forgotten: false },
  counts: {
    ...{ leadsClosed: 3, leadsKept: 0, contactsArchived: 2, fieldsGivenBack: 1, fieldsKept: 0 },
    ...{ groupsTakenBack: 0, campaignsTakenBack: 0, sharesTakenBack: 0 },
    ...{ addressesTakenBack: 0, addressesKept: 0 },
  },
};

/** Draws the page of the import `imp_1` over an API of such answers; the router is mocked by the test. */
export function drawImport(item: Partial<Import> = {}, answers: Answers = {}) {
  const calls = drawTrial(
    <ImportPage />,
    {
      "GET /imports/imp_1": { ...IMPORT, ...item },
      "GET /imports/imp_1/failures": { items: [], nextCursor: null },
      ...answers,
    },
    { role: "admin" },
  );
  return { calls, user: userEvent.setup({ delay: null }) };
}
