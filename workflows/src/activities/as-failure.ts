import { errorWithoutValues, loggableError } from "@fairlead/db";
import { AppError, ERRORS } from "@fairlead/engine";
import { ApplicationFailure } from "@temporalio/common";

/**
 * Turns an `AppError` into a failure that Temporal retries only if the registry says so, and a bug into one that it retries.
 * Temporal keeps and shows failures: neither brings along what it was about (names, emails, the values of a statement).
 */
export async function asFailure<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError) {
      const { title, retryable } = ERRORS[error.code];
      throw ApplicationFailure.create({ type: error.code, message: title, nonRetryable: !retryable });
    }
    const { type, code } = loggableError(error);
    const { message, stack } = errorWithoutValues(error);
    const failure = ApplicationFailure.create({ type: code ?? type, message });
    if (stack !== undefined) failure.stack = stack;
    throw failure;
  }
}
