import { PlatformError } from "../../../src/errors.ts";

/** The PlatformError that a call ends with; fails when it ends otherwise. */
export async function failureOf(call: Promise<unknown>): Promise<PlatformError> {
  const outcome: unknown = await call.then(
    () => "no error",
    (error: unknown) => error,
  );
  if (outcome instanceof PlatformError) return outcome;
  throw new Error("expected a PlatformError", { cause: outcome });
}
