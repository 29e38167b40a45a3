import { useQuery } from "@tanstack/react-query";
import { BookA } from "lucide-react";
import { listLoanWordsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { TaughtWords } from "./taught-words.tsx";
import { TeachForm } from "./teach-form.tsx";
import { UnknownWords } from "./unknown-words.tsx";

/** What senders call the purpose, the property and the occupancy of a loan, and what is meant by it. */
export function LoanWordsPage() {
  return (
    <RequirePermission anyOf={["workflows:edit"]}>
      <LoanWords />
    </RequirePermission>
  );
}

function LoanWords() {
  const words = useQuery(listLoanWordsOptions());
  return (
    <Page
      title="Loan Words"
      subtitle="What senders call a loan's purpose, property and occupancy. A word that you teach applies to leads that come afterwards."
    >
      {words.isPending && (
        <Card>
          <SkeletonRows rows={4} label="Loading words" />
        </Card>
      )}
      {words.isError && !words.data && (
        <ErrorState error={words.error} onRetry={() => void words.refetch()} />
      )}
      {words.data && (
        <>
          <Card>
            <Heading title="Not understood yet">
              Leads with these words are taken in without the value; the word stands on the lead. Choose what
              it means.
            </Heading>
            {words.data.unknown.length === 0 ? (
              <EmptyState icon={BookA} title="Every word was understood">
                Words that nobody knows are counted here when a lead brings one.
              </EmptyState>
            ) : (
              <UnknownWords words={words.data.unknown} />
            )}
          </Card>
          <Card>
            <Heading title="Taught">
              Common words, such as “Cash-Out Refi” or “Townhouse”, are understood without being taught.
            </Heading>
            <TeachForm />
            {words.data.taught.length > 0 && <TaughtWords words={words.data.taught} />}
          </Card>
        </>
      )}
    </Page>
  );
}

function Heading({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <div className="px-4 pt-3 pb-2">
      <h2 className="font-semibold text-ink text-sm">{title}</h2>
      <p className="text-muted text-sm">{children}</p>
    </div>
  );
}
