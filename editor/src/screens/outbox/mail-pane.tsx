import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import { useState } from "react";
import { getMailOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Mail } from "../../api/generated/types.gen.ts";
import { formatExact } from "../../format/instant.ts";
import { mailName } from "../../format/mail-address.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { splitLinks } from "./split-links.ts";

type View = "text" | "html";

/** One mail to read. Its HTML is shown in a frame that may run no script and reach no page of ours. */
export function MailPane({ mailId }: { readonly mailId: string }) {
  const query = useQuery(getMailOptions({ path: { id: mailId } }));
  const [view, setView] = useState<View>("text");
  if (query.isPending) {
    return (
      <div role="status" aria-label="Loading the mail" className="flex flex-col gap-3 p-5">
        <Skeleton className="h-5 w-72" />
        <Skeleton className="h-3 w-48" />
        <Skeleton className="mt-4 h-32 w-full" />
      </div>
    );
  }
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const mail = query.data;
  return (
    <article className="flex min-h-0 min-w-0 flex-col">
      <header className="flex flex-col gap-2 border-line border-b px-5 py-4">
        <Link to="/outbox" className="-ml-1 inline-flex items-center text-muted text-sm md:hidden">
          <ChevronLeft className="size-4" aria-hidden /> All mails
        </Link>
        <div className="flex flex-wrap items-start gap-3">
          <h2 className="min-w-0 flex-1 basis-60 font-semibold text-ink text-lg">{mail.subject}</h2>
          {mail.html !== null && (
            <Segmented
              label="View"
              value={view}
              options={[
                { value: "text", label: "Plain text" },
                { value: "html", label: "Formatted" },
              ]}
              onChange={setView}
            />
          )}
        </div>
        <p className="text-muted text-sm">
          To <span className="text-ink">{mail.to}</span>
          <span className="text-faint">
            {" "}
            from {mailName(mail.from)} · {formatExact(mail.receivedAt)}
          </span>
        </p>
      </header>
      {view === "html" && mail.html !== null ? (
        <iframe
          title={`Mail: ${mail.subject}`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
          srcDoc={`<base target="_blank">${mail.html}`}
          className="min-h-96 w-full flex-1 bg-[#fff] [color-scheme:light]"
        />
      ) : (
        <MailText mail={mail} />
      )}
    </article>
  );
}

function MailText({ mail }: { readonly mail: Mail }) {
  return (
    <div className="min-h-0 flex-1 overflow-y-auto whitespace-pre-wrap break-words px-5 py-4 text-base text-ink leading-6">
      {splitLinks(mail.text).map((part) =>
        part.kind === "text" ? (
          part.text
        ) : (
          <a
            key={part.at}
            href={part.url}
            target="_blank"
            rel="noreferrer"
            className="text-accent-text underline underline-offset-2"
          >
            {part.url}
          </a>
        ),
      )}
    </div>
  );
}
