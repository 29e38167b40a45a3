import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Pause, Play } from "lucide-react";
import { asApiProblem } from "../../api/api-problem.ts";
import {
  listUsersOptions,
  listUsersQueryKey,
  pauseMyLeadsMutation,
  resumeMyLeadsMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import { useSession } from "../../api/session.ts";
import { formatShort } from "../../format/instant.ts";
import { Button } from "../../ui/button.tsx";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import { showToast } from "../../ui/toast.tsx";

const HOUR_MS = 60 * 60 * 1000;
const PAUSES = [
  { label: "For an hour", ms: HOUR_MS },
  { label: "For four hours", ms: 4 * HOUR_MS },
  { label: "For a day", ms: 24 * HOUR_MS },
  { label: "Until I resume", ms: null },
] as const;

/** Pauses my leads and resumes them; says so as long as they are paused. */
export function AvailabilityBar() {
  const session = useSession();
  const client = useQueryClient();
  const users = useQuery(listUsersOptions());
  const me = users.data?.items.find(({ id }) => id === session.user.id);
  const now = new Date().toISOString();
  const paused = me?.absences.find(({ kind, until }) => kind === "paused" && (until === null || now < until));
  const after = {
    onSuccess: () => client.invalidateQueries({ queryKey: listUsersQueryKey() }),
    onError: (error: unknown) =>
      showToast({ tone: "bad" as const, title: "Not done", text: asApiProblem(error).message }),
  };
  const pause = useMutation({ ...pauseMyLeadsMutation(), ...after });
  const resume = useMutation({ ...resumeMyLeadsMutation(), ...after });
  if (!me || !session.may("leads:work")) return null;
  if (paused) {
    return (
      <Button
        className="pointer-coarse:h-11"
        busy={resume.isPending}
        icon={<Play className="size-4" aria-hidden />}
        onClick={() => resume.mutate({})}
      >
        Paused{paused.until === null ? "" : ` until ${formatShort(paused.until)}`}: resume
      </Button>
    );
  }
  return (
    <Menu
      trigger={
        <Button
          className="pointer-coarse:h-11"
          busy={pause.isPending}
          icon={<Pause className="size-4" aria-hidden />}
        >
          Pause my leads
        </Button>
      }
    >
      {PAUSES.map(({ label, ms }) => (
        <MenuItem
          key={label}
          onSelect={() =>
            pause.mutate({ body: { until: ms === null ? null : new Date(Date.now() + ms).toISOString() } })
          }
        >
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}
