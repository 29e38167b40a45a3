import {
  ACCEPT_WITHIN_SECONDS,
  type CommunicationKind,
  type Distribution,
  type RoutingSettings,
  TIME_TO_CONTACT_SECONDS,
  type TimeToContact,
  type UserId,
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
  readonly hasTimeToContact: boolean;
  readonly timeToContact: Length;
  readonly onLapse: TimeToContact["onLapse"];
  readonly contactedBy: readonly CommunicationKind[];
  readonly exceptionUserId: string;
}

const USUAL_ACCEPT: Length = { amount: "15", unit: "minutes" };
const USUAL_CONTACT: Length = { amount: "30", unit: "minutes" };

/** The form for settings; what is off shows what is usual, ready to be switched on. */
export function formOfSettings(settings: RoutingSettings): SettingsForm {
  const { distribution, timeToContact } = settings;
  return {
    distribution: distribution.kind,
    mustAccept: distribution.acceptWithinSeconds !== null,
    acceptWithin:
      distribution.acceptWithinSeconds === null ? USUAL_ACCEPT : lengthOf(distribution.acceptWithinSeconds),
    hasTimeToContact: timeToContact !== null,
    timeToContact: timeToContact === null ? USUAL_CONTACT : lengthOf(timeToContact.withinSeconds),
    onLapse: timeToContact?.onLapse ?? "nextUser",
    contactedBy: settings.contactedBy,
    exceptionUserId: settings.exception.userId,
  };
}

/** The settings that a form stands for. */
export function settingsOfForm(form: SettingsForm): RoutingSettings {
  const acceptWithinSeconds = secondsOf(form.acceptWithin);
  return {
    distribution:
      form.distribution === "simultaneous"
        ? { kind: "simultaneous", acceptWithinSeconds }
        : { kind: "sequential", acceptWithinSeconds: form.mustAccept ? acceptWithinSeconds : null },
    timeToContact: form.hasTimeToContact
      ? { withinSeconds: secondsOf(form.timeToContact), onLapse: form.onLapse }
      : null,
    contactedBy: form.contactedBy,
    exception: { kind: "individual", userId: form.exceptionUserId as UserId },
  };
}

export interface SettingsFaults {
  readonly acceptWithin?: string;
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
    ...(contact === undefined ? {} : { timeToContact: contact }),
    ...(form.contactedBy.length > 0 ? {} : { contactedBy: "Select at least one kind of communication." }),
  };
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

/** Not a number where none was typed. */
function secondsOf({ amount, unit }: Length): number {
  const factor = UNITS.find((known) => known.value === unit)?.seconds ?? 1;
  return amount.trim() === "" ? Number.NaN : Math.round(Number(amount) * factor);
}

function lengthOf(seconds: number): Length {
  const unit = UNITS.findLast((known) => seconds % known.seconds === 0) ?? UNITS[0];
  return { amount: String(seconds / unit.seconds), unit: unit.value };
}
