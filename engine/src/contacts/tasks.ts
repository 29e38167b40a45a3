/** After what a task comes again. */
export const REPEAT_UNITS = ["day", "week", "month"] as const;
export type RepeatUnit = (typeof REPEAT_UNITS)[number];

export const TASK_LIMITS = { nameLength: 200, descriptionLength: 2000, repeatEvery: 365 } as const;
export const APPOINTMENT_LIMITS = { locationLength: 200, notesLength: 2000 } as const;
