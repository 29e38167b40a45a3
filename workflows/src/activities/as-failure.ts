import { AppError, ERRORS } from "@fairlead/engine";
import { ApplicationFailure } from "@temporalio/common";

/** Turns an `AppError` into a failure that Temporal retries only if the registry says so; lets bugs through. */
export async function asFailure<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw ApplicationFailure.create({
      type: error.code,
      message: error.message,
      nonRetryable: !ERRORS[error.code].retryable,
      cause: error,
    });
  }
}
