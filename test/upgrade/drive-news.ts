import { lookAtFiles, undoAnImport } from "./drive-imports.ts";
import { askByTheDay, mergeWithSilent } from "./drive-records.ts";
import type { Demo } from "./drive-steps.ts";
import { keepRefused, reachByMany, teachLoanWords, tellPeopleApart } from "./drive-submissions.ts";

/**
 * What 0.3.0 does not know yet, one function for each subject. They stand in files of their own (`drive-….ts`), or below
 * while they are few.
 *
 * A going back to 0.3.0 has to cope with all of it. Every release that is kept from now on has it too: when the next one
 * is kept, this list is emptied, and `drive-release.ts` calls the functions by name.
 */
const NEWS: readonly ((demo: Demo) => Promise<void>)[] = [
  lookAtFiles,
  undoAnImport,
  keepRefused,
  teachLoanWords,
  reachByMany,
  tellPeopleApart,
  mergeWithSilent,
  askByTheDay,
];

/** Brings a demo into a state with something of everything that is new since 0.3.0. */
export async function driveNews(demo: Demo): Promise<void> {
  for (const drive of NEWS) await drive(demo);
}
