import {
  ACCEPT_WITHIN_SECONDS,
  type Availability,
  CAP_LIMITS,
  type CommunicationKind,
  type Distribution,
  type ExceptionHandling,
  type RoutingSettings,
  SHARE_OUT_MINUTES,
  TIME_TO_CONTACT_SECONDS,
  type TimeToContact,
  type Turns,
  withinLimits,
} from "@fairlead/engine";

export const UNITS = [
  { value: "minutes", label: "minutes", seconds: 60 },
  { value: "hours", label: "hours", seconds: 3_600 },
  { value: "days", label: "days", seconds: 86_400 },
] as const;
export type Unit = (typeof UNITS)[number]["value"];

/** A length of time as it is typed: a number and a unit. */
export interface Length {
  readonly amount: string;
  readonly unit: Unit;
}

/** The routing settings as the panel edits them. */
export interface SettingsForm {
  readonly distribution: Distribution["kind"];
  /** Sequential only: whether the next user has to accept before it is theirs. */
  readonly mustAccept: boolean;
  readonly acceptWithin: Length;
  /** Sequential only: how turns go; `cursor`: the older order, which new drawings do not have. */
  readonly turns: Turns | "cursor";
  readonly workingHoursCount: boolean;
  readonly whenAway: Availability["whenAway"];
  readonly sharesOut: boolean;
  /** Minutes as typed. */
  readonly shareOutAfter: string;
  /** Whole numbers as typed; empty is none. */
  readonly capPerDay: string;
  readonly capOpen: string;
  readonly hasTimeToContact: boolean;
  readonly timeToContact: Length;
  readonly workingHoursOnly: boolean;
  readonly onLapse: TimeToContact["onLapse"];
  readonly contactedBy: readonly CommunicationKind[];
  readonly showBeforeClaim: boolean;
  /** Fixed when the workflow was created. */
  readonly exception: ExceptionHandling;
}

const USUAL_ACCEPT: Length = { amount: "15", unit: "minutes" };
const USUAL_SHARE_OUT_MINUTES = 15;
const USUAL_CONTACT: Length = { amount: "30", unit: "minutes" };

/** The form for settings; what is off shows what is usual, ready to be switched on. */
export function formOfSettings(settings: RoutingSettings): SettingsForm {
  const { distribution, timeToContact, availability, caps } = settings;
  return {
    distribution: distribution.kind,
    mustAccept: distribution.acceptWithinSeconds !== null,
    acceptWithin:
      distribution.acceptWithinSeconds === null ? USUAL_ACCEPT : lengthOf(distribution.acceptWithinSeconds),
    turns: settings.turns ?? "cursor",
    workingHoursCount: availability?.workingHours ?? false,
    whenAway: availability?.whenAway ?? "skip",
    sharesOut: availability?.shareOutAfterMinutes !== undefined,
    shareOutAfter: String(availability?.shareOutAfterMinutes ?? USUAL_SHARE_OUT_MINUTES),
    capPerDay: String(caps?.perDay ?? ""),
    capOpen: String(caps?.openUncontacted ?? ""),
    hasTimeToContact: timeToContact !== null,
    timeToContact: timeToContact === null ? USUAL_CONTACT : lengthOf(timeToContact.withinSeconds),
    workingHoursOnly: timeToContact?.workingHoursOnly ?? false,
    onLapse: timeToContact?.onLapse ?? "nextUser",
    contactedBy: settings.contactedBy,
    showBeforeClaim: settings.showBeforeClaim ?? false,
    exception: settings.exception,
  };
}

/** The settings that a form stands for; what is as it was before a choice was there is left out. */
export function settingsOfForm(form: SettingsForm): RoutingSettings {
  const acceptWithinSeconds = secondsOf(form.acceptWithin);
  const caps = { perDay: capOf(form.capPerDay), openUncontacted: capOf(form.capOpen) };
  const { workingHoursCount: workingHours, whenAway } = form;
  const shareOut =
    whenAway === "hold" && form.sharesOut ? { shareOutAfterMinutes: Number(form.shareOutAfter) } : {};
  return {
    distribution:
      form.distribution === "simultaneous"
        ? { kind: "simultaneous", acceptWithinSeconds }
        : { kind: "sequential", acceptWithinSeconds: form.mustAccept ? acceptWithinSeconds : null },
    ...turnsOf(form),
    ...(workingHours || whenAway === "hold" ? { availability: { workingHours, whenAway, ...shareOut } } : {}),
    ...(caps.perDay === null && caps.openUncontacted === null ? {} : { caps }),
    timeToContact: form.hasTimeToContact
      ? {
          withinSeconds: secondsOf(form.timeToContact),
          ...(form.workingHoursOnly ? { workingHoursOnly: true } : {}),
          onLapse: form.onLapse,
        }
      : null,
    contactedBy: form.contactedBy,
    ...(form.showBeforeClaim ? { showBeforeClaim: true } : {}),
    exception: form.exception,
  };
}

/** Shares are of a sequence alone; a queue is kept, so that one can go back to it. */
function turnsOf({ turns, distribution }: SettingsForm): Pick<RoutingSettings, "turns"> {
  if (turns === "cursor" || (turns === "balanced" && distribution !== "sequential")) return {};
  return { turns };
}

export interface SettingsFaults {
  readonly acceptWithin?: string;
  readonly shareOutAfter?: string;
  readonly capPerDay?: string;
  readonly capOpen?: string;
  readonly timeToContact?: string;
  readonly contactedBy?: string;
}

/** What keeps a form from being saved, by field; empty when nothing does. */
export function settingsFaults(form: SettingsForm): SettingsFaults {
  const asksAccept = form.distribution === "simultaneous" || form.mustAccept;
  const accept = asksAccept
    ? lengthFault(form.acceptWithin, ACCEPT_WITHIN_SECONDS, "1 minute", "24 hours")
    : undefined;
  const contact = form.hasTimeToContact
    ? lengthFault(form.timeToContact, TIME_TO_CONTACT_SECONDS, "1 minute", "30 days")
    : undefined;
  return {
    ...(accept === undefined ? {} : { acceptWithin: accept }),
    ...(isShareOut(form) ? {} : { shareOutAfter: SHARE_OUT_FAULT }),
    ...(isCap(form.capPerDay) ? {} : { capPerDay: CAP_FAULT }),
    ...(isCap(form.capOpen) ? {} : { capOpen: CAP_FAULT }),
    ...(contact === undefined ? {} : { timeToContact: contact }),
    ...(form.contactedBy.length > 0 ? {} : { contactedBy: "Select at least one kind of communication." }),
  };
}

const CAP_FAULT = `Enter a whole number from ${CAP_LIMITS.min} to ${CAP_LIMITS.max.toLocaleString("en-US")}, or leave it empty.`;

const SHARE_OUT_FAULT = `Enter ${SHARE_OUT_MINUTES.min} to ${SHARE_OUT_MINUTES.max} whole minutes.`;

function isShareOut({ whenAway, sharesOut, shareOutAfter }: SettingsForm): boolean {
  return whenAway !== "hold" || !sharesOut || withinLimits(Number(shareOutAfter), SHARE_OUT_MINUTES);
}

function capOf(typed: string): number | null {
  return typed.trim() === "" ? null : Number(typed);
}

function isCap(typed: string): boolean {
  const cap = capOf(typed);
  return cap === null || withinLimits(cap, CAP_LIMITS);
}

function lengthFault(
  length: Length,
  { min, max }: { readonly min: number; readonly max: number },
  least: string,
  most: string,
): string | undefined {
  const seconds = secondsOf(length);
  return Number.isInteger(seconds) && seconds >= min && seconds <= max
    ? undefined
    : `Enter ${least} to ${most}.`;
}

/** A typed length in seconds; not a number where none was typed. */
export function secondsOf({ amount, unit }: Length): number {
  const factor = UNITS.find((known) => known.value === unit)?.seconds ?? 1;
  return amount.trim() === "" ? Number.NaN : Math.round(Number(amount) * factor);
}

/** A length as it is shown: in the largest unit that holds it whole. */
export function lengthOf(seconds: number): Length {
  const unit = UNITS.findLast((known) => seconds % known.seconds === 0) ?? UNITS[0];
  return { amount: String(seconds / unit.seconds), unit: unit.value };
}
