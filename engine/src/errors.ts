/**
 * Every error that a caller can act on. A code is stable: clients switch on it.
 *
 * `retryable` tells hosts that repeat work (activities, the carrier) whether another try can succeed.
 * `docs/errors.md` lists the same codes; a test holds the two equal.
 */
export const ERRORS = {
  BAD_REQUEST: { retryable: false, title: "The request does not have the expected shape" },
  MALFORMED_JSON: { retryable: false, title: "The body is not valid JSON" },
  UNSUPPORTED_MEDIA_TYPE: { retryable: false, title: "The content type is not accepted here" },
  BODY_TOO_LARGE: { retryable: false, title: "The body is too large" },
  NOT_SIGNED_IN: { retryable: false, title: "Sign in first" },
  BAD_CREDENTIALS: { retryable: false, title: "The email or the password is wrong" },
  TOO_MANY_ATTEMPTS: { retryable: true, title: "Too many attempts" },
  RATE_LIMITED: { retryable: true, title: "Too many requests" },
  FORBIDDEN: { retryable: false, title: "Your role does not allow this" },
  CROSS_SITE_REQUEST: { retryable: false, title: "The request came from another site" },
  API_KEY_EXPIRED: { retryable: false, title: "The API key has expired" },
  SOURCE_NOT_ALLOWED: { retryable: false, title: "The API key is bound to other sources" },
  LAST_ADMINISTRATOR: { retryable: false, title: "An organization keeps at least one administrator" },
  DO_NOT_CONTACT: { retryable: false, title: "The person asked not to be contacted" },
  NOT_FOUND: { retryable: false, title: "There is no such thing here" },
  METHOD_NOT_ALLOWED: { retryable: false, title: "This method is not available here" },
  UNKNOWN_SOURCE: { retryable: false, title: "No source has this name" },
  SOURCE_NOT_ROUTED: { retryable: false, title: "No published workflow starts at this source" },
  INVALID_EMAIL: { retryable: false, title: "The email address is not valid" },
  INVALID_PHONE: { retryable: false, title: "The phone number is not valid" },
  UNKNOWN_AREA_CODE: { retryable: false, title: "The phone number's area code does not exist" },
  INVALID_AMOUNT: { retryable: false, title: "The amount is impossible" },
  INVALID_DATE: { retryable: false, title: "The date is impossible" },
  BEFORE_ASSIGNMENT: { retryable: false, title: "The lead was not assigned yet" },
  INVALID_VALUE: { retryable: false, title: "The value is not one of those accepted" },
  MISSING_VALUE: { retryable: false, title: "A value is missing" },
  ALREADY_CLAIMED: { retryable: false, title: "Somebody else has this lead" },
  OFFER_CLOSED: { retryable: false, title: "The offer is closed" },
  NOT_YOUR_LEAD: { retryable: false, title: "This lead is not offered or assigned to you" },
  LEAD_CLOSED: { retryable: false, title: "The lead is closed" },
  NO_RUN: { retryable: false, title: "No run carries this lead" },
  WORKFLOW_IN_USE: { retryable: false, title: "Another workflow relies on this one" },
  GROUP_IN_USE: { retryable: false, title: "A workflow adds contacts to this group" },
  STALE_DRAFT: { retryable: false, title: "The draft was changed meanwhile" },
  PRECONDITION_REQUIRED: { retryable: false, title: "If-Match is required" },
  WORKFLOW_INVALID: { retryable: false, title: "The drawing has problems" },
  WORKFLOW_SETTING_FIXED: { retryable: false, title: "This setting cannot change after creation" },
  SOURCE_TAKEN: { retryable: false, title: "Another workflow starts at this source" },
  NAME_TAKEN: { retryable: false, title: "The name is taken" },
  IDEMPOTENCY_KEY_REUSED: { retryable: false, title: "The Idempotency-Key was used for another request" },
  EXTERNAL_ID_TAKEN: { retryable: false, title: "The id belongs to a lead about somebody else" },
  CALL_UNDER_WAY: { retryable: true, title: "The same call is being answered right now" },
  SUBMISSION_SETTLED: { retryable: false, title: "The submission was sent already" },
  IMPORT_UNREADABLE: { retryable: false, title: "The file cannot be read as leads" },
  IMPORT_STARTED: { retryable: false, title: "The import was started before" },
  FILE_ALREADY_IMPORTED: { retryable: false, title: "The same file was imported before" },
  IMPORT_NOT_UNDOABLE: { retryable: false, title: "The import cannot be undone now" },
  TOOK_TOO_LONG: { retryable: true, title: "The answer took too long" },
  NOT_READY: { retryable: true, title: "A part of the system is not ready" },
  INTERNAL: { retryable: true, title: "Something went wrong on our side" },
} as const satisfies Record<string, { readonly retryable: boolean; readonly title: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** One thing wrong with the input, with a JSON pointer to where it stands. */
export interface FieldError {
  readonly code: ErrorCode;
  /** RFC 6901 pointer into the body, such as `/contact/email`; empty for the body as a whole. */
  readonly pointer: string;
  /** What is wrong and how to mend it, in a sentence. */
  readonly detail: string;
}

/** An error that the caller can act on; anything else thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly errors: readonly FieldError[];
  /** Further members of the problem document, such as `winner` or `problems`. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    detail: string,
    more: {
      readonly errors?: readonly FieldError[];
      readonly extra?: Readonly<Record<string, unknown>>;
    } = {},
  ) {
    super(detail);
    this.name = "AppError";
    this.code = code;
    this.errors = more.errors ?? [];
    this.extra = more.extra ?? {};
  }
}
