import { useState } from "react";
import { useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { NotFoundPage } from "../errors/not-found-page.tsx";
import { WhyNotMeDialog } from "./why-not-me-dialog.tsx";

/** The page of a lead that one may not see, or that is none; whoever works leads can ask why it went past them. */
export function LeadNotSeen({ leadId }: { readonly leadId: string }) {
  const session = useSession();
  const [asks, setAsks] = useState(false);
  if (!session.may("leads:work")) return <NotFoundPage />;
  return (
    <>
      <NotFoundPage also={<Button onClick={() => setAsks(true)}>Why not me?</Button>} />
      {asks && <WhyNotMeDialog leadId={leadId} onClose={() => setAsks(false)} />}
    </>
  );
}
