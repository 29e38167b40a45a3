/** A failure that a person can mend: printed as its message and its fix, without a stack. */
export class FriendlyError extends Error {
  /**
   * @param {string} message what went wrong, and where
   * @param {string} fix what to do about it
   * @param {ErrorOptions} [options]
   */
  constructor(message, fix, options) {
    super(message, options);
    this.name = "FriendlyError";
    this.fix = fix;
  }
}

/**
 * The lines to print for any error.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function explainError(error) {
  if (error instanceof FriendlyError) return `\n${error.message}\n\n${error.fix}\n`;
  return `\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
}
