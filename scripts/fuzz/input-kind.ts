import fc from "fast-check";

/** What became of one input; both are right answers to something. */
export type Verdict = "accepted" | "rejected";

/** One door by which data from outside comes in. */
export interface InputKind {
  name: string;
  /** Of all inputs, how many come in here, in proportion. */
  weight: number;
  /** Longest processor time of one input. */
  maxMs: number;
  open(): Promise<Opened>;
}

/** A door that is open: what is fed through it, until it is closed. */
export interface Opened {
  feed: Feed;
  close(): Promise<void>;
}

export type Take = () => Verdict | Promise<Verdict>;

/** Feeds some inputs, each by way of `each`; answers the smallest that made `each` reject, or null. */
export type Feed = (
  each: (take: Take) => Promise<void>,
  settings: { seed: number; numRuns: number; interruptAfterTimeLimit: number },
) => Promise<{ input: string; error: unknown } | null>;

/** Hides the type that inputs and their taker share. What may not happen is thrown: anything is a crash, a ServerFailure a 500. */
export function feedOf<T>(inputs: fc.Arbitrary<T>, take: (input: T) => Verdict | Promise<Verdict>): Feed {
  return async (each, settings) => {
    const property = fc.asyncProperty(inputs, (input) => each(() => take(input)));
    const { failed, counterexample, errorInstance: error } = await fc.check(property, settings);
    return failed && counterexample ? { input: fc.stringify(counterexample[0]), error } : null;
  };
}

/** The service answered with what it keeps for its own mistakes. */
export class ServerFailure extends Error {
  override name = "ServerFailure";
}

/** For a door that needs no closing. */
export const nothingToClose = async (): Promise<void> => undefined;
